/// What the shell sees; the values of `sysexits.h` where it has one.
enum ExitCode: Int32, Sendable {
  case success = 0
  /// Errors, beside which the work was done.
  case failure = 1
  /// A build wrote no site, or did not write it to its end.
  case nothingBuilt = 2
  case usage = 64
  case internalError = 70
  /// Standard output takes no more: a full disk.
  case outputFailed = 74
  case interrupted = 130
}
