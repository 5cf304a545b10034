import KBModel
import Mustache

/// The provenance of one file.
struct CopyFields {
  let copy: Copy
  /// A *link* to its text; `nil` where it was compared with no other.
  let text: Value?

  init(_ copy: Copy, text: Value? = nil) {
    self.copy = copy
    self.text = text
  }

  var value: Value {
    [
      "path": .text(copy.path),
      "format": .text(copy.format),
      "extraction": .text(copy.extraction.sentence),
      "encoding": .text(copy.encoding.rawValue),
      "identification": Value(copy.identification.sentence),
      "repairs": copy.repairs.isEmpty
        ? .null : ["items": .list(copy.repairs.map { .text($0.words) })],
      "lost": Self.items(copy.lost),
      "supplied": Self.items(copy.supplied),
      "words": text ?? .null,
      "sha256": .text(copy.sha256),
    ]
  }

  private static func items(_ parts: [Copy.LostPart]) -> Value {
    parts.isEmpty ? .null : ["items": .list(parts.map { .text($0.words) })]
  }
}

extension Copy.Extraction {
  fileprivate var sentence: String {
    switch self {
    case .original: return "original text"
    case .converted: return "converted text; some characters and fields can be missing"
    case .markup: return "web page"
    case .flattened: return "text of a web page"
    case .markdown: return "web page saved as Markdown"
    case .pasted: return "web page copied out of a browser; the marks of lists are gone"
    case .piped, .dense:
      return "text of a web page without blank lines; lists and some blocks are guessed"
    case .printed: return "print of a web page; headings and lists are guessed"
    case .oneLine: return "text in one line; paragraphs and lists are lost"
    }
  }
}

extension Copy.Identification {
  /// `nil` where there is nothing to be said.
  fileprivate var sentence: String? {
    switch self {
    case .stated: return nil
    case .path: return "number taken from the path of the file; the text does not show it"
    case .unverified: return "unverified: a page of an unknown site that shows one number"
    }
  }
}

extension Copy.Repair {
  fileprivate var words: String {
    switch self {
    case .doubleEncoding: return "characters that were encoded twice"
    case .codePage: return "characters that were read in a wrong code page"
    }
  }
}
