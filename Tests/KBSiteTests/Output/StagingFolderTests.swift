import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite("Staging folder")
struct StagingFolderTests {
  private let article = ["content/1.md": canonical("Q100001", "One")]

  @Test("one that a killed build left is taken over, and what was half done is thrown away")
  func leftByKilledBuild() async throws {
    let archive = try Archive(article)
    _ = try archive.staging(pages: ["index.html": "half a page"])
    let report = try await archive.build()
    #expect(report.diagnostics == [])
    #expect(try archive.page("index.html") != "half a page")
    #expect(!archive.exists(".site.kb-staging"))
  }

  @Test("one that a killed first build left, as it exchanged folders, is no obstacle")
  func killedExchange() async throws {
    let archive = try Archive(article)
    let staging = try archive.staging(pages: [".kb-site": ""])
    try archive.write("", to: "site/.gitkeep")
    try staging.exchange(with: "site")
    staging.release()
    #expect(archive.exists(".site.kb-staging/site/.gitkeep") && archive.exists("site/.kb-site"))
    #expect(try await archive.build().findings(in: archive) == [])
    #expect(try archive.site()["kb/100/Q100001/index.html"] != nil)
    #expect(!archive.exists(".site.kb-staging"))
  }

  @Test("an empty one is taken over: there is nothing in it to believe or to lose")
  func empty() async throws {
    let archive = try Archive(article)
    try FileManager.default.createDirectory(
      atPath: archive.root + "/.site.kb-staging", withIntermediateDirectories: false)
    #expect(try await archive.build().findings(in: archive) == [])
    #expect(!archive.exists(".site.kb-staging"))
  }

  @Test("the writing of a proof that was interrupted is no obstacle", arguments: ["", "A folder"])
  func halfProof(text: String) async throws {
    let archive = try Archive(article)
    try archive.write(text, to: ".site.kb-staging/.kb-staging")
    #expect(try await archive.build().findings(in: archive) == [])
  }

  /// What a checkout or an unpacked copy of somebody's archive can bring.
  @Test("one without a proof is refused, and nothing in it or in the site is touched")
  func prepared() async throws {
    let archive = try Archive(article)
    _ = try await archive.build()
    try archive.write("mine", to: ".site.kb-staging/notes.txt")
    try archive.write("", to: ".site.kb-staging/.kb-site")
    try archive.write("1\0index.html\0", to: ".site.kb-staging/.kb-journal")
    try archive.write("evil", to: ".site.kb-staging/site/about/index.html")
    let before = try archive.site("")
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["-: error [output-folder]"])
    #expect(report.diagnostics.last?.message.contains(".site.kb-staging") == true)
    #expect(report.site == nil)
    #expect(try archive.site("") == before)
  }

  @Test("a copy of a folder that a killed build left is refused: its proof is of another folder")
  func copied() async throws {
    let archive = try Archive(article)
    _ = try await archive.build()
    _ = try archive.staging(pages: ["index.html": "old"])
    let staging = archive.root + "/.site.kb-staging"
    try FileManager.default.moveItem(atPath: staging, toPath: staging + "-real")
    try FileManager.default.copyItem(atPath: staging + "-real", toPath: staging)
    #expect(try await archive.build().findings(in: archive) == ["-: error [output-folder]"])
  }

  /// Of a number that somebody guessed.
  @Test("a proof that was not written when it says is refused")
  func prophecy() async throws {
    let archive = try Archive(article)
    let staging = try archive.staging(pages: ["index.html": "old"])
    let proof = try #require(
      String(bytes: try staging.tree.read(StagingProof.name), encoding: .utf8))
    let words = proof.split(separator: " ")
    for shift in [-11_000_000_000, 11_000_000_000] {
      let time = try #require(Int(words[words.count - 1].dropLast()))
      let other = words.dropLast().joined(separator: " ") + " \(time + shift)\n"
      #expect(other.count == proof.count)
      try archive.write(other, to: ".site.kb-staging/.kb-staging")
      #expect(try !StagingProof(of: staging.tree).isValid)
    }
    #expect(try await archive.build().findings(in: archive) == ["-: error [output-folder]"])
  }

  @Test("one of another user is refused", .enabled(if: geteuid() == 0))
  func ofAnotherUser() async throws {
    let archive = try Archive(article)
    _ = try archive.staging(pages: [:])
    try #require(chown(archive.root + "/.site.kb-staging", 65534, 65534) == 0)
    #expect(try await archive.build().findings(in: archive) == ["-: error [output-folder]"])
  }

  @Test("nobody else can look into it")
  func mode() throws {
    let archive = try Archive(article)
    let staging = try archive.staging(pages: [:])
    #expect(try staging.tree.top().status.map { $0.st_mode & 0o777 } == 0o700)
  }

  @Test("the proof goes last: until then the folder is ours")
  func proofGoesLast() throws {
    let archive = try Archive(article)
    let output = try OutputFolder(archive.root + "/site", inputs: [])
    // What is not deleted stops the clearing, as the end of the process would.
    try FileManager.default.createSymbolicLink(
      atPath: archive.root + "/.site.kb-staging/site/link", withDestinationPath: "nowhere")
    output.discard()
    #expect(try archive.names(in: ".site.kb-staging") == [".kb-staging", "site"])
    try archive.remove(".site.kb-staging/site/link")
    try OutputFolder(archive.root + "/site", inputs: []).discard()
    #expect(!archive.exists(".site.kb-staging"))
  }

  @Test("a folder is locked once, whatever opens it")
  func lock() throws {
    let archive = try Archive(["folder/a": ""])
    let lock = try #require(FolderLock(FolderTree(archive.root + "/folder").top()))
    #expect(try FolderLock(FolderTree(archive.root + "/folder").top()) == nil)
    lock.release()
    #expect(try FolderLock(FolderTree(archive.root + "/folder").top()) != nil)
  }
}

extension Archive {
  /// A staging folder as a killed build leaves it.
  /// - Parameter pages: by path.
  func staging(pages: [String: String]) throws -> StagingFolder {
    let staging = try StagingFolder(in: FolderTree(root), for: "site", shownAs: "site")
    for (path, text) in pages {
      try staging.pages.write(Array(text.utf8), to: RelativePath(checking: path))
    }
    staging.release()
    return staging
  }

  /// Whether something stands there, be it a broken link.
  func exists(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: root + "/" + path)) != nil
  }

  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).sorted()
  }

  /// - Parameter target: absolute, or from the link's folder.
  func link(_ path: String, to target: String) throws {
    let url = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: target)
  }
}
