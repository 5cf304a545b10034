import Foundation

/// A connection to a driver, for one request and its answer. It blocks, but never for longer than its patience.
struct DriverConnection: ~Copyable {
  private let descriptor: Int32
  private let end: ContinuousClock.Instant

  /// - Returns: `nil` where nobody listens.
  init?(port: Int, patience: Duration) {
    end = .now + patience
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Sends a request.
  /// - Returns: the status and the body, or `nil` for no whole answer in time.
  func exchange(_ request: [UInt8]) -> (status: Int, body: Data)? {
    guard write(request) else { return nil }
    var answer = Data()
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      // The driver says that it closes the connection after its answer, but does not.
      if let whole = Self.parse(answer) { return whole }
      guard isReady(for: POLLIN) else { return nil }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      answer += buffer[..<count]
    }
  }

  private func write(_ request: [UInt8]) -> Bool {
    var rest = request[...]
    while !rest.isEmpty {
      guard isReady(for: POLLOUT) else { return false }
      let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
      let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, flags) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private func isReady(for events: some BinaryInteger) -> Bool {
    let left = (end - .now) / .milliseconds(1)
    var waiting = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    return left >= 1 && poll(&waiting, 1, Int32(left)) > 0
  }

  /// - Returns: `nil` for the beginning of an answer.
  private static func parse(_ answer: Data) -> (status: Int, body: Data)? {
    guard let end = answer.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased()
      .split(separator: "\r\n")
    let length = lines.lazy.compactMap { $0.wholeMatch(of: /content-length: *(\d+)/)?.1 }.first
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }),
      let count = length.flatMap({ Int($0) }), answer[end.upperBound...].count >= count
    else { return nil }
    return (status, answer[end.upperBound...])
  }
}
