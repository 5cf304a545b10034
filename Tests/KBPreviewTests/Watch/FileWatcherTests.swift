import Foundation
import Testing

@testable import KBPreview

@Suite(.timeLimit(.minutes(5)))
struct FileWatcherTests {
  /// What is told of the changes that are made, as `+path`, `*path`, `-path` or `old>path`, relative to the folder.
  private func changes(
    _ method: FileWatcher.Method, in folder: TemporaryFolder,
    watching roots: [String] = ["content"],
    marker: String? = nil, made steps: () async throws -> Void
  ) async throws -> [String] {
    var watcher = FileWatcher(
      roots.map { folder.path + "/" + $0 }, method: method, skippingFoldersWith: marker)
    watcher.timing.polling = 20
    var iterator = watcher.events().makeAsyncIterator()
    guard case .started? = await iterator.next() else { return ["not started"] }
    try await steps()
    // The last change is always one of this file, so that nothing has to be waited for in vain.
    try await Task.sleep(for: .milliseconds(250))
    try folder.write("end", to: roots[0] + "/end")
    var told: [String] = []
    while case .changed(let changes)? = await iterator.next() {
      told += changes.map { describe($0, folder) }
      if told.contains("+\(roots[0])/end") { break }
    }
    return told.filter { !$0.hasSuffix("/end") }
  }

  private func describe(_ change: FileChange, _ folder: TemporaryFolder) -> String {
    func relative(_ path: String) -> String { String(path.dropFirst(folder.path.utf8.count + 1)) }
    switch change.kind {
    case .created: return "+" + relative(change.path)
    case .changed: return "*" + relative(change.path)
    case .deleted: return "-" + relative(change.path)
    case .renamed(let origin): return relative(origin) + ">" + relative(change.path)
    }
  }

  static let methods: [FileWatcher.Method] = [.automatic, .polling]

  @Test(arguments: methods) func tellsWhatBecomesOfFiles(_ method: FileWatcher.Method) async throws
  {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.write(name, to: "content/sub/" + name) }
    let told = try await changes(method, in: folder) {
      try folder.write("new", to: "content/sub/a")
      try folder.remove("content/sub/b")
      try folder.move("content/sub/c", to: "content/d")
      try folder.write("e", to: "content/e")
    }
    #expect(
      told.sorted() == [
        "*content/sub/a", "+content/e", "-content/sub/b", "content/sub/c>content/d",
      ])
  }

  @Test(arguments: methods) func anAtomicSaveIsOneChange(_ method: FileWatcher.Method) async throws
  {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.write("old", to: "content/" + name) }
    let told = try await changes(method, in: folder) {
      try folder.write("new", to: "content/.a.swp")
      try folder.move("content/.a.swp", to: "content/a")
      try folder.write("new", to: "content/b.temporary")
      try folder.move("content/b.temporary", to: "content/b")
      // Vim keeps the old file as a backup and writes a new one.
      try folder.move("content/c", to: "content/c~")
      try folder.write("new", to: "content/c")
    }
    #expect(told.sorted() == ["*content/a", "*content/b", "*content/c"])
  }

  @Test(arguments: methods)
  func foldersComeAndGoWithTheirFiles(_ method: FileWatcher.Method) async throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "content/old/deep/a")
    try folder.write("b", to: "content/gone/b")
    try folder.write("c", to: "outside/c")
    let told = try await changes(method, in: folder) {
      try folder.move("content/old", to: "content/new")
      try folder.remove("content/gone")
      try folder.move("outside", to: "content/inside")
      try await Task.sleep(for: .milliseconds(200))
      try folder.write("b", to: "content/new/deep/b")
      try folder.write("d", to: "content/inside/further/d")
    }
    #expect(
      told.sorted() == [
        "+content/inside/c", "+content/inside/further/d", "+content/new/deep/b", "-content/gone/b",
        "content/old/deep/a>content/new/deep/a",
      ])
  }

  @Test(arguments: methods)
  func filesOfProgramsArePassedOver(_ method: FileWatcher.Method) async throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "content/a")
    try folder.write("page", to: "content/site/.kb-site")
    let told = try await changes(method, in: folder, marker: ".kb-site") {
      for name in [".hidden", "a~", "a.swp", "#a#", "4913", ".git/HEAD", "site/index.html"] {
        try folder.write("x", to: "content/" + name)
      }
      try folder.write("other", to: "other")
    }
    #expect(told == [])
  }

  @Test(arguments: methods)
  func singleFilesAndThoseToComeAreWatched(_ method: FileWatcher.Method) async throws {
    let folder = try TemporaryFolder()
    try folder.write("a: b", to: "kb.yml")
    try folder.write("a", to: "content/a")
    let roots = ["content", "kb.yml", "templates"]
    let told = try await changes(method, in: folder, watching: roots) {
      try folder.write("a: c", to: "kb.yml")
      try folder.write("x", to: "unwatched")
      try folder.write("page", to: "templates/pages/a")
    }
    #expect(told.sorted() == ["*kb.yml", "+templates/pages/a"])
  }

  @Test(arguments: methods) func loopsOfLinksEnd(_ method: FileWatcher.Method) async throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "content/sub/a")
    for name in ["content/sub/up", "content/up"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + name, withDestinationPath: folder.path + "/content")
    }
    let told = try await changes(method, in: folder) {
      try folder.write("new", to: "content/sub/a")
    }
    #expect(told == ["*content/sub/a"])
  }

  @Test(arguments: methods)
  func theLastPathsOfOneFileGoTogether(_ method: FileWatcher.Method) async throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "content/a")
    try FileManager.default.linkItem(
      atPath: folder.path + "/content/a", toPath: folder.path + "/content/b")
    let told = try await changes(method, in: folder) {
      try folder.remove("content/a")
      try folder.remove("content/b")
    }
    #expect(told.sorted() == ["-content/a", "-content/b"])
  }

  #if os(Linux)
    @Test func looksForItselfWhereTheSystemHasNoWatchLeft() async throws {
      let folder = try TemporaryFolder()
      for name in ["a/1", "b/2", "c/3"] { try folder.write("old", to: "content/" + name) }
      var watcher = FileWatcher([folder.path + "/content"])
      watcher.watchLimit = 3
      watcher.timing.polling = 20
      var iterator = watcher.events().makeAsyncIterator()
      guard case .note(let note)? = await iterator.next() else {
        Issue.record("no note")
        return
      }
      #expect(note.code == "watch-limit")
      #expect(await iterator.next() == .started(files: 3))
      try folder.write("new content", to: "content/c/3")
      let change = FileChange(.changed, folder.path + "/content/c/3")
      #expect(await iterator.next() == .changed([change]))
    }
  #endif

  @Test func aStreamEndsWithItsTask() async throws {
    let folder = try TemporaryFolder()
    let events = FileWatcher([folder.path]).events()
    let task = Task { for await _ in events {} }
    task.cancel()
    await task.value
  }
}
