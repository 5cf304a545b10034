import KBModel

/// The text of a file as UTF-8, with what was decided and doubted on the way.
struct DecodedText: Sendable {
  /// Valid UTF-8 without a byte-order mark and without control characters other than tab, line feed and carriage
  /// return.
  var utf8: [UInt8]
  var encoding: Copy.Encoding
  var findings: [CharacterFinding]
  /// What was repaired, where the text shows what had been done to it.
  var repair: CharacterRepair?
}

/// A byte that could not be taken at its word.
struct CharacterFinding: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Not valid where it stands; read as the character of another encoding.
    case readAs(Unicode.Scalar)
    /// A control character, shown by its picture.
    case control(Unicode.Scalar)
    /// DEL at a line's end, an artefact of the terminal that made the text; left out.
    case lineEndArtefact
    /// What the page declares as its encoding is unknown, or is not what its bytes are in.
    case declaration(String, isKnown: Bool)
  }

  var kind: Kind
  var byte: UInt8
  /// Offset of the byte in the file, from 0.
  var offset: Int
  /// 1-based.
  var line: Int
  /// 1-based, in bytes.
  var column: Int
}

/// Decides a file's character encoding from its bytes and turns it into UTF-8.
///
/// The decision, in order: byte-order mark; UTF-16 by the pattern of its zero bytes; ASCII; UTF-8 where it is valid
/// (or valid but for a few bytes); else one of the two single-byte encodings of the archive's time, windows-1252 or
/// code page 437, by what the high bytes stand next to (``SingleByteEvidence``). What a web page declares, or what came
/// with it, decides before such evidence unless the bytes contradict it.
/// UTF-8 that was encoded twice is put right where that is certain (``DoubleEncoding``).
/// No byte disappears: what an encoding does not define is read as the other encoding has it, controls become the
/// Unicode control pictures, and each such byte is a finding.
struct CharacterDecoder {
  /// - Parameter charset: the encoding that was declared beside the file, where one was.
  static func decode(_ bytes: [UInt8], charset: String? = nil) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return decodeRepairedUTF8(bytes, from: 3)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes, from: 2, littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes, from: 2, littleEndian: false) }
    if isPlain(bytes) { return DecodedText(utf8: bytes, encoding: .ascii, findings: []) }
    if let littleEndian = utf16Pattern(bytes) {
      return decodeUTF16(bytes, from: 0, littleEndian: littleEndian)
    }
    let declaration =
      charset.map { CharsetDeclaration(label: $0.lowercased()) }
      ?? CharsetDeclaration.find(in: bytes)
    return declaration.map { decode(bytes, declared: $0) } ?? decodeByEvidence(bytes)
  }

  static func decodeByEvidence(_ bytes: [UInt8]) -> DecodedText {
    if !bytes.contains(where: { $0 >= 0x80 }) {
      return decodeSingleBytes(bytes, as: .ascii)
    }
    if isUTF8(UTF8Sequences.count(in: bytes)) { return decodeRepairedUTF8(bytes, from: 0) }
    return decodeSingleBytes(bytes, as: SingleByteEvidence(bytes).encoding)
  }

  /// Whether bytes above ASCII are UTF-8, but for a few.
  static func isUTF8(_ sequences: (valid: Int, invalid: Int)) -> Bool {
    sequences.valid > 4 * sequences.invalid
  }

  /// Whether the bytes are ASCII without control characters, as nearly all files of the archive are.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      // Without branches, so that many bytes are compared at once: one for each byte that is plain.
      var plain = 0
      for byte in buffer {
        let isPrintable: UInt8 = byte &- 0x20 < 0x5F ? 1 : 0
        let isSpace: UInt8 =
          (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0) | (byte == 0x09 ? 1 : 0)
        plain &+= Int(isPrintable | isSpace)
      }
      return plain == buffer.count
    }
  }

  /// Western text in UTF-16 has a zero in every other byte.
  private static func utf16Pattern(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(512)
    guard sample.count >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = sample.count / 2
    if zeros.odd * 10 > half * 7, zeros.even * 10 < half { return true }
    if zeros.even * 10 > half * 7, zeros.odd * 10 < half { return false }
    return nil
  }

  private static func decodeUTF16(_ bytes: [UInt8], from start: Int, littleEndian: Bool)
    -> DecodedText
  {
    func unit(at index: Int) -> UInt32? {
      guard index + 1 < bytes.count else { return nil }
      let (low, high) =
        littleEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      return UInt32(high) << 8 | UInt32(low)
    }
    var output = DecodedTextBuilder(capacity: bytes.count, textStart: start, unit: 2)
    var index = start
    while let value = unit(at: index) {
      let next = unit(at: index + 2)
      if value < 0x80 {
        let following =
          next.flatMap { UInt8(exactly: $0) } ?? (next == nil ? nil : UInt8(ascii: "?"))
        output.append(ascii: UInt8(value), at: index, next: following)
      } else if (0xD800..<0xDC00).contains(value), let low = next, (0xDC00..<0xE000).contains(low) {
        let point = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
        output.append(scalar: Unicode.Scalar(point) ?? "\u{FFFD}")
        index += 2
      } else if let scalar = Unicode.Scalar(value) {
        output.append(scalar: scalar)
      } else {
        output.append(scalar: "\u{FFFD}", for: bytes[index], at: index)
      }
      index += 2
    }
    if index < bytes.count { output.append(scalar: "\u{FFFD}", for: bytes[index], at: index) }
    return output.text(encoding: littleEndian ? .utf16LittleEndian : .utf16BigEndian)
  }

  /// Decodes UTF-8, and a second time what was encoded twice or read in a wrong code page. What is reported of a repaired
  /// line counts its columns in the repaired text.
  static func decodeRepairedUTF8(_ bytes: [UInt8], from start: Int) -> DecodedText {
    guard let (repaired, repair) = DoubleEncoding.repaired(bytes) else {
      var text = decodeUTF8(bytes, from: start)
      if let (repaired, repair) = WrongCodePage.repaired(text.utf8) {
        text.utf8 = repaired
        text.repair = repair
      }
      return text
    }
    // A byte-order mark can have been encoded twice, too.
    let mark = repaired[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var text = decodeUTF8(repaired, from: start + mark)
    text.repair = repair
    return text
  }

  static func decodeUTF8(_ bytes: [UInt8], from start: Int) -> DecodedText {
    var output = DecodedTextBuilder(capacity: bytes.count, textStart: start)
    var index = start
    while index < bytes.count {
      let length = UTF8Sequences.length(at: index, in: bytes)
      if length == 1 {
        output.append(
          ascii: bytes[index], at: index, next: index + 1 < bytes.count ? bytes[index + 1] : nil)
      } else if length == 2, bytes[index] == 0xC2, bytes[index + 1] < 0xA0 {
        // A C1 control: a byte of windows-1252 that somebody took for ISO 8859-1.
        output.append(
          scalar: SingleByteTables.likeliest(bytes[index + 1]), for: bytes[index + 1], at: index)
      } else if length > 1 {
        output.append(sequence: bytes[index..<(index + length)])
      } else {
        output.append(
          scalar: SingleByteTables.likeliest(bytes[index]), for: bytes[index], at: index)
      }
      index += max(1, length)
    }
    return output.text(encoding: .utf8)
  }

  static func decodeSingleBytes(_ bytes: [UInt8], as encoding: Copy.Encoding)
    -> DecodedText
  {
    var output = DecodedTextBuilder(capacity: bytes.count + bytes.count / 16, textStart: 0)
    var index = 0
    while index < bytes.count {
      let plain = bytes[index...].prefix { $0 >= 0x20 && $0 < 0x7F }
      output.append(sequence: plain)
      index = plain.endIndex
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte < 0x80 {
        output.append(
          ascii: byte, at: index, next: index + 1 < bytes.count ? bytes[index + 1] : nil)
      } else if encoding == .codePage437 {
        output.append(scalar: SingleByteTables.codePage437(byte))
      } else if SingleByteTables.isDefinedInWindows1252(byte) {
        output.append(scalar: SingleByteTables.windows1252(byte))
      } else {
        output.append(scalar: SingleByteTables.likeliest(byte), for: byte, at: index)
      }
      index += 1
    }
    return output.text(encoding: encoding)
  }
}

/// Collects decoded text and the position of what is odd in it.
private struct DecodedTextBuilder {
  private var utf8: [UInt8] = []
  private var findings: [CharacterFinding] = []
  private var line = 1
  private let unit: Int
  /// Offset in the file of the line's first byte.
  private var lineStart: Int

  /// - Parameters:
  ///   - textStart: offset of the first byte after the byte-order mark.
  ///   - unit: bytes of a line end's code unit.
  init(capacity: Int, textStart: Int, unit: Int = 1) {
    utf8.reserveCapacity(capacity)
    self.unit = unit
    lineStart = textStart
  }

  mutating func append(ascii byte: UInt8, at offset: Int, next: UInt8?) {
    switch byte {
    case 0x0A:
      utf8.append(byte)
      endLine(at: offset)
    case 0x0D:
      utf8.append(byte)
      if next != 0x0A { endLine(at: offset) }
    case 0x09, 0x20..<0x7F: utf8.append(byte)
    case 0x7F:
      // FORMATS: DEL before white space ends a line of old terminal text; elsewhere it is content, shown as the house
      // that code page 437 draws for it.
      if let next, next != 0x20, next != 0x0A, next != 0x0D, next != 0x09 {
        add(.control("\u{2302}"), byte, offset)
      } else {
        findings.append(finding(.lineEndArtefact, byte, offset))
      }
    default:
      add(.control(Unicode.Scalar(0x2400 + UInt32(byte)) ?? "\u{FFFD}"), byte, offset)
    }
  }

  private mutating func endLine(at offset: Int) {
    line += 1
    lineStart = offset + unit
  }

  mutating func append(sequence: ArraySlice<UInt8>) { utf8 += sequence }

  mutating func append(scalar: Unicode.Scalar) { utf8 += Array(String(Character(scalar)).utf8) }

  /// Appends a character that had to be guessed.
  mutating func append(scalar: Unicode.Scalar, for byte: UInt8, at offset: Int) {
    add(.readAs(scalar), byte, offset)
  }

  func text(encoding: Copy.Encoding) -> DecodedText {
    DecodedText(utf8: utf8, encoding: encoding, findings: findings)
  }

  private mutating func add(_ kind: CharacterFinding.Kind, _ byte: UInt8, _ offset: Int) {
    findings.append(finding(kind, byte, offset))
    switch kind {
    case .readAs(let scalar), .control(let scalar): append(scalar: scalar)
    case .lineEndArtefact, .declaration: break
    }
  }

  private func finding(_ kind: CharacterFinding.Kind, _ byte: UInt8, _ offset: Int)
    -> CharacterFinding
  {
    CharacterFinding(
      kind: kind, byte: byte, offset: offset, line: line, column: offset - lineStart + 1)
  }
}
