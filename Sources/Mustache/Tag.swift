/// A tag as it stands in a template.
struct Tag {
  enum Kind {
    case variable(escaped: Bool)
    case section(inverted: Bool)
    case close
    case partial
    case comment
    case delimiters

    /// Reads what follows the opening delimiter; `nil` is a name's first byte.
    init?(sigil: UInt8) {
      switch sigil {
      case UInt8(ascii: "#"): self = .section(inverted: false)
      case UInt8(ascii: "^"): self = .section(inverted: true)
      case UInt8(ascii: "/"): self = .close
      case UInt8(ascii: ">"): self = .partial
      case UInt8(ascii: "!"): self = .comment
      case UInt8(ascii: "="): self = .delimiters
      case UInt8(ascii: "&"), UInt8(ascii: "{"): self = .variable(escaped: false)
      default: return nil
      }
    }

    /// Whether a line that holds only this tag leaves nothing of itself behind.
    var canStandAlone: Bool {
      if case .variable = self { return false }
      return true
    }
  }

  var kind: Kind
  /// The whole tag.
  var range: Range<Int>
  /// What stands between its delimiters and sigils, without the blanks around it.
  var content: Range<Int>
}
