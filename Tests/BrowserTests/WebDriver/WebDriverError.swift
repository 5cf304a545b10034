/// What a browser or its driver could not do.
enum WebDriverError: Error, Hashable {
  /// The driver ended, or did not say its port.
  case notStarted
  /// The driver's answer to a command.
  case refused(command: String, reason: String)
  /// A condition did not become true in time.
  case late(condition: String, last: String)
}
