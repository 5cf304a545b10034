import Foundation
import Testing

/// The program as a process: what the shell, pipes and signals do to it.
@Suite(.enabled(if: Program.path != nil)) struct ProgramTests {
  @Test func closedStreams() throws {
    let archive = try Program()
    #expect(try archive.run("\"$kb\" build 2>&-").status == 0)
    let before = try archive.page()
    #expect(before.hasPrefix("<!doctype html>"))
    for streams in ["2>&-", ">&-", "<&- >&- 2>&-"] {
      #expect(try archive.run("\"$kb\" build --full -v \(streams)").status == 0)
      #expect(try archive.page() == before)
    }
    #expect(try archive.run("\"$kb\" stats >&-").status == 74)
  }

  @Test func aReaderThatHasGone() throws {
    let archive = try Program()
    // Nobody reads what a build says, and it is built all the same.
    let unheard = "{ { sleep 0.2; \"$kb\" build --full -v; echo $? >&3; } 2>&1 | true; } 3>&1"
    #expect(try archive.run(unheard).output == "0\n")
    let results = "{ { sleep 0.2; \"$kb\" stats; echo $? >&3; } | true; } 3>&1"
    #expect(try archive.run(results).output == "141\n")
  }

  @Test func interruption() throws {
    let archive = try Program()
    let watch = """
      "$kb" inspect --watch content/100/Q100001.md >shown &
      for round in $(seq 200); do [ -s shown ] && break; sleep 0.05; done
      kill -INT $!
      wait $!
      """
    #expect(try archive.run(watch).status == 130)
  }

  /// As docs/build.md says.
  @Test(
    arguments: [
      ("build", 0), ("check", 0), ("stats", 0), ("explain", 0),
      ("inspect content/100/Q100001.md", 0),
      ("search nothing-of-it", 0), ("--version", 0), ("help build", 0),
      ("inspect content/broken.txt", 1), ("inspect none", 1), ("check none", 1),
      ("build", 1), ("build --content broken", 2), ("build --content none", 2),
      ("check --content broken", 1),
      ("stats --content broken", 1), ("import none", 1), ("search -o none word", 1),
      ("new Q100001 Title", 1), ("serve --host 256.0.0.1", 1), ("build -t none", 2),
      ("build --config broken/a.txt", 2), ("serve --content none", 1),
      ("explain nothing", 64), ("bild", 64), ("", 0), ("build --ful", 64), ("build more", 64),
      ("inspect", 64), ("search", 64), ("new", 64), ("new one Title", 64), ("import", 64),
      ("serve -p 99999", 64), ("build -q -v", 64), ("search -- ", 64),
      ("init a b", 64), ("init new", 0), ("clean", 0), ("clean more", 64), ("man", 0),
      ("schema kb", 0),
      ("templates", 64), ("completions csh", 64), ("clean -o content", 1), ("man >/dev/full", 74),
      ("stats >/dev/full", 74), ("inspect content/100/Q100001.md >/dev/full", 74),
      ("explain >/dev/full", 74), ("search text >/dev/full", 74), ("--help >/dev/full", 74),
    ])
  func exitStatus(arguments: String, status: Int32) throws {
    let archive = try Program()
    #expect(try archive.run("mkdir broken; echo words >broken/a.txt; \"$kb\" build -q").status == 0)
    #expect(try archive.run("cp broken/a.txt content/broken.txt").status == 0)
    let needsGood = ![1, 2].contains(status)
    if needsGood { #expect(try archive.run("rm content/broken.txt").status == 0) }
    #expect(try archive.run("exec \"$kb\" \(arguments)").status == status)
  }

  @Test(arguments: [("INT", 0), ("TERM", 0)])
  func aPreviewThatIsEndedSaysWhatIsBrokenOnce(signal: String, status: Int32) throws {
    let archive = try Program()
    let line = """
      echo words >content/broken.txt; ln -s nowhere content/link.txt
      "$kb" build; sleep 0.1
      for round in first later; do
        "$kb" serve -p 0 2>$round &
        for wait in $(seq 200); do grep -q Ctrl-C $round && break; sleep 0.05; done
        sleep 0.5
        kill -\(signal) $!
        wait $! || exit
      done
      cat first later | grep -c -e 'broken.txt:1: error' -e 'link.txt: error'
      """
    let (ended, output) = try archive.run(line)
    #expect(ended == status)
    #expect(output == "4\n")
  }

  @Test func aFolderThatMayBeListedButNotEntered() throws {
    let archive = try Program()
    // Permissions mean nothing to the superuser.
    let user = """
      chmod 777 . && chmod -R a+rX content
      [ "$(id -u)" != 0 ] || as="setpriv --reuid=65534 --regid=65534 --clear-groups"
      """
    guard try archive.run(user + "\n$as \"$kb\" --version").status == 0 else { return }
    #expect(try archive.run(user + "\n$as \"$kb\" build").status == 0)
    let before = try archive.page()
    let deny = user + "\nmkdir -p content/100/deep; chmod 644 content/100\n"
    for command in ["build", "build --full", "check"] {
      let (status, messages) = try archive.run(deny + "$as \"$kb\" \(command) 2>&1")
      #expect(status == (command == "check" ? 1 : 2))
      #expect(messages.contains("content/100: error: cannot enter the folder: Permission denied"))
    }
    #expect(try archive.page() == before)
    #expect(try archive.run("chmod 755 content/100; $as \"$kb\" build").status == 0)
  }
}

/// The built program and an archive of one article.
private final class Program {
  /// Beside the tests, where they were built.
  static let path: String? = {
    let folders = CommandLine.arguments.prefix(1).map { URL(fileURLWithPath: $0) }
    let places = folders + [Bundle.main.bundleURL.appendingPathComponent("x")]
    return places.map { $0.deletingLastPathComponent().appendingPathComponent("kb").path }
      .first(where: FileManager.default.isExecutableFile)
  }()

  private let root = NSTemporaryDirectory() + "kb-program-" + UUID().uuidString

  init() throws {
    let folder = root + "/content/100"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "---\nid: Q100001\ntitle: T\n---\n\nText.\n".write(
      toFile: folder + "/Q100001.md", atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Runs a line of the shell in the archive's folder, where `$kb` is the program.
  func run(_ line: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: root)
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["kb": Self.path ?? ""]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.start()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  func page() throws -> String {
    try String(contentsOfFile: root + "/site/kb/100/Q100001/index.html", encoding: .utf8)
  }
}
