import Synchronization

/// Shows progress on standard error: a line that is redrawn on a terminal, a plain line now and then elsewhere.
///
/// ``report(phase:done:total:)`` may be called from any thread and as often as is handy.
final class ProgressBar: Sendable {
  private enum Display {
    case redrawn, plain, none

    /// The least time between two lines: a tenth of a second is smooth, and systems that end silent builds wait longer
    /// than ten seconds.
    var interval: Duration { self == .redrawn ? .milliseconds(100) : .seconds(10) }
  }

  private struct State {
    var phase: String?
    var phaseBegan: ContinuousClock.Instant
    var lastShown: ContinuousClock.Instant
    var isDrawn = false
  }

  private let stream: TextStream
  private let display: Display
  private let now: @Sendable () -> ContinuousClock.Instant
  private let state: Mutex<State>

  /// - Parameter now: the clock, which a test can set.
  init(
    console: Console, quiet: Bool,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    stream = console.error
    display = if quiet { .none } else if console.isWatched { .redrawn } else { .plain }
    self.now = now
    let start = now()
    state = Mutex(State(phaseBegan: start, lastShown: start))
  }

  /// `done` of `total` things of `phase` are done; a `total` of 0 is unknown.
  func report(phase: String, done: Int, total: Int) {
    guard display != .none else { return }
    let now = now()
    state.withLock { state in
      let isNew = state.phase != phase
      if isNew {
        state.phase = phase
        state.phaseBegan = now
      }
      let isDue = now - state.lastShown >= display.interval
      guard isDue || isNew && display == .redrawn else { return }
      state.lastShown = now
      let line = ProgressLine(
        phase: phase, done: done, total: total, elapsed: now - state.phaseBegan)
      if display == .plain {
        stream.write(line.plain + "\n")
      } else {
        // A line as wide as the terminal would wrap, and could not be redrawn.
        stream.write("\r" + line.drawn(width: stream.width() - 1) + "\u{1B}[K")
        state.isDrawn = true
      }
    }
  }

  /// Wipes the line, so that something else can be written.
  func clear() {
    state.withLock { state in
      if state.isDrawn { stream.write("\r\u{1B}[K") }
      state.isDrawn = false
      state.phase = nil
    }
  }
}

extension ProgressBar {
  /// None where only errors are asked for, or where a program reads what is written.
  convenience init(_ arguments: ParsedArguments, console: Console) {
    self.init(
      console: console,
      quiet: arguments.has(.quiet) || arguments[.format] == DiagnosticFormat.json.rawValue)
  }
}
