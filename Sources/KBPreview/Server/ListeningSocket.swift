#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A socket that clients can connect to.
struct ListeningSocket: Hashable, Sendable {
  let descriptor: Int32
  let port: Int

  /// How many ports are tried, one after the other.
  private static let attempts = 20

  /// Listens on a port, or on the next that is free.
  /// - Parameters:
  ///   - host: a name or an address of this computer.
  ///   - port: 0 for any.
  init(host: String, port: Int) throws(PreviewError) {
    guard (0...65_535).contains(port) else { throw .notAllowed(port: port) }
    let last = min(port + Self.attempts - 1, 65_535)
    for candidate in port...last {
      let (address, length) = try Self.address(host, candidate)
      let descriptor = try Self.opened(address, length, host: host)
      guard let descriptor else { continue }
      self.descriptor = descriptor
      self.port = Self.port(of: descriptor) ?? candidate
      return
    }
    throw .portsTaken(port...last)
  }

  /// Stops to listen.
  func close() { SystemCall.close(descriptor) }

  private static func address(
    _ host: String, _ port: Int
  ) throws(PreviewError) -> (sockaddr_storage, socklen_t) {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICSERV
    hints.ai_socktype = streamType
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0, let found,
      let address = found.pointee.ai_addr
    else { throw .unknownHost(host) }
    defer { freeaddrinfo(found) }
    var storage = sockaddr_storage()
    let length = found.pointee.ai_addrlen
    guard Int(length) <= MemoryLayout.size(ofValue: storage) else { throw .unknownHost(host) }
    withUnsafeMutableBytes(of: &storage) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: address, count: Int(length)))
    }
    return (storage, length)
  }

  /// - Returns: `nil` where the port is taken.
  private static func opened(
    _ address: sockaddr_storage, _ length: socklen_t, host: String
  ) throws(PreviewError) -> Int32? {
    let descriptor = socket(Int32(address.ss_family), streamType, 0)
    guard descriptor >= 0 else { throw .outOfResources }
    // A preview that was ended a moment ago leaves connections behind that the system remembers.
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    let isListening = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, SOMAXCONN) == 0
      }
    }
    if isListening { return descriptor }
    let code = errno
    SystemCall.close(descriptor)
    switch code {
    case EADDRINUSE: return nil
    case EACCES, EPERM: throw .notAllowed(port: port(of: address))
    case EADDRNOTAVAIL: throw .unknownHost(host)
    default: throw .outOfResources
    }
  }

  private static func port(of descriptor: Int32) -> Int? {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout.size(ofValue: storage))
    let isKnown = withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &length) == 0
      }
    }
    return isKnown ? port(of: storage) : nil
  }

  /// The port has the same place in the addresses of both versions of the Internet protocol.
  private static func port(of address: sockaddr_storage) -> Int {
    withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        Int(UInt16(bigEndian: $0.pointee.sin_port))
      }
    }
  }

  private static var streamType: Int32 {
    #if canImport(Glibc)
      return Int32(SOCK_STREAM.rawValue)
    #else
      return SOCK_STREAM
    #endif
  }
}

/// The system's functions that ``ListeningSocket`` hides behind its own of the same names.
private enum SystemCall {
  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #elseif canImport(Darwin)
      _ = Darwin.close(descriptor)
    #endif
  }
}
