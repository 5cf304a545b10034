import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension OperatingSystem {
  /// Runs `body` until it ends or Ctrl-C or `kill` asks the process to end, which cancels the body's task; then what
  /// is in use can be closed in order. A second Ctrl-C ends the process at once.
  static func untilInterrupted(_ body: @escaping @Sendable () async -> Void) async {
    let task = Task { await body() }
    let sources = [SIGINT, SIGTERM].map { number in
      // The source gets the signal only if it is not acted upon otherwise.
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        task.cancel()
        OperatingSystem.endOnInterrupt()
      }
      source.resume()
      return source
    }
    await task.value
    for source in sources { source.cancel() }
  }

  /// Opens an address in the user's browser, if there is a program that does so.
  static func openInBrowser(_ address: String) {
    #if canImport(Darwin)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    _ = posix_spawnp(&process, program, nil, nil, &arguments, environ)
  }
}
