/// Why a preview cannot be served.
public enum PreviewError: Error, Hashable, CustomStringConvertible {
  /// The host is neither a name nor an address of this computer.
  case unknownHost(String)
  /// All of these ports are taken.
  case portsTaken(ClosedRange<Int>)
  /// The system does not let this user listen there.
  case notAllowed(port: Int)
  /// The system has no thread, memory or socket to spare.
  case outOfResources

  /// One sentence that names the remedy.
  public var description: String {
    switch self {
    case .unknownHost(let host):
      return "\(host) is no address of this computer; choose another with --host"
    case .portsTaken(let ports):
      return
        "the ports from \(ports.lowerBound) to \(ports.upperBound) are taken; choose another with --port"
    case .notAllowed(let port):
      return "you may not listen on port \(port); choose one from 1024 to 65535 with --port"
    case .outOfResources:
      return "the system has no thread or socket to spare for a server; end other programs"
    }
  }
}
