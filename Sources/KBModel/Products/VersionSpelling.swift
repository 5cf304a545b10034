/// The spellings of versions in lists of products and their one canonical form.
public enum VersionSpelling {
  /// A version as the archive's pages call it; `nil` for what is none (`all editions`, `later`).
  ///
  ///     5.50 Service Pack 1 → 5.5 SP1     6.0sp3 → 6.0 SP3     1994 edition → 1994
  ///     Service Release 1 (SR-1) → SR-1   '95 → 95
  public static func canonical(_ text: some StringProtocol) -> String? {
    var words = text.split { $0 == " " }.map { String($0) }
    if words.last?.lowercased() == "edition" || words.last?.lowercased() == "editions" {
      words.removeLast()
    }
    guard let first = words.first else { return nil }
    if first == "Service", words.count > 2, words[1] == "Release" { return "SR-\(words[2])" }
    if first == "Build", words.count == 2 { return "Build \(words[1])" }
    guard let start = first.utf8.first(where: { $0 != UInt8(ascii: "'") }), isDigit(start) else {
      return nil
    }
    var number = first.replacing("'", with: "")
    var pack: String?
    let marks = ["sp", "SP", "Sp", "sP"]
    if let glued = marks.lazy.compactMap({ number.firstRange(of: $0) }).first {
      pack = String(number[glued.upperBound...])
      number = String(number[..<glued.lowerBound])
    }
    var rest = words.dropFirst()[...]
    if pack == nil, let found = servicePack(&rest) { pack = found }
    number = withoutTrailingZero(number)
    let tail = rest.joined(separator: " ")
    let isNote = tail.hasPrefix("(") && !tail.lowercased().contains("all ")
    return ([number] + (pack.map { ["SP\($0)"] } ?? []) + (isNote ? [tail] : []))
      .joined(separator: " ")
  }

  /// `SP1`, `SP 1`, `Service Pack 1a`.
  private static func servicePack(_ words: inout ArraySlice<String>) -> String? {
    guard let first = words.first else { return nil }
    let capitals = first.uppercased()
    var number: String?
    var length = 1
    if capitals == "SP" {
      number = words.dropFirst().first
      length = 2
    } else if capitals.hasPrefix("SP") {
      number = String(first.dropFirst(2))
    } else if capitals == "SERVICE", words.dropFirst().first?.uppercased() == "PACK" {
      number = words.dropFirst(2).first
      length = 3
    }
    guard let number, let digit = number.utf8.first, isDigit(digit) else { return nil }
    words = words.dropFirst(length)
    return number.lowercased()
  }

  /// Whether a list of versions can begin with this word.
  static func begins(_ word: some StringProtocol) -> Bool {
    guard let first = word.utf8.first else { return false }
    return isDigit(first) || first == UInt8(ascii: "'") || word == "Service" || word == "Build"
      || word == "Release"
  }

  /// Whether a text is a number with a point or a year, perhaps with a service pack: not a platform, a date or a word.
  public static func isVersion(_ text: some StringProtocol) -> Bool {
    guard let word = text.split(separator: " ").first else { return false }
    return isPointed(word) || year(word) != nil
  }

  /// `SP3` and the like.
  static func isServicePack(_ word: some StringProtocol) -> Bool {
    word.utf8.count <= 4 && word.hasPrefix("SP")
      && word.utf8.dropFirst(2).first.map(isDigit) == true
  }

  /// A number with a point in it: `6.0`, `6.0c`, `3.x`.
  static func isPointed(_ word: some StringProtocol) -> Bool {
    guard let first = word.utf8.first, isDigit(first), word.utf8.contains(UInt8(ascii: ".")) else {
      return false
    }
    let letters = word.utf8.filter { !isDigit($0) && $0 != UInt8(ascii: ".") }
    return letters.count <= 2
  }

  /// The year that a word is, as names of products have it: `97`, `'95`, `2000`.
  static func year(_ word: some StringProtocol) -> String? {
    let digits = word.utf8.drop { $0 == UInt8(ascii: "'") }
    guard digits.count == 2 || digits.count == 4, digits.allSatisfy(isDigit) else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    guard let number = Int(text) else { return nil }
    return (93...99).contains(number) || (1985...2010).contains(number) ? text : nil
  }

  /// `4.00` and `3.10` are older spellings of `4.0` and `3.1`.
  static func withoutTrailingZero(_ version: String) -> String {
    let bytes = Array(version.utf8)
    guard bytes.count >= 4, let point = bytes.firstIndex(of: UInt8(ascii: ".")),
      point > 0, point + 2 < bytes.count, isDigit(bytes[point + 1]),
      bytes[point + 2] == UInt8(ascii: "0"),
      point + 3 == bytes.count
        || (!isDigit(bytes[point + 3]) && bytes[point + 3] != UInt8(ascii: "."))
    else { return version }
    return String(decoding: bytes[...(point + 1)] + bytes[(point + 3)...], as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
