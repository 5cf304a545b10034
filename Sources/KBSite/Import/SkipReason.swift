import KBImport
import KBModel

/// Why a file of a folder or archive is passed over, in an import of many: it is no article, and nothing says that it was
/// meant to be one.
public enum SkipReason: String, Hashable, Sendable, CaseIterable {
  case image
  case style
  case script
  /// An archive inside the one that is read.
  case archive
  /// Anything else that is no text.
  case binary
  case empty
  /// A web page that shows no article's number.
  case page
  /// A text in no form that articles have.
  case text
  /// A text that quotes an article, or only looks like one.
  case quotation
  /// More bytes than any article has.
  case tooLong
  /// What a web server sent instead of a page: that it has none, or where it is.
  case answer
  /// A record of a web archive beside the pages: a request, what the crawler notes.
  case record

  /// What kind of files these are, for people.
  public var words: String {
    switch self {
    case .image: return "images"
    case .style: return "style sheets"
    case .script: return "scripts"
    case .archive: return "archives inside (import them by themselves)"
    case .binary: return "other files that are no text"
    case .empty: return "empty files"
    case .page: return "web pages without an article's number"
    case .text: return "texts in no form of an article"
    case .quotation: return "texts that quote an article, or look like one"
    case .tooLong: return "files longer than any article"
    case .answer: return "answers of web servers that are no page (404, 302 …)"
    case .record: return "records beside the pages (requests, notes of the crawler …)"
    }
  }

  /// Of a file that could not be read as an article; `nil` where that needs somebody's attention.
  /// - Parameter name: of the file.
  init?(_ result: Importer.Result<ArticleHeader>, named name: String) {
    guard result.value == nil,
      let error = result.diagnostics.first(where: { $0.severity == .error })
    else { return nil }
    switch error.code {
    case "empty-file": self = .empty
    case "binary-file": self = Self(extensionOf: name) ?? .binary
    case "unknown-format": self = Self(extensionOf: name) ?? .text
    case "unknown-page": self = .page
    case "look-alike", "quoted-article": self = .quotation
    default: return nil
    }
  }

  /// Of a file whose name says what it is.
  private init?(extensionOf name: String) {
    switch PageCompanion(path: name) {
    case .image: self = .image
    case .style: self = .style
    case .script: self = .script
    case nil:
      let last = name.split(separator: "/").last ?? ""
      guard let dot = last.lastIndex(of: "."),
        Self.archives.contains(last[dot...].dropFirst().lowercased())
      else { return nil }
      self = .archive
    }
  }

  private static let archives: Set<String> = [
    "zip", "tar", "gz", "tgz", "bz2", "xz", "7z", "cab", "rar", "zst", "lzh", "arj", "warc",
  ]

  /// Of what a web server calls by this type, in lower case; `nil` for what may be an article.
  init?(contentType: String) {
    switch contentType {
    case "text/css": self = .style
    case "text/javascript", "application/javascript", "application/x-javascript",
      "application/ecmascript", "text/ecmascript", "application/json", "text/vbscript":
      self = .script
    default:
      switch contentType.prefix(while: { $0 != "/" }) {
      case "image": self = .image
      case "audio", "video", "font": self = .binary
      default: return nil
      }
    }
  }
}
