import KBModel
import Mustache

/// The provenance of one file.
struct CopyFields {
  let copy: Copy

  init(_ copy: Copy) { self.copy = copy }

  var value: Value {
    [
      "path": .text(copy.path),
      "format": .text(copy.format),
      "extraction": .text(copy.extraction.sentence),
      "encoding": .text(copy.encoding.rawValue),
      "lost": Self.items(copy.lost),
      "supplied": Self.items(copy.supplied),
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
    case .flattened: return "text of a web page"
    case .dense: return "text of a web page without blank lines; lists and some blocks are guessed"
    }
  }
}

extension Copy.LostPart {
  fileprivate var words: String {
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
