import KBModel

/// What the bytes of a page and its declaration say together.
extension CharacterDecoder {
  /// The text in the encoding that is declared, or, where the bytes contradict it, in the one that they speak for.
  ///
  /// Bytes that are UTF-8 are read as such: a text in another encoding never looks like it for long, and programs that
  /// saved pages wrote UTF-8 below whatever the page declared. A declaration of UTF-8 that the bytes do not bear out, or
  /// of an encoding in which more than every fifth byte above ASCII means nothing, is wrong, too.
  static func decode(_ bytes: [UInt8], declared declaration: CharsetDeclaration) -> DecodedText {
    guard let encoding = CharsetLabels.encoding(declaration.label) else {
      return decodeByEvidence(bytes, against: declaration, isKnown: false)
    }
    // Without bytes above ASCII only an encoding that switches by escape sequences says anything.
    guard encoding == .iso2022JP || bytes.contains(where: { $0 >= 0x80 }) else {
      return decodeByEvidence(bytes)
    }
    switch encoding {
    case .utf8:
      if isUTF8(UTF8Sequences.count(in: bytes)) { return decodeUTF8(bytes, from: 0) }
    case .windows1252:
      if !isUTF8(UTF8Sequences.count(in: bytes)) { return decodeSingleBytes(bytes, as: encoding) }
    default:
      let sequences = UTF8Sequences.count(in: bytes)
      // Two characters of two bytes can be anything.
      if sequences.valid < 4 || !isUTF8(sequences), let text = convert(bytes, from: encoding) {
        return text
      }
    }
    return decodeByEvidence(bytes, against: declaration, isKnown: true)
  }

  private static func decodeByEvidence(
    _ bytes: [UInt8], against declaration: CharsetDeclaration, isKnown: Bool
  ) -> DecodedText {
    var text = decodeByEvidence(bytes)
    guard text.encoding != .ascii else { return text }
    let before = bytes[..<(declaration.offset ?? 0)]
    let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    text.findings.insert(
      CharacterFinding(
        kind: .declaration(declaration.label, isKnown: isKnown), byte: bytes[before.endIndex],
        offset: before.endIndex, line: line(at: before.endIndex, in: bytes),
        column: before.endIndex - lineStart + 1),
      at: 0)
    return text
  }

  private static func convert(_ bytes: [UInt8], from encoding: Copy.Encoding) -> DecodedText? {
    guard let conversion = CharacterConversion(bytes, from: encoding) else { return nil }
    let high = bytes.lazy.filter { $0 >= 0x80 }.count
    guard conversion.undecodable.count * 5 <= high else { return nil }
    // Controls are treated as in all texts.
    var text = decodeUTF8(conversion.utf8, from: 0)
    text.encoding = encoding
    var line = 1
    var lineStart = 0
    var passed = 0
    for offset in conversion.undecodable {
      for index in passed..<offset where bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
      passed = offset
      text.findings.append(
        CharacterFinding(
          kind: .readAs("\u{FFFD}"), byte: bytes[offset], offset: offset, line: line,
          column: offset - lineStart + 1))
    }
    return text
  }

  private static func line(at offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].lazy.filter { $0 == UInt8(ascii: "\n") }.count + 1
  }
}
