/// The products behind the first letters of keywords.
enum ProductFamilies {
  /// By the letters in lower case, without `kb`.
  static let names: [String: String] = [
    "access": "Access", "acc": "Access", "activesync": "ActiveSync", "ado": "ADO", "atl": "ATL",
    "backoffice": "BackOffice", "biztalk": "BizTalk Server", "bookshelf": "Bookshelf",
    "clustserv": "Cluster Server", "commserv": "Commerce Server",
    "creativewriter": "Creative Writer",
    "dao": "DAO", "directx": "DirectX", "encarta": "Encarta",
    "encartaencyc": "Encarta Encyclopedia",
    "excel": "Excel", "exchange": "Exchange", "exchangeclient": "Exchange Client",
    "flightsim": "Flight Simulator", "combatflightsim": "Combat Flight Simulator",
    "fortran": "Fortran", "foxbase": "FoxBASE+", "foxpro": "FoxPro", "frontpage": "FrontPage",
    "hostintegserv": "Host Integration Server", "his": "Host Integration Server",
    "idxserv": "Index Server", "ie": "Internet Explorer", "iis": "Internet Information Server",
    "lanman": "LAN Manager", "mail": "Mail", "mailatn": "Mail for AppleTalk Networks",
    "mailgate": "Mail gateways", "mailgatesmtp": "Mail Gateway to SMTP",
    "mailgatex400": "Mail Gateway to X.400", "mailpcn": "Mail for PC Networks",
    "mailremote": "Mail Remote", "masm": "Macro Assembler", "mdac": "Data Access Components",
    "mfc": "Foundation Classes", "money": "Money", "msdos": "MS-DOS", "msmq": "Message Queue",
    "msn": "MSN", "mspress": "Microsoft Press", "msxml": "MSXML", "mts": "Transaction Server",
    "nttermserv": "Windows NT Server, Terminal Server Edition", "odbc": "ODBC", "office": "Office",
    "oledb": "OLE DB", "outlook": "Outlook", "owa": "Outlook Web Access", "plus": "Plus!",
    "powerpt": "PowerPoint", "project": "Project", "proxyserv": "Proxy Server",
    "publisher": "Publisher", "rdo": "RDO", "rds": "RDS",
    "rrasnt": "Routing and Remote Access for Windows NT", "sbserv": "Small Business Server",
    "schedule": "Schedule+", "servicesnetware": "Services for NetWare", "siteserv": "Site Server",
    "sms": "Systems Management Server", "sna": "SNA Server", "snaserv": "SNA Server",
    "sqlserv": "SQL Server", "ssafe": "Visual SourceSafe", "vb": "Visual Basic",
    "vba": "Visual Basic for Applications", "vbp": "Visual Basic", "vbscript": "VBScript",
    "vc": "Visual C++", "vfp": "Visual FoxPro", "vinterdev": "Visual InterDev",
    "vj": "Visual J++", "vs": "Visual Studio", "wfw": "Windows for Workgroups", "win": "Windows",
    "win3x": "Windows 3.x", "win95": "Windows 95", "win98": "Windows 98",
    "win98se": "Windows 98 Second Edition", "winme": "Windows Me",
    "win2000": "Windows 2000", "win2000advserv": "Windows 2000 Advanced Server",
    "win2000pro": "Windows 2000 Professional", "win2000serv": "Windows 2000 Server",
    "winxp": "Windows XP", "wince": "Windows CE", "winnt": "Windows NT",
    "winntadvserv": "Windows NT Advanced Server", "winnts": "Windows NT Server",
    "winntsent": "Windows NT Server, Enterprise Edition", "winntw": "Windows NT Workstation",
    "winsdk": "Windows SDK", "winddk": "Windows DDK", "word": "Word", "works": "Works",
  ]

  /// How many letters the longest of them has.
  static let longest = names.keys.map(\.utf8.count).max() ?? 0
}
