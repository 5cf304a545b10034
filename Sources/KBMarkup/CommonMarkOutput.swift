/// Lines within quotes and list items.
struct CommonMarkOutput {
  private(set) var bytes: [UInt8] = []
  /// What stands before the next line.
  private var prefix: [UInt8] = []
  /// What stands before the lines after it.
  private var continuation: [UInt8] = []
  /// The lengths of `continuation` outside each open container.
  private var outerLengths: [Int] = []
  /// Whether the marker of the container opened last is still to be written.
  private var owesMarker = false

  mutating func begin(marker: some Sequence<UInt8>, continuation part: some Sequence<UInt8>) {
    outerLengths.append(continuation.count)
    prefix += marker
    continuation += part
    owesMarker = true
  }

  /// Ends the container opened last; one without lines gets a line for its marker.
  mutating func end() {
    if owesMarker { line([]) }
    continuation.removeLast(continuation.count - (outerLengths.popLast() ?? 0))
    prefix = continuation
  }

  mutating func line(_ text: some Collection<UInt8>) {
    bytes += prefix
    if text.isEmpty {
      while let last = bytes.last, last == UInt8(ascii: " ") { bytes.removeLast() }
    } else {
      bytes += text
    }
    bytes.append(UInt8(ascii: "\n"))
    prefix = continuation
    owesMarker = false
  }
}
