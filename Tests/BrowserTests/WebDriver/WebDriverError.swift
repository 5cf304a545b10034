/// What a browser or its driver could not do.
enum WebDriverError: Error, Hashable {
  /// The driver ended, or did not say its port in time.
  case notStarted
  /// The driver did not answer a command, or not in time.
  case silent(command: String)
  /// The driver's answer to a command that failed.
  case refused(command: String, reason: String)
  /// A condition did not become true in time.
  case late(condition: String, last: String)
}
