/// The lines of a message, without their ends: CRLF, or LF where a tool has changed them.
struct MIMELines: IteratorProtocol {
  private let message: ArraySlice<UInt8>
  /// Where the next line begins.
  private(set) var index: Int

  init(_ message: ArraySlice<UInt8>) {
    self.message = message
    index = message.startIndex
  }

  mutating func next() -> Range<Int>? {
    guard index < message.endIndex else { return nil }
    let start = index
    var end = message[start...].firstIndex(of: UInt8(ascii: "\n")) ?? message.endIndex
    index = min(end + 1, message.endIndex)
    if end > start, message[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}
