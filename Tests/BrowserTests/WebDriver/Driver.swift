import Foundation

/// A running chromedriver, on a port that it chose itself.
final class Driver: Sendable {
  /// Where commands go.
  let address: URL
  private let process: Process
  /// The driver ends when this pipe does: with ``stop()``, or with the tests, however they end.
  private let lifeline: Pipe

  /// Where the program is, or `nil`: `KB_CHROMEDRIVER`, else the first in the search path.
  static let program: String? = {
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let names = [environment["KB_CHROMEDRIVER"]] + folders.map { "\($0)/chromedriver" }
    return names.compactMap(\.self).first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  init() throws {
    guard let program = Self.program else { throw WebDriverError.notStarted }
    let process = Process()
    let lifeline = Pipe()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    // Signals that this process blocks are blocked there too, except this one.
    let script = #""$0" --port=0 & cat > /dev/null; kill -9 $!; wait"#
    process.arguments = ["-c", script, program]
    process.standardInput = lifeline
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    guard let port = Self.port(in: output.fileHandleForReading) else {
      try? lifeline.fileHandleForWriting.close()
      throw WebDriverError.notStarted
    }
    guard let address = URL(string: "http://127.0.0.1:\(port)") else {
      throw WebDriverError.notStarted
    }
    self.address = address
    self.process = process
    self.lifeline = lifeline
  }

  func stop() {
    try? lifeline.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Reads what the driver says until it says its port: “… was started successfully on port 43207.” It speaks of
  /// port 0 before.
  private static func port(in output: FileHandle) -> Int? {
    var text = ""
    while true {
      if let start = text.firstRange(of: "successfully on port ")?.upperBound {
        let digits = text[start...].prefix { $0.isNumber }
        if digits.endIndex < text.endIndex { return Int(digits) }
      }
      let data = output.availableData
      guard !data.isEmpty else { return nil }
      text += String(decoding: data, as: UTF8.self)
    }
  }
}
