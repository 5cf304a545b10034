/// Writes the front matter of an article: keys with texts, lists of texts, or keys with texts again.
///
/// A text is quoted where YAML or a common reader of YAML would take it for something else (`yes`, `1.0`, `a: b`).
/// Every text stands on one line, so none can look like the `---` that ends front matter.
public struct YAMLWriter: Hashable, Sendable {
  /// The YAML written so far, each line with its line break.
  public private(set) var text = ""

  /// Lists that fit within this many characters stand on one line.
  private static let lineWidth = 100

  /// A writer that has written nothing.
  public init() {}

  /// `key: value`.
  public mutating func write(_ key: String, _ value: String) {
    text += Self.key(key) + ": " + Self.scalar(value, in: .block) + "\n"
  }

  /// `[a, b]` on one line where that is short, else one value a line.
  public mutating func write(_ key: String, _ values: [String]) {
    let key = Self.key(key)
    let flow = Self.flow(values)
    if values.isEmpty || key.unicodeScalars.count + 2 + flow.unicodeScalars.count <= Self.lineWidth
    {
      text += key + ": " + flow + "\n"
    } else {
      text += key + ":\n"
      for value in values { text += "  - " + Self.scalar(value, in: .block) + "\n" }
    }
  }

  /// Keys below a key, each with its text, or with a list of several on one line.
  public mutating func write(_ key: String, _ entries: [(key: String, values: [String])]) {
    guard !entries.isEmpty else {
      text += Self.key(key) + ": {}\n"
      return
    }
    text += Self.key(key) + ":\n"
    for entry in entries { write(entry, indent: "  ", lead: "  ") }
  }

  /// A list of such mappings below a key; none is empty.
  public mutating func write(_ key: String, list: [[(key: String, values: [String])]]) {
    text += Self.key(key) + ":\n"
    for entries in list {
      for (index, entry) in entries.enumerated() {
        write(entry, indent: "    ", lead: index == 0 ? "  - " : "    ")
      }
    }
  }

  /// - Parameter lead: what stands before the key, as wide as `indent`.
  private mutating func write(
    _ entry: (key: String, values: [String]), indent: String, lead: String
  ) {
    text += lead + Self.key(entry.key, indent: indent) + ": "
    text +=
      entry.values.count == 1 ? Self.scalar(entry.values[0], in: .block) : Self.flow(entry.values)
    text += "\n"
  }

  /// A list of texts with lists below them: a text of a deeper level (1 is the outermost) stands in a list that follows
  /// the text above it.
  public mutating func write(_ key: String, outline: [(text: String, level: Int)]) {
    text += Self.key(key) + ":\n"
    var open = 1
    for item in outline {
      // A deeper list is an item of the list around it: one dash for each level that it opens.
      let parent = min(open, item.level)
      text += String(repeating: "  ", count: parent)
      text += String(repeating: "- ", count: item.level - parent + 1)
      text += Self.scalar(item.text, in: .block) + "\n"
      open = item.level
    }
  }

  private enum Context { case block, flow }

  private static func flow(_ values: [String]) -> String {
    "[" + values.map { scalar($0, in: .flow) }.joined(separator: ", ") + "]"
  }

  private static func key(_ text: String, indent: String = "") -> String {
    let key = scalar(text, in: .flow)
    // A key of more than 1,024 bytes must be announced (YAML 1.1, 9.3.1).
    return key.utf8.count > 1000 ? "? " + key + "\n" + indent : key
  }

  private static func scalar(_ text: String, in context: Context) -> String {
    isPlain(text, in: context) && !hasOtherType(text) ? text : quoted(text)
  }

  /// Whether YAML reads the bare text as this text. Stricter than YAML: what begins with anything but a letter or a
  /// digit is quoted.
  private static func isPlain(_ text: String, in context: Context) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || isDigit(first),
      text.utf8.last != UInt8(ascii: " "), text.utf8.last != UInt8(ascii: ":")
    else { return false }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": if previous == ":" { return false }
      case "#": if previous == " " { return false }
      case ",", "[", "]", "{", "}", ":", "\"", "'": if context == .flow { return false }
      default: if needsEscape(scalar) { return false }
      }
      previous = scalar
    }
    return true
  }

  /// Whether readers of YAML would take the bare text for a number, a truth value or nothing. Dates look like what
  /// they are, and stay bare.
  private static func hasOtherType(_ text: String) -> Bool {
    guard text.utf8.count <= 5 || isDigit(text.unicodeScalars.first ?? " ") else { return false }
    switch text.lowercased() {
    case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan": return true
    default: break
    }
    // Digits with `.`, `_`, `:`, exponents or a radix: 10, 1.5, 1e3, 0x1F, 0o7, 12:30.
    return isDigit(text.unicodeScalars.first ?? " ")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
          UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "x"), UInt8(ascii: "o"),
          UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "+"):
          return true
        default: return false
        }
      }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if needsEscape(scalar) {
          quoted += escape(scalar)
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  /// What YAML does not allow bare (1.1, 5.1), and what it takes for a line break or a byte order mark.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: return true
    default: return false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value <= 0xFF ? 2 : 4
    return (width == 2 ? "\\x" : "\\u") + String(repeating: "0", count: width - digits.utf8.count)
      + digits
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}
