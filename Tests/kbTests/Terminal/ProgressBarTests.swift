import Synchronization
import Testing

@testable import kb

@Suite struct ProgressBarTests {
  /// A clock that a test moves.
  final class Clock: Sendable {
    private let time = Mutex(ContinuousClock.now)
    func advance(_ duration: Duration) { time.withLock { $0 += duration } }
    func bar(_ console: Console, quiet: Bool = false) -> ProgressBar {
      ProgressBar(console: console, quiet: quiet) { self.time.withLock { $0 } }
    }
  }

  let clock = Clock()
  let transcript = Transcript()

  func draws() -> Int { transcript.error.count { $0 == "\r" } }

  @Test func redrawsAtMostTenTimesASecond() {
    let bar = clock.bar(transcript.console(isTerminal: true))
    for done in 0..<1000 {
      bar.report(phase: "Surveying", done: done, total: 1000)
      clock.advance(.milliseconds(2))
    }
    #expect((19...21).contains(draws()))
    #expect(!transcript.error.contains("\n"))
  }

  @Test func aNewPhaseShowsAtOnce() {
    let bar = clock.bar(transcript.console(isTerminal: true))
    bar.report(phase: "Surveying", done: 1, total: 2)
    bar.report(phase: "Rendering", done: 0, total: 2)
    #expect(transcript.error.contains("Rendering"))
  }

  @Test func leavesTheLastColumnFree() {
    let bar = clock.bar(transcript.console(isTerminal: true, width: 40))
    bar.report(phase: "Surveying", done: 123_456_789, total: 987_654_321)
    let line = transcript.error.split(separator: "\u{1B}")[0].dropFirst()
    #expect(line.count <= 39)
  }

  @Test func clearWipesOnce() {
    let bar = clock.bar(transcript.console(isTerminal: true))
    bar.clear()
    #expect(transcript.error.isEmpty)
    bar.report(phase: "Surveying", done: 1, total: 2)
    bar.clear()
    bar.clear()
    #expect(transcript.error.hasSuffix("\u{1B}[K\r\u{1B}[K"))
    #expect(draws() == 2)
  }

  @Test(arguments: [(false, [:]), (true, ["CI": "true"])] as [(Bool, [String: String])])
  func plainLinesEveryTenSeconds(_ isTerminal: Bool, _ environment: [String: String]) {
    let bar = clock.bar(transcript.console(isTerminal: isTerminal, environment: environment))
    for done in 0...25 {
      bar.report(phase: done < 15 ? "Surveying" : "Rendering", done: done, total: 25)
      clock.advance(.seconds(1))
    }
    bar.clear()
    #expect(transcript.error == "Surveying 10 / 25\nRendering 20 / 25\n")
  }

  @Test func quietIsQuiet() {
    let bar = clock.bar(transcript.console(isTerminal: true), quiet: true)
    bar.report(phase: "Surveying", done: 1, total: 2)
    bar.clear()
    #expect(transcript.error.isEmpty)
  }

  @Test func manyThreadsMayReport() async {
    let bar = clock.bar(transcript.console(isTerminal: true))
    await withTaskGroup { group in
      for worker in 0..<8 {
        group.addTask {
          for done in 0..<500 {
            bar.report(phase: "Rendering", done: worker * 500 + done, total: 4000)
            self.clock.advance(.milliseconds(1))
          }
        }
      }
    }
    #expect((20...41).contains(draws()))
  }
}
