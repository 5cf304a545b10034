/// Text in windows-1252 that a program took for a code page of DOS and wrote as UTF-8: `giÓ` for già, `pu˛` for può.
///
/// A text is repaired only where all of it shows that: it has the signs that ``DamageScanner`` knows, every character
/// beyond ASCII is one of the code page, and what they stand for are letters and punctuation of the West that leave no
/// such sign. Otherwise the text stays as it is, and its damage is reported.
enum WrongCodePage {
  /// As iconv names them: the pages of Central and of Western Europe.
  private static let pages = ["CP852", "CP850"].compactMap { Page($0) }

  /// The characters of a code page from 0x80 on, and what windows-1252 has in their places.
  private struct Page: Sendable {
    var meant: [Unicode.Scalar: Unicode.Scalar] = [:]

    init?(_ name: String) {
      guard let table = CharacterConversion(Array(0x80...0xFF), named: name) else { return nil }
      let scalars = String(decoding: table.utf8, as: UTF8.self).unicodeScalars
      guard table.undecodable.isEmpty, scalars.count == 128 else { return nil }
      for (byte, scalar) in zip(UInt8(0x80)...0xFF, scalars)
      where SingleByteTables.isDefinedInWindows1252(byte) {
        meant[scalar] = SingleByteTables.windows1252(byte)
      }
    }
  }

  /// - Parameter utf8: valid UTF-8.
  /// - Returns: `nil` where the text is not certain to be damaged so, or could mean two things.
  static func repaired(_ utf8: [UInt8]) -> (utf8: [UInt8], repair: CharacterRepair)? {
    guard hasSigns(utf8, beyondDoubt: true) else { return nil }
    let results = pages.compactMap { repaired(utf8, as: $0) }
    guard let first = results.first, results.allSatisfy({ $0.utf8 == first.utf8 }) else {
      return nil
    }
    return first
  }

  private static func repaired(
    _ utf8: [UInt8], as page: Page
  ) -> (utf8: [UInt8], repair: CharacterRepair)? {
    var text = String.UnicodeScalarView()
    var repair: CharacterRepair?
    var line = 1
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      if scalar == "\n" { line += 1 }
      if scalar.isASCII || isOfExtraction(scalar) {
        text.append(scalar)
        continue
      }
      guard let meant = page.meant[scalar], isPlausible(meant) else { return nil }
      text.append(meant)
      if repair == nil {
        repair = CharacterRepair(
          kind: .codePage, count: 0, line: line, found: String(scalar), meant: String(meant))
      }
      repair?.count += 1
    }
    let result = Array(String(text).utf8)
    guard let repair, !hasSigns(result, beyondDoubt: false), isProse(text) else { return nil }
    return (result, repair)
  }

  /// Whether letters beyond ASCII stand in words or are words by themselves, and opening marks stand before words: the
  /// frames of tables would become letters, too.
  private static func isProse(_ text: String.UnicodeScalarView) -> Bool {
    let scalars = Array(text)
    let isLetter = { (index: Int) in
      scalars.indices.contains(index) && scalars[index].properties.isAlphabetic
    }
    var index = 0
    while index < scalars.count {
      switch scalars[index].value {
      case 0x201A, 0x201E, 0xA1, 0xBF:
        guard isLetter(index + 1) else { return false }
      case 0xC0...0xFF:
        let end = scalars[index...].firstIndex { $0.isASCII || !$0.properties.isAlphabetic }
        let last = (end ?? scalars.count) - 1
        let isWord = last == index && (scalars[index].properties.isLowercase || isLetter(index + 2))
        guard isWord || isLetter(index - 1) || isLetter(last + 1) else { return false }
        index = last
      default: break
      }
      index += 1
    }
    return true
  }

  private static func hasSigns(_ utf8: [UInt8], beyondDoubt: Bool) -> Bool {
    var scanner = DamageScanner()
    utf8.withUnsafeBufferPointer { scanner.scan($0) }
    return beyondDoubt ? scanner.isCertain(.codePage) : scanner.places[.codePage]?.isEmpty == false
  }

  /// What a program writes that makes a text of a page: marks of items and links, no-break spaces.
  private static func isOfExtraction(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2022}" || scalar == "\u{2191}" || scalar == "\u{A0}"
  }

  /// Letters, quotation marks, dashes and the few signs that articles have.
  private static func isPlausible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xD7, 0xF7: return false
    case 0xC0...0xFF, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E: return true
    case 0x2013, 0x2014, 0x2018...0x201E, 0x2026, 0x2039, 0x203A, 0x20AC, 0x2122: return true
    case 0xA1, 0xA7, 0xA9, 0xAA, 0xAB, 0xAE, 0xB0, 0xBA, 0xBB, 0xBF: return true
    default: return false
    }
  }
}
