import Foundation
import Synchronization

@testable import KBPreview

/// A client that sends exactly the bytes that it is given, as no well-behaved one does.
struct HTTPClient {
  struct Answer {
    let status: Int
    let fields: [String: String]
    let body: String

    /// - Returns: `nil` for what is no answer.
    init?(_ text: String) {
      guard let end = text.range(of: "\r\n\r\n") else { return nil }
      let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
      let words = lines[0].split(separator: " ")
      guard words.count > 1, let status = Int(words[1]) else { return nil }
      self.status = status
      fields = Dictionary(
        lines.dropFirst().compactMap { line in
          line.firstIndex(of: ":").map {
            (
              line[..<$0].lowercased(),
              line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces)
            )
          }
        }, uniquingKeysWith: { one, other in one + ", " + other })
      body = String(text[end.upperBound...])
    }
  }

  let port: Int

  /// Sends a well-formed request, and reads until the connection is closed.
  func get(
    _ target: String, method: String = "GET", host: String? = nil, _ fields: String...
  ) async -> Answer? {
    let lines =
      ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")"] + fields
      + ["Connection: close", "", ""]
    return Answer(await exchange(lines.joined(separator: "\r\n")))
  }

  /// Sends text, and reads until the connection is closed or nothing comes for some time.
  func exchange(_ text: String) async -> String {
    let connection = Connection(port: port)
    connection.send(text)
    return await connection.read { _ in false }
  }

  /// An open connection.
  final class Connection: Sendable {
    private let descriptor: Int32
    private let received = Mutex<[UInt8]>([])

    init(port: Int) {
      #if canImport(Glibc)
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      #else
        descriptor = socket(AF_INET, SOCK_STREAM, 0)
      #endif
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = in_port_t(port).bigEndian
      address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
      withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          _ = connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
    }

    deinit { close(descriptor) }

    /// False where the other side no longer listens.
    @discardableResult func send(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// Reads until the text is what was waited for, the connection is closed, or patience has run out.
    /// - Returns: all that has been read so far.
    func read(patience: Double = 5, until isComplete: @escaping @Sendable (String) -> Bool) async
      -> String
    {
      // Waiting here would hold up a thread that other tests need.
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          continuation.resume(returning: self.wait(patience, isComplete))
        }
      }
    }

    private func wait(_ patience: Double, _ isComplete: (String) -> Bool) -> String {
      let end = Date().addingTimeInterval(patience)
      var buffer = [UInt8](repeating: 0, count: 65536)
      while true {
        let text = received.withLock { String(decoding: $0, as: UTF8.self) }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let rest = end.timeIntervalSinceNow
        guard !isComplete(text), rest > 0, poll(&waiting, 1, Int32(rest * 1000)) > 0 else {
          return text
        }
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return text }
        received.withLock { $0 += buffer[..<count] }
      }
    }
  }
}

/// A server on a free port, for the time of a test.
func withServer<Result>(
  of site: ToySite = ToySite(), root: String = "/", limits: HTTPLimits = HTTPLimits(),
  heartbeat: Duration = .seconds(5),
  _ body: (HTTPClient, PreviewServer) async throws -> Result
) async throws -> Result {
  let server = try PreviewServer(
    of: site, at: .init(port: 0, root: root), limits: limits, heartbeat: heartbeat)
  do {
    let result = try await body(HTTPClient(port: server.port), server)
    await server.stop()
    return result
  } catch {
    await server.stop()
    throw error
  }
}
