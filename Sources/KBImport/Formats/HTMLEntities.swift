/// Character references of HTML (HTML Living Standard, section 13.5), as far as titles of the archive use them:
/// the five of XML, the no-break space, and numbers.
enum HTMLEntities {
  /// The text with each known reference replaced once; unknown ones stay as they are.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var decoded = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      decoded += rest[..<ampersand]
      let body = rest[rest.index(after: ampersand)...]
      if let end = body.prefix(10).firstIndex(of: ";"), let character = character(body[..<end]) {
        decoded.append(character)
        rest = body[body.index(after: end)...]
      } else {
        decoded.append("&")
        rest = body
      }
    }
    return decoded + rest
  }

  private static func character(_ name: Substring) -> Character? {
    switch name {
    case "quot": return "\""
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      switch value {
      case 0: return "\u{FFFD}"
      // Numbers of C1 controls mean the characters that windows-1252 has in their place (section 13.2.5.80).
      case .some(0x80...0x9F):
        return value.flatMap { UInt8(exactly: $0) }.map {
          Character(SingleByteTables.windows1252($0))
        }
      default: return value.flatMap { Unicode.Scalar($0) }.map(Character.init)
      }
    }
  }
}
