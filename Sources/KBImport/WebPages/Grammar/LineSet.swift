/// Lines that mean something to a template, compared as they stand or as damaged copies have them.
struct LineSet: Sendable {
  private let lines: Set<[UInt8]>
  private let longest: Int

  init(_ texts: [String]) {
    let lines = Set(texts.flatMap { DamagedText.spellings(of: $0) })
    self.lines = lines
    longest = lines.map(\.count).max() ?? 0
  }

  func contains(_ line: ArraySlice<UInt8>) -> Bool {
    line.count <= longest && lines.contains(Array(line))
  }

  /// Whether the text begins with one of the lines.
  func containsStart(of text: ArraySlice<UInt8>) -> Bool {
    lines.contains { text.starts(with: $0) }
  }
}
