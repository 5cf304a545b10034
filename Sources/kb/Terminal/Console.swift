import KBModel
import KBSite

/// The program's ways out: its two streams and what the environment says about them.
///
/// A value of closures, so that a test can put memory in place of the terminal.
struct Console: Sendable {
  /// For results.
  var output: TextStream
  /// For everything else: diagnostics, progress, the summary.
  var error: TextStream
  /// The value of an environment variable, `nil` where it is not set.
  var environment: @Sendable (String) -> String?
  /// Adds text at the end of the file at a path; says whether that worked.
  var append: @Sendable (_ text: String, _ path: String) -> Bool
  /// A line of a source file, to be shown with what is said about it.
  var sourceLine: @Sendable (SourceLocation) -> SourceLine? = { _ in nil }

  /// The process's own.
  static var process: Console {
    Console(
      output: .standardOutput, error: .standardError,
      environment: OperatingSystem.environmentVariable, append: OperatingSystem.append,
      sourceLine: SourceLine.init(at:))
  }

  /// Whether this runs in an automated build, where nobody watches a line being redrawn.
  var isContinuousIntegration: Bool {
    !["", "0", "false"].contains(environment("CI") ?? "")
  }

  /// Whether a person sees standard error as it is written.
  var isWatched: Bool { error.isTerminal && !isContinuousIntegration }

  /// How to colour standard error.
  var errorStyle: TextStyle {
    TextStyle(isTerminal: error.isTerminal, environment: environment)
  }

  /// Tells of an error of the call itself, which has no place in a file.
  func report(_ message: String, hint: String? = nil) {
    let style = errorStyle
    error.write("kb: " + style.error("error:") + " \(message.printable)\n")
    if let hint { error.write(hint + "\n") }
  }
}

/// A stream of text to a terminal, a file or a pipe.
struct TextStream: Sendable {
  var isTerminal: Bool
  /// In columns, as it is now: a terminal can be resized.
  var width: @Sendable () -> Int
  var write: @Sendable (String) -> Void
}
