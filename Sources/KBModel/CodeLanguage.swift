/// The language of a piece of code: a name as the info string of a fenced code block has it.
///
/// The known ones are what the archive's articles are written in; an author may name any.
public struct CodeLanguage: Hashable, Sendable {
  /// ASCII, without capitals: a letter or digit, then up to 31 letters, digits or signs of `+#._-`.
  public let name: String

  /// A language by its name, in any case; `nil` where the text cannot be one.
  ///
  /// The names of the other kinds of fences (`table`, `console`, `text`, `grid`) are no languages, nor is `code`.
  public init?(_ name: some StringProtocol) {
    let name = name.lowercased()
    guard (1...32).contains(name.utf8.count), let first = name.utf8.first,
      Self.isAlphanumeric(first),
      name.utf8.allSatisfy({ Self.isAlphanumeric($0) || Self.signs.contains($0) }),
      !Self.otherFences.contains(name)
    else { return nil }
    self.name = name
  }

  private init(known name: String) { self.name = name }

  private static let signs = Array("+#._-".utf8)
  private static let otherFences = ["code", "table", "console", "text", "grid"]

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension CodeLanguage {
  /// Active Server Pages: HTML with scripts that the server runs.
  public static let asp = CodeLanguage(known: "asp")
  /// BASIC with capitals and line numbers, as interpreters and compilers for MS-DOS read it.
  public static let basic = CodeLanguage(known: "basic")
  /// Commands of MS-DOS and Windows.
  public static let batch = CodeLanguage(known: "batch")
  /// C, with the headers and macros of Windows.
  public static let c = CodeLanguage(known: "c")
  /// C++.
  public static let cpp = CodeLanguage(known: "cpp")
  /// C#.
  public static let csharp = CodeLanguage(known: "csharp")
  /// FORTRAN.
  public static let fortran = CodeLanguage(known: "fortran")
  /// FoxPro and its relatives.
  public static let foxpro = CodeLanguage(known: "foxpro")
  /// HTML.
  public static let html = CodeLanguage(known: "html")
  /// The interface definition language of COM.
  public static let idl = CodeLanguage(known: "idl")
  /// Settings as `WIN.INI` has them: sections in brackets, `name=value`.
  public static let ini = CodeLanguage(known: "ini")
  /// Java and Visual J++.
  public static let java = CodeLanguage(known: "java")
  /// JavaScript, which Microsoft calls JScript.
  public static let javascript = CodeLanguage(known: "javascript")
  /// Assembly language for MASM.
  public static let masm = CodeLanguage(known: "masm")
  /// A file that REGEDIT reads.
  public static let registry = CodeLanguage(known: "registry")
  /// Queries and procedures in SQL.
  public static let sql = CodeLanguage(known: "sql")
  /// Visual Basic and Visual Basic for Applications.
  public static let vb = CodeLanguage(known: "vb")
  /// Visual Basic Scripting Edition, outside of a page.
  public static let vbscript = CodeLanguage(known: "vbscript")
  /// XML.
  public static let xml = CodeLanguage(known: "xml")
}
