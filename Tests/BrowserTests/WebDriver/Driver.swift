import Foundation

/// A running chromedriver, on a port that it chose itself.
final class Driver: Sendable {
  private let port: Int
  private let process: Process
  /// The driver ends when this pipe does: with ``stop()``, or with the tests, however they end.
  private let lifeline: Pipe
  /// A driver that cannot write ends.
  private let output: Pipe
  /// Commands block. Swift's threads are few, and other tests need them, so that these have one of their own.
  private let queue = DispatchQueue(label: "webdriver")

  /// How long the driver may take to start, and how long to answer.
  private static let patience = Duration.seconds(30)

  init() async throws {
    guard let program = Programs.driver else { throw WebDriverError.notStarted }
    let process = Process()
    let lifeline = Pipe()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    // Signals that this process blocks are blocked there too, except this one. The browser ends with the pipe through
    // which the driver leads it. Both leave files.
    let script = #"""
      TMPDIR=$(mktemp -d) || exit; export TMPDIR
      "$0" --port=0 & cat > /dev/null; kill -9 $!; wait; rm -rf "$TMPDIR"
      """#
    process.arguments = ["-c", script, program]
    process.standardInput = lifeline
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let port = await queue.run { Self.port(in: output.fileHandleForReading) }
    guard let port else {
      try? lifeline.fileHandleForWriting.close()
      throw WebDriverError.notStarted
    }
    self.port = port
    self.process = process
    self.lifeline = lifeline
    self.output = output
  }

  /// Ends the driver, and with it the browsers that are left.
  func stop() async {
    try? lifeline.fileHandleForWriting.close()
    await queue.run { self.process.waitUntilExit() }
  }

  /// Sends a command.
  /// - Returns: the value of the answer.
  func send(_ method: String, _ path: String, _ parameters: [String: Any]? = nil) async throws
    -> Any
  {
    let body = try parameters.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
    let head = [
      "\(method) /\(path) HTTP/1.1", "Host: 127.0.0.1:\(port)",
      "Content-Type: application/json; charset=utf-8", "Content-Length: \(body.count)", "", "",
    ]
    let request = Array(head.joined(separator: "\r\n").utf8) + body
    let command = "\(method) \(path)"
    let answer = await queue.run { [port] in
      DriverConnection(port: port, patience: Self.patience)?.exchange(request)
    }
    guard let answer else { throw WebDriverError.silent(command: command) }
    let content = try JSONSerialization.jsonObject(with: answer.body) as? [String: Any]
    let value = content?["value"] ?? NSNull()
    guard answer.status == 200 else {
      throw WebDriverError.refused(command: command, reason: String(describing: value))
    }
    return value
  }

  /// Reads what the driver says until it says its port: “… was started successfully on port 43207.” It speaks of
  /// port 0 before.
  private static func port(in output: FileHandle) -> Int? {
    let end = ContinuousClock.now + patience
    var text = ""
    while true {
      if let start = text.firstRange(of: "successfully on port ")?.upperBound {
        let digits = text[start...].prefix { $0.isNumber }
        if digits.endIndex < text.endIndex { return Int(digits) }
      }
      let left = (end - .now) / .milliseconds(1)
      var waiting = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard left >= 1, poll(&waiting, 1, Int32(left)) > 0 else { return nil }
      let data = output.availableData
      guard !data.isEmpty else { return nil }
      text += String(decoding: data, as: UTF8.self)
    }
  }
}

extension DispatchQueue {
  /// Does here what blocks.
  fileprivate func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      async { continuation.resume(returning: work()) }
    }
  }
}
