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
      "repairs": copy.repairs.isEmpty
        ? .null : ["items": .list(copy.repairs.map { .text($0.words) })],
      "lost": copy.lost.isEmpty ? .null : ["items": .list(copy.lost.map { .text($0.words) })],
      "sha256": .text(copy.sha256),
    ]
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

extension Copy.Repair {
  fileprivate var words: String {
    switch self {
    case .doubleEncoding: return "characters that were encoded twice"
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
    }
  }
}
