/// Translates places in a YAML text to places in the file that holds it.
///
/// libyaml counts lines and columns from 0 and columns in code points; the project's places count from 1 and in bytes.
struct YAMLPositions: Sendable {
  private let firstLine: Int
  /// The text, if it holds anything but ASCII: else characters are bytes.
  private let text: [UInt8]?
  /// Where each line begins.
  private let lineStarts: [Int]

  init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.firstLine = firstLine
    text = bytes.allSatisfy { $0 < 0x80 } ? nil : Array(bytes)
    var lineStarts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lineStarts.append(index + 1)
    }
    self.lineStarts = lineStarts
  }

  func position(line: Int, characters: Int) -> YAMLPosition {
    var column = characters
    if let text, line < lineStarts.count {
      var index = lineStarts[line]
      let start = index
      var remaining = characters
      while index < text.count, text[index] != UInt8(ascii: "\n") {
        // Every byte but a continuation byte begins a character.
        if text[index] & 0xC0 != 0x80 {
          if remaining == 0 { break }
          remaining -= 1
        }
        index += 1
      }
      column = index - start
    }
    return YAMLPosition(line: firstLine + line, column: column + 1)
  }

  func position(ofByte offset: Int) -> YAMLPosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return YAMLPosition(line: firstLine + low, column: offset - lineStarts[low] + 1)
  }
}
