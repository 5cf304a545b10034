/// What the archive's keywords mean.
enum KeywordGlossary {
  /// One sentence; `nil` for a keyword that explains itself or that nobody explained.
  /// - Parameter slug: the keyword in lower case.
  static func explanation(of slug: String) -> String? {
    if let explanation = exact[slug] { return explanation }
    if let word = ProductWord(aliases[slug] ?? slug) { return sentence(word) }
    return prefixes.first { slug.hasPrefix($0.0) }?.1
  }

  private static func sentence(_ word: ProductWord) -> String {
    let product = word.isBefore ? "\(word.name) (before it came out)" : word.name
    switch word.role {
    case nil: return "About \(product)."
    case .bug?: return "A defect of \(product)."
    case .fix?: return "A defect that is corrected in \(product)."
    case .feature?: return "A feature that is new in \(product)."
    case .questions?: return "A frequent question on \(product)."
    case .hotfix?: return "A correction for \(product) that was given out on request."
    }
  }

  /// Short forms from before keywords had rules.
  private static let aliases = [
    "exc4": "kbexchange400", "exc5": "kbexchange500", "exc55": "kbexchange550",
    "exc4sp1": "kbexchange400sp1", "exc4sp2": "kbexchange400sp2", "exc5sp1": "kbexchange500sp1",
    "exc5sp2": "kbexchange500sp2", "exc5sp3": "kbexchange500sp3", "exc55sp1": "kbexchange550sp1",
    "exc55sp2": "kbexchange550sp2", "exc55sp3": "kbexchange550sp3",
    "exc55sp1fix": "kbexchange550sp1fix", "exc55sp2fix": "kbexchange550sp2fix",
    "exc55sp3fix": "kbexchange550sp3fix", "sna3": "kbsna300", "sna4": "kbsna400",
    "win31": "kbwin310", "win95": "kbwin95", "win98": "kbwin98", "win98se": "kbwin98se",
    "word7": "kbword700", "word97": "kbword97", "msdos": "kbmsdos", "fs98": "kbflightsim98",
  ]

  /// Rules for what is not made of a product and its version.
  private static let prefixes = [
    ("kbgrpds", "Written by a support team for developers."),
    ("w2000", "A part of Windows 2000."),
    ("kbos", "About an operating system."),
    ("kbhttp", "An error that a web server reports, by its number."),
    ("kbhw", "About hardware of one kind."),
    ("kblang", "About a programming language."),
    ("kbhlang", "About an edition in one language."),
    ("kbvs97sp", "About a service pack of Visual Studio 97."),
    ("kbsms", "A part of Systems Management Server."),
    ("sms", "A part of Systems Management Server."),
    ("kbwinnt4sp", "A correction in a service pack of Windows NT 4.0."),
    ("kbssafe", "About Visual SourceSafe."),
    ("kbctrl", "About a control for forms and windows."),
    ("kbcmndlg", "About the dialog boxes that Windows provides."),
    ("s_", "The first of the archive's keywords: a product of the Programmer's Library."),
  ]

  private static let exact = [
    // Kinds of article.
    "kbbug": "A defect.", "kbprb": "A problem with its cause.",
    "kbfix": "A defect and its correction.",
    "kbinfo": "Background information.", "kbhowto": "A task, step by step.",
    "kbhowtomaster": "A task, step by step.", "kbarttypeinf": "Background information.",
    "kbfaq": "A frequent question.", "kbtophit": "One of the articles that were read most.",
    "kbfasttip": "A short answer.", "kbreadme": "The notes that came with a product.",
    "kbfixlist": "A list of defects that a release corrects.",
    "kbbuglist": "A list of known defects.",
    "kbfile": "A file to download.", "appnote": "An application note to download.",
    "kbdocerr": "An error in the manuals or the help.",
    "kbdocfix": "A corrected error in the manuals or the help.",
    "docerr": "An error in the manuals or the help.", "kbref": "For reference.",
    "kbtshoot": "Finding the cause of a problem.", "kbgeninfo": "General information.",
    "kbsample": "A sample program.", "kbcodesnippet": "A few lines of code to use.",
    "kbcode": "Code to use.",
    "kbdtacode": "Code that support gives out with an article.",
    "kbmacroexample": "A macro to use.",
    "kberrmsg": "About an error message.", "kbpending": "A defect without a correction so far.",
    "kbnofix": "A defect that was not corrected.", "kbservicepack": "About a service pack.",
    "kbhotfixserver": "A correction to download.",
    "kbqfe": "A correction that was given out on request.",
    "kbsecurity": "Security.", "kbsecbulletin": "A security bulletin.",
    "kbsecvulnerability": "A hole in security.",
    // How an article was handled.
    "kbimu": "Support's own mark for messages of many products.", "kbdsupport": "For developers.",
    "kbnoupdate": "Not revised any more.", "kbnokeyword": "No keyword was found.",
    "kb3rdparty": "About products of other makers, too.", "kb16bitonly": "On 16-bit systems alone.",
    "kb32bitonly": "On 32-bit systems alone.", "kbcpponly": "In C++ alone.",
    "kbother": "Anything else.",
    "kbprod2web": "Reached from inside the product.", "kbgraphxlink": "With pictures.",
    "kbgraphxlinkcritical": "With pictures that matter.", "kbeedition": "The Enterprise Edition.",
    "kbpedition": "The Professional Edition.", "kbsedition": "The Standard Edition.",
    "kbaudenduser": "For users.", "kbauditpro": "For administrators.",
    "kbauddeveloper": "For developers.",
    // Subjects.
    "kbsetup": "Setup and installation.", "kbappsetup": "Setup programs for applications.",
    "kbnetwork": "Networks.", "kbusage": "Using a product.",
    "kbenv": "The environment: memory, settings, other programs.",
    "kbtool": "Tools that come with a product.", "kbtlc": "Tools that come with a product.",
    "kbinterop": "Working together with other products.", "kbui": "The user interface.",
    "kbuidesign": "The design of user interfaces.",
    "kbprint": "Printing.", "kbprinting": "Printing.", "kbhw": "Hardware.",
    "kbhardware": "Hardware.",
    "kbdisplay": "Screens and video adapters.", "kbsound": "Sound.", "kbmm": "Multimedia.",
    "kbgraphic": "Graphics.",
    "kbprg": "Programming.", "kbprogramming": "Programming.", "kbmacro": "Macros.",
    "kbwordvba": "Macros of Word.",
    "kbdta": "Macros and code for Office.", "kbdatabase": "Databases.",
    "kbfield": "Fields in documents.", "kbtable": "Tables.",
    "kbmerge": "Form letters and mail merge.", "kbtemplate": "Templates.", "kbwizard": "Wizards.",
    "kbformat": "Formatting.",
    "kblayout": "Page layout.", "kbconversion": "Conversion of files.",
    "kbconvert": "Conversion of files.",
    "kbole": "Object Linking and Embedding.",
    "kbautomation": "Programs that control others by Automation.",
    "kbactivex": "ActiveX controls and documents.", "kbcomt": "The Component Object Model.",
    "kbdcom": "Objects on other computers (DCOM).",
    "kbctrl": "Controls.", "kbctrlcreate": "Writing controls.",
    "kbcontainer": "Programs that hold controls.",
    "kbmfc": "The Microsoft Foundation Classes.", "kbatl": "The Active Template Library.",
    "kbstl": "The Standard Template Library.",
    "kbcrt": "The C run-time library.", "kbcompiler": "Compilers.",
    "kbide": "The development environment.",
    "kbdebug": "Debugging.", "kbapi": "Functions of Windows.", "kbsdkplatform": "The Platform SDK.",
    "kbsdkwin16": "The SDK for 16-bit Windows.",
    "kbsdkwin32": "The SDK for 32-bit Windows.", "kbddk": "The Driver Development Kit.",
    "kbdlg": "Dialog boxes.", "kbwndw": "Windows on the screen.",
    "kbgdi": "Drawing (GDI).", "kbwinsock": "Sockets.", "kbregistry": "The registry.",
    "kbdll": "Dynamic-link libraries.", "kboop": "Object-oriented programming.",
    "kbxbase": "The Xbase language.", "kbdbfdbc": "Tables and database containers of FoxPro.",
    "kbsqlprog": "Programming with SQL.", "kbjet": "The Jet database engine.",
    "kbodbc": "ODBC.", "kboledb": "OLE DB.", "kbado": "ActiveX Data Objects.",
    "kboracle": "Oracle databases.", "kbmdacnosweep": "Data access components.",
    "kbinternet": "The Internet.", "kbclient": "Client programs.", "kbserver": "Servers.",
    "kbdialup": "Dial-up connections.", "dun": "Dial-up networking.",
    "kbmmc": "The Management Console.", "kbpolicy": "Policies.", "kbwbem": "Management by WBEM.",
    "kbsnmp": "Management by SNMP.", "kbmsg": "Messaging.",
    "kbyear2000": "The year 2000 and its dates.", "kbfea": "Far East editions.",
    "kbenable": "Help for people with disabilities.",
    "kbappcompatibility": "Programs that do not run well on a system.",
    "appscomp": "Programs that do not run well on a system.",
    "kbiss": "Internet Security Systems.", "kbopk": "The OEM Preinstallation Kit.",
    "diskmem": "Disks and memory.", "kbdiskmemory": "Disks and memory.",
    "msgame": "Games.", "mskids": "Titles for children.",
    "osr1": "Windows 95 OEM Service Release 1.", "osr2": "Windows 95 OEM Service Release 2.",
    "aoe": "Age of Empires.", "fsim": "Flight Simulator.", "igz": "The Internet Gaming Zone.",
    "msnets": "Microsoft's network clients.",
    "3rdpartynet": "Networks of other makers.", "kb3rdpartynetclient": "Networks of other makers.",
    // Systems Management Server.
    "kbinventory": "Systems Management Server: inventory.",
    "kbsoftwaredist": "Systems Management Server: software distribution.",
    "kbremoteprog": "Systems Management Server: remote tools.",
    "kbadvertisement": "Systems Management Server: advertisements.",
    "kbpackage": "Systems Management Server: packages.",
    "kbdiscovery": "Systems Management Server: discovery.",
    "kbpgc": "Systems Management Server: program groups.",
    "kbpcm": "Systems Management Server: the package command manager.",
    "kbdespooler": "Systems Management Server: the despooler.",
    "kbconfig": "Systems Management Server: configuration.",
  ]
}
