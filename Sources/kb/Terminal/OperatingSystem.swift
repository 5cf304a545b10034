// The one place that talks to the C library.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program needs of the operating system beyond its files.
enum OperatingSystem {
  static func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Adds `text` at the end of the file at `path`, which is created if need be; says whether that worked.
  static func append(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o644)
    guard descriptor >= 0 else { return false }
    let written = put(text, descriptor)
    return close(descriptor) == 0 && written
  }

  /// The most memory that the process has held so far, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    getrusage(ownUsage, &usage)
    #if canImport(Darwin)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss * 1024
    #endif
  }

  /// The file that this program was started from.
  static var programPath: String? {
    #if canImport(Darwin)
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      var size = UInt32(buffer.count)
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
      return "/proc/self/exe"
    #endif
  }

  /// How many processors this process may use.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Makes Ctrl-C and `kill` end the process at once with 128 + the signal's number (130, 143), after wiping a
  /// progress line. Nothing else has to be put in order: files reach their place whole or not at all.
  static func endOnInterrupt() {
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { number in
        // Only calls that a signal handler may make.
        if isatty(STDERR_FILENO) == 1 {
          let wipe: StaticString = "\r\u{1B}[K"
          _ = write(STDERR_FILENO, wipe.utf8Start, wipe.utf8CodeUnitCount)
        }
        _exit(128 + number)
      }
    }
  }

  /// Sees to it that the standard streams are open, and that nobody reading them does not end the program: a build is
  /// not over when `head` has seen enough of what it says.
  ///
  /// Where a stream is closed, the next file that is opened would take its place, and a message would be written into a
  /// page.
  static func prepareStreams() {
    _ = signal(SIGPIPE, SIG_IGN)
    for (descriptor, mode) in [
      // Results cannot be written to what is open for reading: that is noticed, as with any program.
      (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
    ] where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest that is free: those before it are open by now.
      _ = open("/dev/null", mode)
    }
  }

  static func end(with status: ExitCode) -> Never { exit(status.rawValue) }

  /// Ends the process because the results could not be written, whose reader would take a part for the whole. A reader
  /// that has gone, such as `head`, has what it wanted: for it the end is the quiet one of the signal.
  fileprivate static func endOnWriteFailure() -> Never {
    let code = errno
    guard code != EPIPE else { exit(128 + SIGPIPE) }
    let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    TextStream.standardError.write("kb: error: cannot write to standard output: \(reason)\n")
    end(with: .outputFailed)
  }

  /// Writes all of `text`, in as many pieces as the receiver takes.
  fileprivate static func put(_ text: String, _ descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
        let count = write(descriptor, start, rest.count)
        if count < 0, errno != EINTR { return false }
        rest = rest.dropFirst(max(0, count))
      }
      return true
    }
  }

  #if canImport(Glibc)
    private static var ownUsage: __rusage_who_t { RUSAGE_SELF.rawValue }
  #else
    private static var ownUsage: Int32 { RUSAGE_SELF }
  #endif
}

extension TextStream {
  /// For results: where they cannot be written, the process ends.
  static var standardOutput: TextStream {
    TextStream(descriptor: STDOUT_FILENO) { text in
      if !OperatingSystem.put(text, STDOUT_FILENO) { OperatingSystem.endOnWriteFailure() }
    }
  }

  /// For everything else, which nobody may be listening to.
  static var standardError: TextStream {
    TextStream(descriptor: STDERR_FILENO) { _ = OperatingSystem.put($0, STDERR_FILENO) }
  }

  private init(descriptor: Int32, write: @escaping @Sendable (String) -> Void) {
    self.init(
      isTerminal: isatty(descriptor) == 1,
      width: {
        var size = winsize()
        let known = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return known ? Int(size.ws_col) : 80
      },
      write: write)
  }
}
