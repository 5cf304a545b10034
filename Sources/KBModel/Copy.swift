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
  /// SHA-256 of the file's bytes, as 64 lower-case hexadecimal digits.
  public var sha256: String
  /// The files that `kb import` read this one from: the one whose text it holds, then the further copies of the article.
  public var sources: [Copy] = []

  /// The files that the text came from: the sources of an imported file, else the file itself.
  public var origins: [Copy] { sources.isEmpty ? [self] : sources }
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

  /// From the most to the least complete.
  public enum Extraction: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// The archive's own text.
    case original
    /// The archive's text after a conversion that dropped some characters and fields.
    case converted
    /// A web page flattened with blank lines between its blocks.
    case flattened
    /// A web page flattened with hardly any blank line: lists lost their kind, some blocks are glued or gone.
    case dense

    /// In words, for people.
    public var name: String {
      switch self {
      case .original: return "original"
      case .converted: return "converted"
      case .flattened: return "flattened"
      case .dense: return "dense"
      }
    }

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
  }

  /// What an earlier program did to the characters of a text and could be undone with certainty.
  public enum Repair: String, Hashable, Sendable, CaseIterable {
    /// UTF-8 that was taken for windows-1252 and encoded once more.
    case doubleEncoding
  }

  /// A part that the original had.
  public enum LostPart: String, Hashable, Sendable, CaseIterable {
    case title, appliesTo, keywords, productCode, lists, code, characters, footer
  }
}
