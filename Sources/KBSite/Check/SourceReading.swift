/// A file as the check reads it: UTF-8 and lines, decoded by a way of its own.
struct SourceReading: Sendable {
  /// UTF-8.
  let bytes: [UInt8]
  /// Byte ranges of the lines without their ends (CRLF, LF or a lone CR).
  let lines: [Range<Int>]
  /// Whether this is the text of a page of HTML.
  let isMarkup: Bool

  init(_ file: [UInt8]) {
    isMarkup = MarkupSource.isMarkup(file)
    bytes = isMarkup ? MarkupSource.text(of: file) : file
    lines = Self.split(bytes)
  }

  func line(_ index: Int) -> ArraySlice<UInt8> { bytes[lines[index]] }

  func isBlank(_ index: Int) -> Bool { line(index).allSatisfy(\.isGap) }

  /// Whether a line begins with a text.
  func line(_ index: Int, startsWith text: StaticString) -> Bool {
    bytes[lines[index]].starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Every reading of a file that its bytes allow: one for UTF-16, one for UTF-8 (and more where it can have been
  /// encoded twice or read in a code page of DOS), else windows-1252 and code page 437. The check takes the one that fits the page best, so it needs
  /// no judgement about encodings.
  static func readings(of file: [UInt8]) -> [SourceReading] {
    if file.starts(with: [0xFF, 0xFE]) { return [SourceReading(utf16(file.dropFirst(2), low: 0))] }
    if file.starts(with: [0xFE, 0xFF]) { return [SourceReading(utf16(file.dropFirst(2), low: 1))] }
    let zeros = file.prefix(64).enumerated().filter { $0.element == 0 }.map { $0.offset % 2 }
    if zeros.count > 16 {
      return [SourceReading(utf16(file[...], low: zeros.contains(1) ? 0 : 1))]
    }
    let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
    if !text.contains(where: { $0 >= 0x80 }) || String(validating: text, as: UTF8.self) != nil {
      let others = decodedAgain(text) + WrongCodePages.readings(of: text, windows1252)
      return ([text] + others).map(SourceReading.init)
    }
    return [
      SourceReading(decode(text, high: windows1252)),
      SourceReading(decode(text, high: codePage437)),
      SourceReading(text),
    ]
  }

  /// UTF-8 in which characters that can be bytes of UTF-8 are read as such: all of them, or those of Latin-1 and of
  /// general punctuation only. None where there are no such characters.
  private static func decodedAgain(_ text: [UInt8]) -> [[UInt8]] {
    guard text.contains(where: { $0 >= 0x80 }) else { return [] }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let common: Set<UInt8> = [0xC2, 0xC3, 0xE2]
    let readings = [decodedAgain(scalars) { _ in true }, decodedAgain(scalars, common.contains)]
    return readings.compactMap { $0 }
  }

  /// - Parameter leads: whether sequences are read that begin with a byte.
  private static func decodedAgain(
    _ scalars: [Unicode.Scalar], _ leads: (UInt8) -> Bool
  ) -> [UInt8]? {
    var text = String.UnicodeScalarView()
    var isChanged = false
    var index = 0
    while index < scalars.count {
      let (length, scalar) = sequence(at: index, in: scalars, leads) ?? (1, scalars[index])
      isChanged = isChanged || length > 1
      text.append(scalar)
      index += length
    }
    return isChanged ? Array(String(text).utf8) : nil
  }

  private static func sequence(
    at index: Int, in scalars: [Unicode.Scalar], _ leads: (UInt8) -> Bool
  ) -> (length: Int, scalar: Unicode.Scalar)? {
    guard let first = byteValues[scalars[index]], leads(first) else { return nil }
    let bytes = scalars[index...].prefix(4).map { byteValues[$0] ?? 0 }
    for length in 2...4 where length <= bytes.count {
      guard let read = String(validating: bytes.prefix(length), as: UTF8.self)?.unicodeScalars,
        read.count == 1, let scalar = read.first
      else { continue }
      return (length, scalar)
    }
    return nil
  }

  /// The bytes that windows-1252 or ISO 8859-1 reads as a character beyond ASCII.
  private static let byteValues: [Unicode.Scalar: UInt8] = {
    var values: [Unicode.Scalar: UInt8] = [:]
    for byte: UInt8 in 0x80...0x9F { values[Unicode.Scalar(byte)] = byte }
    for (offset, scalar) in windows1252.enumerated() where values[scalar] == nil {
      // The letters that stand for undefined bytes have bytes of their own.
      if scalar.value < 0x80 || scalar.value > 0xFF || Int(scalar.value) == offset + 0x80 {
        values[scalar] = UInt8(0x80 + offset)
      }
    }
    return values
  }()

  private static func split(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var lines: [Range<Int>] = []
      lines.reserveCapacity(bytes.count / 40 + 1)
      var start = 0
      for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
        // The line feed of CRLF has ended its line already.
        if bytes[index] == 0x0A, index > 0, bytes[index - 1] == 0x0D {
          start = index + 1
          continue
        }
        lines.append(start..<index)
        start = index + 1
      }
      if start < bytes.count { lines.append(start..<bytes.count) }
      return lines
    }
  }

  /// - Parameter low: the offset of the lower byte in each pair.
  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func decode(_ bytes: [UInt8], high: [Unicode.Scalar]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 64)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text += Array(String(high[Int(byte) - 0x80]).utf8)
      }
    }
    return text
  }

  /// The characters of the bytes from 0x80 on; five that windows-1252 leaves open are those of code page 437.
  private static let windows1252 =
    Array("€ü‚ƒ„…†‡ˆ‰Š‹ŒìŽÅÉ‘’“”•–—˜™š›œ¥žŸ".unicodeScalars)
    + (0xA0...0xFF as ClosedRange<UInt8>).map { Unicode.Scalar($0) }

  private static let codePage437 = Array(
    """
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
    """.unicodeScalars)
}
