import Foundation
import Testing

@testable import KBSite

@Suite struct FolderTreeTests {
  private let archive: Archive
  private let tree: FolderTree

  init() throws {
    archive = try Archive(["a/b/file": "text", "outside/file": "precious", "top": "top"])
    try FileManager.default.createDirectory(
      atPath: archive.root + "/tree", withIntermediateDirectories: false)
    try FileManager.default.moveItem(atPath: archive.root + "/a", toPath: archive.root + "/tree/a")
    try archive.link("tree/link", to: "../outside")
    try archive.link("tree/a/file", to: "../../outside/file")
    try archive.link("tree/dead", to: "nowhere")
    tree = FolderTree(archive.root + "/tree", shownAs: "tree")
  }

  private func failure(_ body: () throws(FileError) -> Void) -> FileError? {
    do throws(FileError) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  @Test func reading() throws {
    #expect(try tree.read("a/b/file") == Array("text".utf8))
    #expect(try tree.kind(of: "a/b/file") == .file && tree.kind(of: "a/b") == .folder)
    #expect(try tree.kind(of: "link") == .link && tree.kind(of: "dead") == .link)
    #expect(try tree.kind(of: "none") == nil && tree.kind(of: "none/none") == nil)
    #expect(try tree.kind(of: "a/b/file/none") == nil)
    #expect(try tree.stamp(of: "a/b/file")?.size == 4)
    #expect(try tree.stamp(of: "a/b") == nil && tree.stamp(of: "none") == nil)
    #expect(failure { () throws(FileError) in _ = try tree.read("none") }?.isMissing == true)
  }

  @Test(arguments: [
    ("link", "tree/link"), ("link/file", "tree/link"), ("dead", "tree/dead"),
    ("dead/file/x", "tree/dead"), ("a/file", "tree/a/file"), ("a/file/x", "tree/a/file"),
  ])
  func linksAreNotFollowed(path: String, link: String) throws {
    let path = try RelativePath(checking: path)
    let calls: [(String, () throws(FileError) -> Void)] = [
      ("read", { () throws(FileError) in _ = try tree.read(path) }),
      ("stamp", { () throws(FileError) in _ = try tree.stamp(of: path) }),
      ("write", { () throws(FileError) in try tree.write([1], to: path) }),
      ("replace", { () throws(FileError) in try tree.replace(path, with: [1]) }),
      ("remove", { () throws(FileError) in try tree.removeFile(path) }),
      ("list", { () throws(FileError) in _ = try tree.entries(of: path) }),
      ("create", { () throws(FileError) in try tree.createFolder(path) }),
      ("remove folder", { () throws(FileError) in try tree.removeFolder(path) }),
      ("move to", { () throws(FileError) in try tree.move("a/b/file", to: tree, as: path) }),
    ]
    for (name, call) in calls {
      let error = failure(call)
      #expect(error?.isLink == true && error?.path == link, "\(name): \(String(describing: error))")
    }
    #expect(!tree.removeEmptyFolder(path))
    #expect(try archive.site("outside") == ["file": Data("precious".utf8)])
    for link in ["link", "dead", "a/file"] { #expect(archive.exists("tree/" + link)) }
    #expect(try archive.names(in: "tree") == ["a", "dead", "link"])
  }

  @Test func writing() throws {
    try tree.write(Array("new".utf8), to: "x/y/z")
    try tree.write(Array("newer".utf8), to: "x/y/z")
    try tree.replace("x/other/z", with: Array("z".utf8))
    try tree.replace("x/other/z", with: Array("zz".utf8))
    #expect(try tree.read("x/y/z") == Array("newer".utf8))
    #expect(try tree.read("x/other/z") == Array("zz".utf8))
    #expect(try archive.names(in: "tree/x/other") == ["z"])
  }

  @Test func whatFailsLeavesNoHalves() throws {
    #expect(throws: FileError.self) {
      try tree.replace("x/file") { file throws(FileError) in
        try file.write([1])
        throw FileError(action: "write", path: "x", code: ENOSPC)
      }
    }
    #expect(try archive.names(in: "tree/x") == [])
  }

  /// A folder that is kept open may be gone, or another one stand in its place.
  @Test func foldersThatGo() throws {
    try tree.write([1], to: "x/y/file")
    try tree.removeFolder("x")
    #expect(try tree.kind(of: "x/y/file") == nil)
    try tree.write([2], to: "x/y/file")
    try archive.remove("tree/x")
    try tree.write([3], to: "x/y/file")
    #expect(try archive.site("tree/x") == ["y/file": Data([3])])
    #expect(try tree.createFolder("x/z") && !tree.createFolder("x/z"))
    #expect(tree.removeEmptyFolder("x/z") && !tree.removeEmptyFolder("x"))
    #expect(try tree.createFolder("x/z"))
  }

  @Test func exchange() throws {
    try tree.write([1], to: "one/file")
    try tree.write([2], to: "other/file")
    try tree.exchange("one", with: "other", in: tree, by: "temporary")
    #expect(try tree.read("one/file") == [2] && tree.read("other/file") == [1])
    try tree.moveFolder("one", to: tree, as: "a/one")
    #expect(try tree.kind(of: "one/file") == nil && tree.read("a/one/file") == [2])
  }

  @Test func listing() throws {
    let entries = try tree.entries()
    #expect(entries.map(\.name.text) == ["a", "dead", "link"])
    #expect(entries.map(\.kind) == [.folder, .link, .link])
    let contents = try tree.contents()
    #expect(contents.files == ["a/b/file"] && contents.links == ["a/file", "dead", "link"])
    let paths = try tree.contents(of: ["a/b/file", "none", "link/x", "link/y", "a/file", "link"])
    #expect(paths.files == ["a/b/file", "none"] && paths.links == ["link", "a/file", "link"])
  }

  @Test func manyStamps() throws {
    try tree.write([1], to: "a/b/c/deep")
    try tree.write([1, 2], to: "file")
    try tree.write([1, 2, 3], to: "a/c/file")
    try archive.link("outside/b/file", to: "file")
    try archive.write("", to: "outside/b/c/file")
    let paths: [RelativePath] = [
      "a", "a/b/c/deep", "a/b/c/none", "a/b/file", "a/b/none", "a/c/file", "a/file", "a/none/none",
      "dead", "dead/file", "file", "file/x", "link", "link/b/c/file", "link/b/file", "link/file",
      "none/x/y", "a/c/file", "a/b/file", "file",
    ]
    let expected: [UInt64?] = [
      nil, 1, nil, 4, nil, 3, nil, nil, nil, nil, 2, nil, nil, nil, nil, nil, nil, 3, 4, 2,
    ]
    #expect(tree.stamps(of: paths).map { $0?.size } == expected)
    for (path, size) in zip(paths, expected) {
      #expect(tree.stamps(of: [path]).map { $0?.size } == [size])
      #expect((try? tree.stamp(of: path))?.size == size)
    }
  }

  @Test func removal() throws {
    #expect(failure { () throws(FileError) in try tree.removeFolder("a") }?.path == "tree/a/file")
    try archive.remove("tree/a/file")
    try tree.removeFolder("a")
    try tree.removeFolder("none")
    #expect(failure { () throws(FileError) in try tree.removeContents() }?.path == "tree/dead")
    try tree.removeContents(besides: ["dead", "link"])
    #expect(try archive.names(in: "tree") == ["dead", "link"])
  }

  @Test func topThatIsMadeWhenItIsNeeded() throws {
    let tree = FolderTree(archive.root + "/new/folder")
    #expect(try tree.kind(of: "file") == nil)
    #expect(!archive.exists("new"))
    try tree.write([1], to: "file")
    #expect(try tree.read("file") == [1])
  }

  /// More folders than are kept open, in any order.
  @Test func manyFolders() throws {
    for number in 0..<200 { try tree.write([UInt8(number)], to: path(number)) }
    for number in (0..<200).shuffled() { #expect(try tree.read(path(number)) == [UInt8(number)]) }
  }

  private func path(_ number: Int) throws -> RelativePath {
    try RelativePath(checking: "kb/\(number % 7)/Q\(number)/index.html")
  }
}
