/// The lines of a CommonMark text, from 1 as libcmark counts them.
struct CommonMarkLines {
  let bytes: ArraySlice<UInt8>
  /// Where the lines begin; the last is the end of the text.
  private var starts: [Int]

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var starts = [bytes.startIndex]
    bytes.withUnsafeBufferPointer { buffer in
      for offset in buffer.indices {
        let byte = buffer[offset]
        guard byte == 0x0A || byte == 0x0D else { continue }
        // The line feed of CRLF has ended its line already.
        if byte == 0x0A, offset > 0, buffer[offset - 1] == 0x0D {
          starts[starts.count - 1] = bytes.startIndex + offset + 1
        } else {
          starts.append(bytes.startIndex + offset + 1)
        }
      }
    }
    if starts[starts.count - 1] != bytes.endIndex { starts.append(bytes.endIndex) }
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  /// A line without its end; empty where there is no such line.
  subscript(line: Int) -> ArraySlice<UInt8> {
    guard (1...max(1, count)).contains(line), count > 0 else { return [] }
    var text = bytes[starts[line - 1]..<starts[line]]
    while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
    return text
  }

  /// The lines of a block, the first from a column on.
  func text(of place: CommonMarkTree.Place) -> ArraySlice<UInt8> {
    let first = self[place.firstLine]
    let start = min(first.startIndex + max(0, place.firstColumn - 1), first.endIndex)
    return bytes[start..<max(start, self[place.lastLine].endIndex)]
  }

  /// The line and the column, both from 1, of a byte.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - starts[low] + 1)
  }
}

extension ArraySlice<UInt8> {
  /// A line without the marks of the quotations and items that it stands in.
  var withoutContainerMarks: ArraySlice<UInt8> {
    var rest = self
    while let first = rest.first {
      if first.isBlank || first == UInt8(ascii: ">") {
        rest.removeFirst()
      } else if let length = rest.itemMarkerLength {
        rest.removeFirst(length)
      } else {
        return rest
      }
    }
    return rest
  }

  /// The length of `-`, `*`, `+`, `1.` or `1)` before a blank.
  private var itemMarkerLength: Int? {
    let digits = prefix(10).prefix(while: \.isASCIIDigit).count
    let mark = dropFirst(digits).first
    let isMark = mark.map { digits > 0 ? ".)".utf8.contains($0) : "-*+".utf8.contains($0) } ?? false
    return isMark && dropFirst(digits + 1).first?.isBlank == true ? digits + 1 : nil
  }

  /// Without spaces, tabs and line ends at both ends.
  var trimmingSpace: ArraySlice<UInt8> {
    var rest = drop(while: \.isSpace)
    while rest.last?.isSpace == true { rest.removeLast() }
    return rest
  }

  /// A text to be quoted in a message: its first line, cut where it is long.
  var excerpt: String {
    let line = prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count > 40 else { return String(decoding: line, as: UTF8.self) }
    let cut = line.prefix(40).lastIndex { $0 & 0xC0 != 0x80 } ?? line.startIndex
    return String(decoding: line[..<cut], as: UTF8.self) + "…"
  }
}
