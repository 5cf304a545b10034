import Foundation

extension Process {
  /// Foundation on Linux crashes now and then where two threads start programs at the same moment.
  private static let starting = NSLock()

  /// Starts the program while no other one is being started.
  func start() throws { try Self.starting.withLock { try run() } }
}
