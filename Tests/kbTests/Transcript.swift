import Synchronization

@testable import kb

/// A console in memory.
final class Transcript: Sendable {
  private struct Text {
    var output = ""
    var error = ""
    var files: [String: String] = [:]
  }

  private let text = Mutex(Text())

  var output: String { text.withLock { $0.output } }
  var error: String { text.withLock { $0.error } }
  /// What was appended, by path.
  var files: [String: String] { text.withLock { $0.files } }

  func console(
    isTerminal: Bool = false, width: Int = 80, environment: [String: String] = [:]
  ) -> Console {
    Console(
      output: TextStream(isTerminal: isTerminal, width: { width }) { text in
        self.text.withLock { $0.output += text }
      },
      error: TextStream(isTerminal: isTerminal, width: { width }) { text in
        self.text.withLock { $0.error += text }
      },
      environment: { environment[$0] },
      append: { text, path in
        guard !path.hasPrefix("/forbidden") else { return false }
        self.text.withLock { $0.files[path, default: ""] += text }
        return true
      })
  }
}
