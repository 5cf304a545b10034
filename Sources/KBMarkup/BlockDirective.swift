import KBModel

/// A comment on the line before a list or a block quote that says what CommonMark cannot.
///
///     <!-- list: lower-alpha -->         <!-- list: upper-roman, loose -->
///     1. the item "a"                    <!-- note: warning -->
///     2. the item "b"                    <!-- quote -->
///     <!-- message -->                   <!-- preface -->
///     > what a program shows
///                                        <!-- questions -->
///     <!-- definitions -->               - Q. a question
///     - a term
///                                          A. its answer
///       its explanation
///
/// A list names its marker where that is a letter or a Roman number, and `tight` or `loose` where its blank lines say
/// the opposite. A note names its kind where its text does not begin with `WARNING:` or the like; a quote that
/// does begin so, and is none, says `quote`. What a program shows says `message`. A list with bullets that says
/// `definitions` or `questions` has a term as the first paragraph of each item. A quote at the very beginning that says `preface` holds what stands above
/// the list of products that the article applies to.
enum BlockDirective: Hashable {
  case list(marker: List.Marker?, tight: Bool?)
  case note(Block.NoteKind)
  case quote(Block.QuoteKind)
  case definitions(Block.DefinitionKind)
  case preface

  /// Reads the comment; `nil` for any other text.
  init?(comment: String) {
    let text = comment[...].trimmingASCIISpace()
    guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.utf8.count >= 7 else { return nil }
    let parts = text.dropFirst(4).dropLast(3).split(separator: ":", maxSplits: 1)
      .map { $0.trimmingASCIISpace() }
    switch (parts.first, parts.count) {
    case ("quote", 1):
      self = .quote(.quotation)
    case ("message", 1):
      self = .quote(.message)
    case ("definitions", 1):
      self = .definitions(.terms)
    case ("questions", 1):
      self = .definitions(.questions)
    case ("preface", 1):
      self = .preface
    case ("note", 2):
      guard let kind = Block.NoteKind(rawValue: String(parts[1])) else { return nil }
      self = .note(kind)
    case ("list", 2):
      var marker: List.Marker?
      var tight: Bool?
      for word in parts[1].split(separator: ",") {
        let word = word.trimmingASCIISpace()
        switch word {
        case "tight": tight = true
        case "loose": tight = false
        default:
          guard let named = Self.markers.first(where: { $0.name == word })?.marker else {
            return nil
          }
          marker = named
        }
      }
      self = .list(marker: marker, tight: tight)
    default: return nil
    }
  }

  /// The comment, without a line break.
  var comment: String {
    switch self {
    case .quote(.quotation): return "<!-- quote -->"
    case .quote(.message): return "<!-- message -->"
    case .definitions(.terms): return "<!-- definitions -->"
    case .definitions(.questions): return "<!-- questions -->"
    case .preface: return "<!-- preface -->"
    case .note(let kind): return "<!-- note: \(kind.rawValue) -->"
    case .list(let marker, let tight):
      let words = [
        Self.markers.first { $0.marker == marker }?.name, tight.map { $0 ? "tight" : "loose" },
      ]
      return "<!-- list: " + words.compactMap { $0 }.joined(separator: ", ") + " -->"
    }
  }

  private static let markers: [(marker: List.Marker, name: String)] = [
    (.lowerAlpha, "lower-alpha"), (.upperAlpha, "upper-alpha"),
    (.lowerRoman, "lower-roman"), (.upperRoman, "upper-roman"),
  ]
}
