/// What the shell sees; the values of `sysexits.h` where it has one.
enum ExitCode: Int32, Sendable {
  case success = 0
  /// Content or build errors.
  case failure = 1
  case usage = 64
  case internalError = 70
  /// Standard output takes no more: a full disk.
  case outputFailed = 74
  case interrupted = 130
}
