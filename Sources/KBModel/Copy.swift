/// Where a text of an article came from: the provenance that the archive keeps of every file.
public struct Copy: Hashable, Sendable {
  /// The file's path, relative to the content folder.
  public var path: String
  /// The name of the format that read it (`document`, `jekyll`, …).
  public var format: String
  /// How the text reached us, which says what it can have lost on the way.
  public var extraction: Extraction
  /// As decided from the bytes.
  public var encoding: Encoding
  /// What was put right in the file's characters.
  public var repairs: [Repair]
  /// Parts that the template of this format has but that this copy's text no longer holds.
  public var lost: [LostPart]
  /// Where the article's number comes from.
  public var identification = Identification.stated
  /// SHA-256 of the file's bytes, as 64 lower-case hexadecimal digits.
  public var sha256: String
  /// The files that `kb import` read this one from: the one whose text it holds, then the further copies of the article.
  public var sources: [Copy] = []

  /// Whether a person wrote this text, or changed it since it was imported.
  public var isHandWritten = false
  /// The parts that the copy that is shown lost and that come from this one.
  public var supplied: [LostPart] = []

  /// The files that the text came from: the sources of an imported file, else the file itself.
  public var origins: [Copy] {
    guard var first = sources.first else { return [self] }
    first.supplied = supplied
    return [first] + sources.dropFirst()
  }
  /// The file that the text came from.
  public var origin: Copy { sources.first ?? self }

  /// The provenance of one file.
  public init(
    path: String, format: String, extraction: Extraction = .original, encoding: Encoding,
    repairs: [Repair] = [], lost: [LostPart] = [], sha256: String
  ) {
    self.path = path
    self.format = format
    self.extraction = extraction
    self.encoding = encoding
    self.repairs = repairs
    self.lost = lost
    self.sha256 = sha256
  }

  /// How sure it is which article the text is.
  public enum Identification: String, Hashable, Sendable, CaseIterable {
    /// The text shows the number where its template has it.
    case stated
    /// Only the path of the file shows the number.
    case path
    /// The page was made from no known template, and shows one number only.
    case unverified
  }

  /// From the most to the least complete.
  public enum Extraction: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// The archive's own text.
    case original
    /// A web page with its markup.
    case markup
    /// The archive's text after a conversion that dropped some characters and fields.
    case converted
    /// A web page flattened with blank lines between its blocks.
    case flattened
    /// A web page saved as Markdown.
    case markdown
    /// A web page copied out of a browser: the marks of lists are gone.
    case pasted
    /// As dense, with lists as rows of tables.
    case piped
    /// A web page flattened with hardly any blank line: lists lost their kind, some blocks are glued or gone.
    case dense
    /// A web page as it was printed: lines are cut at the sheet's width, headings and marks may be gone.
    case printed
    /// The archive's text in one line: where its paragraphs and items end is lost.
    case oneLine

    /// In words, for people.
    public var name: String {
      switch self {
      case .original: return "original"
      case .markup: return "markup"
      case .markdown: return "markdown"
      case .pasted: return "pasted"
      case .piped: return "piped"
      case .printed: return "printed"
      case .oneLine: return "one-line"
      case .converted: return "converted"
      case .flattened: return "flattened"
      case .dense: return "dense"
      }
    }

    /// Whether lines end where the page's source, or the sheet, ended them, rather than with the block.
    public var keepsSourceLines: Bool { self == .dense || self == .piped || self == .printed }

    /// The more complete is less.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The character encodings of the archive.
  public enum Encoding: String, Hashable, Sendable, CaseIterable {
    case ascii = "US-ASCII"
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "windows-1252"
    case codePage437 = "IBM437"

    // Encodings that only a declaration tells from others.
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case windows874 = "windows-874"
    case latin2 = "ISO-8859-2"
    case latin9 = "ISO-8859-15"
    case cyrillic = "ISO-8859-5"
    case greek = "ISO-8859-7"
    case koi8R = "KOI8-R"
    case koi8U = "KOI8-U"
    case shiftJIS = "Shift_JIS"
    case eucJP = "EUC-JP"
    case iso2022JP = "ISO-2022-JP"
    case gb18030 = "GB18030"
    case big5 = "Big5"
    case eucKR = "EUC-KR"
  }

  /// What an earlier program did to the characters of a text and could be undone with certainty.
  public enum Repair: String, Hashable, Sendable, CaseIterable {
    /// UTF-8 that was taken for windows-1252 and encoded once more.
    case doubleEncoding
    /// Windows-1252 that was taken for a code page of DOS and encoded as UTF-8.
    case codePage
  }

  /// A part that the original had.
  public enum LostPart: String, Hashable, Sendable, CaseIterable {
    case title, appliesTo, keywords, productCode, lists, code, characters, footer, end
  }
}

extension Copy.LostPart {
  /// In words, for people.
  public var words: String {
    switch self {
    case .title: return "title"
    case .appliesTo: return "list of products"
    case .keywords: return "keywords"
    case .productCode: return "product code"
    case .lists: return "marks of lists"
    case .code: return "layout of code"
    case .characters: return "single characters"
    case .footer: return "footer"
    case .end: return "end of the text"
    }
  }
}
