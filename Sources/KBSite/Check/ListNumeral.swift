/// The number of a list's item as a browser writes it.
struct ListNumeral: Sendable {
  var number = 1
  private var style = UInt8(ascii: "1")

  init() {}

  /// - Parameter style: the value of the list's `type`.
  init(first: Int, style: String?) {
    number = first
    self.style = style?.utf8.first ?? UInt8(ascii: "1")
  }

  var text: String {
    switch style {
    case UInt8(ascii: "a"): return letters(from: UInt8(ascii: "a"))
    case UInt8(ascii: "A"): return letters(from: UInt8(ascii: "A"))
    case UInt8(ascii: "i"): return roman
    case UInt8(ascii: "I"): return roman.uppercased()
    default: return String(number)
    }
  }

  /// `a` to `z`, `aa` …
  private func letters(from first: UInt8) -> String {
    var letters: [UInt8] = []
    var rest = number
    while rest > 0 {
      letters.append(first + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return letters.isEmpty ? String(number) : String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static let numerals: [(value: Int, text: String)] = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  private var roman: String {
    guard (1..<4000).contains(number) else { return String(number) }
    var text = ""
    var rest = number
    for numeral in Self.numerals {
      while rest >= numeral.value {
        text += numeral.text
        rest -= numeral.value
      }
    }
    return text
  }
}
