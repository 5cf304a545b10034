/// One name for products that statements of fixes call by several.
enum ProductAlias {
  /// - Parameter words: without the maker.
  /// - Returns: the product, and what of the words says which edition and stands behind the version.
  static func name(of words: [String]) -> (product: String, edition: [String]) {
    let name = words.joined(separator: " ")
    if name.hasPrefix(terminalServer) { return ("Windows NT", ["Terminal Server"]) }
    return (names[name.lowercased()] ?? name, [])
  }

  private static let terminalServer = "Windows NT Terminal Server"

  private static let names = [
    "basic compiler": "BASIC Compiler",
    "basic pds": "BASIC PDS",
    "basic pds professional development system": "BASIC PDS",
    "basic professional development system": "BASIC PDS",
    "data access components": "MDAC",
    "exchange": "Exchange Server",
    "fortran powerstation": "FORTRAN PowerStation",
    "ie": "Internet Explorer",
    "iis": "Internet Information Server",
    "macro assembler": "MASM",
    "nt": "Windows NT",
    "nt4": "Windows NT 4.0",
    "professional development system": "BASIC PDS",
    "quickbasic": "QuickBASIC",
    "sms": "Systems Management Server",
    "sna": "SNA Server",
    "sql": "SQL Server",
    "visual c++ enterprise": "Visual C++",
    "visual c++ professional": "Visual C++",
    "visual sourcesafe": "Visual SourceSafe",
    "visual studo 97": "Visual Studio 97",
  ]
}
