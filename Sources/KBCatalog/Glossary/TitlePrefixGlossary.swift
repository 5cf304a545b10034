/// What the prefixes of titles mean.
enum TitlePrefixGlossary {
  /// One sentence; `nil` for a prefix that is not known.
  /// - Parameter prefix: in capitals.
  static func explanation(of prefix: String) -> String? {
    if let explanation = kinds[prefix] { return explanation }
    return product(of: prefix).map { "About \($0)." }
  }

  /// The product that a prefix names: an abbreviation (`SMS`), or one with a version behind it (`WD97`, `ACC2000`).
  private static func product(of prefix: String) -> String? {
    if let product = products[prefix] { return product }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = prefix.utf8.prefix { !digits.contains($0) }
    let rest = prefix.utf8.dropFirst(letters.count)
    let number = rest.prefix { digits.contains($0) }
    guard let product = String(letters).flatMap({ versionedProducts[$0] }),
      let version = String(number).flatMap({ version($0, of: product) })
    else { return nil }
    switch String(rest.dropFirst(number.count)) {
    case "": return "\(product) \(version)"
    case "SE": return "\(product) \(version) Second Edition"
    default: return nil
    }
  }

  /// Years as they are in product names, small numbers as versions: `97`, `2000`, `7` → `7.0`.
  private static func version(_ digits: String, of product: String) -> String? {
    switch digits.utf8.count {
    case 1:
      return product.hasSuffix("Simulator") || product.hasSuffix("Madness") ? digits : digits + ".0"
    case 2 where digits >= "95": return digits
    case 4 where digits >= "1990" && digits < "2010": return digits
    default: return nil
    }
  }

  /// What the article tells.
  private static let kinds = [
    "BUG": "A confirmed defect that had no fix when the article was written.",
    "FIX": "A confirmed defect, and the release that corrects it.",
    "PATCH": "A confirmed defect, and a correction to install.",
    "PRB": "A problem, its cause and a way around it.",
    "INF": "Background information.",
    "INFO": "Background information.",
    "HOWTO": "A task, step by step.",
    "SAMPLE": "A sample program and how it works.",
    "FILE": "A file to download, and what it is for.",
    "DOC": "A correction to the manuals or the help.",
    "DOCERR": "An error in the manuals or the help.",
    "DOCFIX": "A correction to the manuals or the help.",
    "ERR": "An error message and what it means.",
    "ERRMSG": "An error message and what it means.",
    "ERROR": "An error message and what it means.",
    "FAQ": "Frequently asked questions.",
    "STOP": "A stop error of Windows NT.",
    "BUGLIST": "A list of known defects.",
    "UNCONF": "A reported problem that is not confirmed.",
    "OVERVIEW": "A survey of a subject.",
    "README": "The notes that came with a product.",
    "REG": "Entries of the registry.",
    "SETUP": "Installing a product.",
    "UPD": "An update to a product.",
    "Y2K": "The year 2000 and its dates.",
    "XADM": "Exchange Server: administration.",
    "XCLN": "Exchange: the client programs.",
    "XCON": "Exchange Server: connectors between sites and to X.400 systems.",
    "XFOR": "Exchange Server: connections to foreign mail systems and the Internet.",
    "XGEN": "Exchange Server: general questions.",
    "XIMS": "Exchange Server: the Internet Mail Service.",
    "XWEB": "Exchange Server: access over the web (Outlook Web Access).",
    "XCCC": "Exchange Server: collaboration over the web, chat and conferences.",
    "XSRV": "Exchange Server: the server.",
    "XCLI": "Exchange: the client programs.",
    "X400": "Mail: connections to X.400 systems.",
    "SMTP": "Mail: connections to Internet mail (SMTP).",
    "PROFS": "Mail: connections to PROFS and OfficeVision.",
    "SNADS": "Mail: connections to SNADS.",
    "MHS": "Mail: connections to NetWare MHS.",
    "FAX": "Mail: the fax gateway.",
    "ATT": "Mail: the gateway to AT&T Mail.",
    "MCI": "Mail: the gateway to MCI Mail.",
    "GTWY": "Mail: gateways to other systems.",
    "FFAPI": "Mail: the file format interface for gateways.",
    "CONN": "Mail: connections between post offices.",
    "SMSINST": "Systems Management Server: the Installer.",
    "RAS": "Windows NT: remote access.",
    "RRAS": "Windows NT: routing and remote access.",
    "SFM": "Windows NT: services for Macintosh.",
    "FPNW": "Windows NT: file and print services for NetWare.",
    "CSNW": "Windows NT: the client for NetWare.",
    "DHCP": "Windows NT: addresses by DHCP.",
    "WINS": "Windows NT: names by WINS.",
    "NTFS": "Windows NT: the NTFS file system.",
    "MSCS": "Windows NT: clusters of servers.",
    "RESKIT": "Windows NT: the Resource Kit.",
    "IPX": "Networks with IPX.",
    "TN3270": "SNA Server: 3270 terminals over TCP/IP.",
    "COMTI": "SNA Server: COM Transaction Integrator.",
    "ASD": "Flight Simulator: the Aircraft and Scenery Designer.",
  ]

  /// Abbreviations that stand without a version.
  private static let products = [
    "ACC": "Access",
    "ACCESS": "Access",
    "AOE": "Age of Empires",
    "AUTOMAP": "Automap",
    "ENC": "Encarta",
    "ENCARTA": "Encarta",
    "EXCEL": "Excel",
    "FP": "FoxPro",
    "FS": "Flight Simulator",
    "FLTSIM": "Flight Simulator",
    "CFS": "Combat Flight Simulator",
    "GAMES": "Microsoft's games",
    "GOLF": "Microsoft Golf",
    "IIS": "Internet Information Server",
    "KIDS": "Microsoft's titles for children",
    "MAC": "the Macintosh",
    "MAPPOINT": "MapPoint",
    "MM": "multimedia",
    "MSB": "the Magic School Bus titles",
    "MSN": "MSN",
    "MTM": "Monster Truck Madness",
    "MCM": "Motocross Madness",
    "NT": "Windows NT",
    "OFF": "Office",
    "OL": "Outlook",
    "OLMAC": "Outlook for Macintosh",
    "OLE": "OLE",
    "OFFXP": "Office XP",
    "PP": "PowerPoint",
    "PPT": "PowerPoint",
    "PROXY": "Proxy Server",
    "PUB": "Publisher",
    "SBS": "Small Business Server",
    "SFU": "Services for UNIX",
    "SMS": "Systems Management Server",
    "SNA": "SNA Server",
    "STREETS": "Streets",
    "VB": "Visual Basic",
    "VBCE": "Visual Basic for Windows CE",
    "VFP": "Visual FoxPro",
    "VFW": "Video for Windows",
    "WD": "Word",
    "WORD": "Word",
    "WFWG": "Windows for Workgroups",
    "WIN": "Windows",
    "WINDOWS": "Windows",
    "WRITER": "Creative Writer",
    "XL": "Excel",
    "ZAK": "the Zero Administration Kit",
    "DIRECTX": "DirectX",
    "MONEY": "Money",
    "WORKS": "Works",
    "WV": "Word Viewer",
    "ARTIST": "Fine Artist",
    "BASEBALL": "Baseball 3D",
    "SOCCER": "Soccer",
    "ZONE": "the Internet Gaming Zone",
    "DOGS": "Dogs",
    "OUTWARS": "Outwars",
    "GEX": "Gex",
    "MGS": "Metal Gear Solid",
    "MSBP": "Business Planner",
    "ADT": "the Access Developer's Toolkit",
    "ADK": "the Access Distribution Kit",
    "ODE": "Office Developer Edition",
    "CG": "Clip Gallery",
    "MIDTOWN": "Midtown Madness",
    "OCEANS": "Oceans",
    "SCHUBERT": "Multimedia Schubert",
    "MOZART": "Multimedia Mozart",
    "STRAUSS": "Multimedia Strauss",
    "TRAINSIM": "Train Simulator",
    "EXPEDIA": "Expedia",
    "ASIMOV": "Isaac Asimov's Ultimate Robot",
    "FURY3": "Fury3",
    "CART": "CART Precision Racing",
  ]

  /// Abbreviations before a version.
  private static let versionedProducts = [
    "ACC": "Access",
    "ADT": "the Access Developer's Toolkit",
    "CFS": "Combat Flight Simulator",
    "DRAW": "Microsoft Draw",
    "DRW": "Microsoft Draw",
    "ENC": "Encarta",
    "EST": "Expedia Streets",
    "EVG": "Encarta Virtual Globe",
    "CG": "Clip Gallery",
    "UT": "the Access Upsizing Tools",
    "FP": "FrontPage",
    "FS": "Flight Simulator",
    "IE": "Internet Explorer",
    "IIS": "Internet Information Services",
    "MCM": "Motocross Madness",
    "MOD": "Office Developer",
    "MTM": "Monster Truck Madness",
    "ODE": "Office Developer Edition",
    "OFF": "Office",
    "OL": "Outlook",
    "PP": "PowerPoint",
    "PPT": "PowerPoint",
    "PRJ": "Project",
    "PUB": "Publisher",
    "SQL": "SQL Server",
    "ST": "Streets",
    "VB": "Visual Basic",
    "VC": "Visual C++",
    "VFP": "Visual FoxPro",
    "WD": "Word",
    "WIN": "Windows",
    "WKS": "Works",
    "WORD": "Word",
    "XL": "Excel",
    "AOE": "Age of Empires",
  ]
}
