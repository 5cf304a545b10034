/// Measures the phases of a build.
struct PhaseClock {
  private var last = ContinuousClock.now

  /// Records the time since the last phase ended.
  mutating func finish(_ phase: String, _ report: inout BuildReport) {
    let now = ContinuousClock.now
    report.timings.append((phase, now - last))
    last = now
  }
}
