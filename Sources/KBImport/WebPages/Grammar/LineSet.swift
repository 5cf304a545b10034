/// Lines that mean something to a template, compared as they stand or as damaged copies have them.
struct LineSet: Sendable {
  private let lines: Set<[UInt8]>
  /// For each first byte, a bit for each length of the lines that begin with it: nearly every line of a page is told by
  /// this to be none of them.
  private var lengths = [UInt64](repeating: 0, count: 256)

  init(_ texts: [String]) {
    self.init(Set(texts.flatMap { DamagedText.spellings(of: $0) }))
  }

  init(_ lines: Set<[UInt8]>) {
    self.lines = lines
    for line in lines {
      guard let first = line.first else { continue }
      lengths[Int(first)] |= Self.bit(line.count)
    }
  }

  func contains(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, lengths[Int(first)] & Self.bit(line.count) != 0 else {
      return false
    }
    return lines.contains(Array(line))
  }

  /// Lengths from 63 on share a bit.
  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Whether the text begins with one of the lines.
  func containsStart(of text: ArraySlice<UInt8>) -> Bool {
    lines.contains { text.starts(with: $0) }
  }
}
