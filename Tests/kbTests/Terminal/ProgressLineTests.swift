import Testing

@testable import kb

@Suite struct ProgressLineTests {
  static let line = ProgressLine(
    phase: "Surveying", done: 31_200, total: 52_000, elapsed: .milliseconds(2500))

  @Test func plain() {
    #expect(Self.line.plain == "Surveying 31,200 / 52,000")
    #expect(ProgressLine(phase: "Linking", done: 3, total: 0, elapsed: .zero).plain == "Linking 3")
  }

  @Test func drawn() {
    let bar = String(repeating: "█", count: 18) + String(repeating: "░", count: 12)
    #expect(Self.line.drawn(width: 80) == "Surveying   \(bar)  31,200 / 52,000  12,480/s")
  }

  @Test(arguments: [0, 1, 10, 20, 39, 48, 60, 80, 200])
  func neverTooWide(_ width: Int) {
    #expect(Self.line.drawn(width: width).count <= width)
  }

  @Test func withoutRoomThereIsNoBar() {
    #expect(Self.line.drawn(width: 39) == "Surveying   31,200 / 52,000  12,480/s")
  }

  @Test(arguments: [(-5, 10), (15, 10), (0, 10), (10, 10), (7, 0)])
  func oddCounts(_ done: Int, _ total: Int) {
    let line = ProgressLine(phase: "Writing", done: done, total: total, elapsed: .zero)
    let filled = line.drawn(width: 80).count { $0 == "█" }
    #expect((0...30).contains(filled))
    #expect((filled == 30) == (total > 0 && done >= total))
  }
}
