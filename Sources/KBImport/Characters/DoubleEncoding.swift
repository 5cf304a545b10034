/// UTF-8 that a program took for windows-1252 and wrote as UTF-8 once more: `â€™` for ’, `Ã¯` for ï.
///
/// Each character of such text is a letter that begins a sequence of UTF-8 and one to three that continue it. Nearly any
/// pair of them can also be meant (`CAFÉ”`), so a text is repaired only where one sequence or more in it is *telling*:
/// no writer puts it there. Beside a telling one, the commonest sequences (those of `Â` and `Ã`) are repaired wherever
/// they stand. All others stay as they are.
struct DoubleEncoding {
  /// A sequence in the text.
  private struct Sequence {
    var range: Range<Int>
    var meant: Unicode.Scalar
    /// The bytes that it stands for.
    var bytes: [UInt8]
    var isTelling = false

    /// `Â` and `Ã`, which stand before the characters of Latin-1.
    var isCommon: Bool { bytes[0] == 0xC2 || bytes[0] == 0xC3 }
  }

  /// - Returns: `nil` where nothing in the text is certain to be doubly encoded.
  static func repaired(_ utf8: [UInt8]) -> (utf8: [UInt8], repair: CharacterRepair)? {
    guard var result = repairedOnce(utf8) else { return nil }
    // Some texts went through it twice.
    if let again = repairedOnce(result.utf8) { result.utf8 = again.utf8 }
    return result
  }

  private static func repairedOnce(_ utf8: [UInt8]) -> (utf8: [UInt8], repair: CharacterRepair)? {
    var sequences = sequences(in: utf8)
    guard sequences.contains(where: \.isTelling) else { return nil }
    sequences.removeAll { !$0.isTelling && !$0.isCommon }
    guard let first = sequences.first else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(utf8.count)
    var end = 0
    for sequence in sequences {
      text += utf8[end..<sequence.range.lowerBound]
      text += sequence.bytes
      end = sequence.range.upperBound
    }
    text += utf8[end...]
    let repair = CharacterRepair(
      kind: .doubleEncoding, count: sequences.count,
      line: line(of: first.range.lowerBound, in: utf8),
      found: String(decoding: utf8[first.range], as: UTF8.self), meant: String(first.meant))
    return (text, repair)
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<offset {
      let endsLine =
        bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A)
      if endsLine { line += 1 }
    }
    return line
  }

  private static func sequences(in utf8: [UInt8]) -> [Sequence] {
    var found: [Sequence] = []
    /// Where the run of sequences begins of which one follows the other.
    var run = 0
    var index = 0
    while index < utf8.count {
      // What begins a sequence is a letter from Â (U+00C2) to ô (U+00F4).
      guard utf8[index] == 0xC3, var sequence = sequence(at: index, in: utf8) else {
        index += 1
        continue
      }
      if found.last?.range.upperBound != index { run = found.count }
      sequence.isTelling = isTelling(sequence, in: utf8)
      found.append(sequence)
      let characters = found[run...].reduce(0) { $0 + $1.bytes.count }
      if found.count - run > 1, characters >= charactersOfTellingRun {
        for position in run..<found.count { found[position].isTelling = true }
      }
      index = sequence.range.upperBound
    }
    return found
  }

  /// Letters and signs that take turns for so long are no text.
  private static let charactersOfTellingRun = 6

  private static func sequence(at index: Int, in utf8: [UInt8]) -> Sequence? {
    var bytes: [UInt8] = []
    var length = 4
    var position = index
    while bytes.count < length, let (byte, end) = byte(at: position, in: utf8) {
      if bytes.isEmpty {
        guard (0xC2...0xF4).contains(byte) else { return nil }
        length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      } else if byte & 0xC0 != 0x80 {
        return nil
      }
      bytes.append(byte)
      position = end
    }
    guard bytes.count == length, UTF8Sequences.length(at: 0, in: bytes) == length,
      let meant = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    else { return nil }
    return Sequence(range: index..<position, meant: meant, bytes: bytes)
  }

  /// The byte that was taken for the character at a position, if one can have been, and where the character ends.
  private static func byte(at index: Int, in utf8: [UInt8]) -> (byte: UInt8, end: Int)? {
    guard index < utf8.count, utf8[index] >= 0x80 else { return nil }
    let end = index + UTF8Sequences.length(at: index, in: utf8)
    guard end > index, end - index <= 3,
      let scalar = String(decoding: utf8[index..<end], as: UTF8.self).unicodeScalars.first,
      let byte = SingleByteTables.byte(of: scalar)
    else { return nil }
    return (byte, end)
  }

  /// Whether nobody writes that.
  private static func isTelling(_ sequence: Sequence, in utf8: [UInt8]) -> Bool {
    let bytes = sequence.bytes
    switch bytes[0] {
    case 0xC2...0xD3:
      let start = sequence.range.lowerBound
      let before = start > 0 ? utf8[start - 1] : 0x20
      let after = sequence.range.upperBound < utf8.count ? utf8[sequence.range.upperBound] : 0x20
      // A capital behind a small letter (`naÃ¯ve`).
      if before.isLower { return true }
      guard sequence.isCommon, !endsWord(bytes[1]) else { return false }
      // A sign in a word (`Ã©cole`), or one that stands behind no letter (`Â£`).
      return after.isLower || !followsLetter(bytes[1])
    // General punctuation to dingbats: `â` and a sign that continues no word.
    case 0xE2: return (0x80...0x9E).contains(bytes[1])
    // The byte-order mark, and the character that stands for lost ones.
    case 0xEF: return sequence.meant == "\u{FEFF}" || sequence.meant == "\u{FFFD}"
    // Pictographs.
    case 0xF0: return bytes[1] == 0x9F
    default: return false
    }
  }

  /// What may stand behind a word before the next one begins: spaces, dashes, quotation marks, an ellipsis.
  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x82, 0x84, 0x85, 0x8B, 0x91...0x97, 0x9B, 0xA0, 0xAB, 0xBB: return true
    default: return false
    }
  }

  /// What may stand directly behind a letter, though not in a word: marks of ownership and notes, and the middle dot.
  private static func followsLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x86, 0x87, 0x99, 0xA7, 0xA9, 0xAA, 0xAE, 0xB0, 0xB2, 0xB3, 0xB4, 0xB7, 0xB9, 0xBA:
      return true
    default: return false
    }
  }
}
