import Foundation
import KBModel
import KBSearch
import TestSupport

@testable import KBSite

/// An archive in which somebody lays traps: links, foreign files, second names of files outside, journals and caches that
/// name what they should not. All lead to what is ``outside``.
struct RandomTraps {
  let archive: Archive
  let outside: Outside
  private var random: SplitMix64
  /// The links that were laid, with where they lead.
  private(set) var links: [String: String] = [:]

  init(seed: UInt64) throws {
    archive = try Archive([
      "content/1.md": canonical("Q100001", "One"), "content/2.md": canonical("Q100002", "Two"),
      "content/3.md": canonical("Q200003", "Three"), "old/1.TXT": document("Q300001", "XADM: Old"),
      // A small site makes a fast test.
      "templates/pages/home.mustache": "{{> head}}{{site.title}}{{> foot}}\n",
    ])
    outside = try Outside(of: archive)
    random = SplitMix64(seed: seed)
  }

  /// Lays a trap.
  /// - Returns: what was done, for the message of a test that fails.
  mutating func lay() throws -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<6: return try layLink()
    case 6: return try layFile()
    case 7: return try laySecondName()
    case 8, 9: return try layJournal()
    case 10: return try forgeManifest()
    default: return try damageCache()
    }
  }

  /// Takes the links away, and what was laid in the staging folder, as the messages say.
  mutating func clear() throws {
    for path in links.keys { try? archive.remove(path) }
    links = [:]
    try? archive.remove(".site.kb-staging")
  }

  /// Calls the program in one of the ways in which it writes.
  mutating func run() async throws -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      let (forced, originals) = (Bool.random(using: &random), Bool.random(using: &random))
      _ = try await archive.importArticles(["old"]) {
        $0.isForced = forced
        $0.keepsOriginals = originals
      }
      return "import"
    case 1:
      var request = NewArticleRequest(in: BuildRequest())
      request.archive.root = archive.root
      request.id = ArticleID(UInt32.random(in: 100_010..<100_100, using: &random))
      request.title = "New"
      _ = try await createArticle(request)
      return "new"
    default:
      let kind = Int.random(in: 0..<3, using: &random)
      if kind == 1 {
        let text = "Text \(Int.random(in: 0..<1000, using: &random))."
        try archive.write(
          canonical("Q100001", "One", body: text), to: "content/1.md")
      }
      let report = try await archive.build { $0.isFull = kind == 2 }
      return "build \(kind): \(report.findings(in: archive))"
    }
  }

  // MARK: Links and files

  private static let places = [
    "site", ".site.kb-staging", ".kb-cache", "site/kb", "site/kb/100", "site/kb/100/Q100001",
    "site/kb/100/Q100001/index.html", "site/kb/200", "site/.kb-site", "site/index.html",
    "site/kb/old", "site/kb/100/old", "site/x", "site/search/index", ".site.kb-staging/site",
    ".site.kb-staging/site/kb", ".site.kb-staging/site/kb/100", ".site.kb-staging/.kb-journal",
    ".site.kb-staging/.kb-staging", ".site.kb-staging/..kb-journal.kb-new", ".site.kb-staging/x",
    ".kb-cache/survey", ".kb-cache/.survey.kb-new", ".kb-cache/.gitignore", "content/100",
    "content/300", "content/300/Q300001.md", "content/300/.Q300001.md.kb-new", "content/.originals",
    "content/.originals/300.tar.gz", "content/.originals/.300.tar.gz.kb-new",
  ]

  private mutating func place() -> String {
    guard Bool.random(using: &random),
      let path = (try? FileManager.default.subpathsOfDirectory(atPath: archive.root))?
        .filter({ !$0.hasPrefix("content") && !$0.hasPrefix("old") && !$0.hasPrefix("templates") })
        .sorted().randomElement(using: &random)
    else { return random.element(of: Self.places) }
    return path
  }

  private mutating func layLink() throws -> String {
    let path = place()
    // Through a link there is no laying another.
    guard !links.keys.contains(where: { path.hasPrefix($0 + "/") }) else { return "nothing" }
    let name = URL(fileURLWithPath: path).lastPathComponent
    let likely = ["/kb", "/index.html", "/deep", "/nowhere"]
    // The output folder itself may be a link to a site, or to an empty folder.
    let inside = random.element(
      of: path == "site"
        ? likely
        : likely + [
          "", "/" + name, "/" + path.split(separator: "/").dropFirst().joined(separator: "/"),
          "/empty",
        ])
    let up = String(repeating: "../", count: path.split(separator: "/").count)
    let target =
      Bool.random(using: &random)
      ? outside.root + inside
      : up + URL(fileURLWithPath: outside.root).lastPathComponent + inside
    try? archive.remove(path)
    for link in links.keys where link.hasPrefix(path + "/") { links[link] = nil }
    do { try archive.link(path, to: target) } catch { return "nothing" }
    links[path] = target
    return "link \(path) -> \(target)"
  }

  /// A file in the place of whatever stands there, or a folder with one.
  private mutating func layFile() throws -> String {
    let path = place()
    guard !links.keys.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) else {
      return "nothing"
    }
    if Bool.random(using: &random) {
      try? archive.remove(path)
      for link in links.keys where link.hasPrefix(path + "/") { links[link] = nil }
      try? archive.write("foreign", to: path)
      return "file \(path)"
    }
    try? archive.write("foreign", to: path + "/foreign")
    return "file \(path)/foreign"
  }

  /// A second name of a file outside, in the place of one of ours.
  private mutating func laySecondName() throws -> String {
    let path = place()
    guard
      !links.keys.contains(where: {
        path == $0 || $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/")
      })
    else { return "nothing" }
    try? archive.remove(path)
    guard link(outside.root + "/index.html", archive.root + "/" + path) == 0 else {
      return "nothing"
    }
    return "second name \(path)"
  }

  // MARK: Journals and caches

  private mutating func name() -> String {
    let name = URL(fileURLWithPath: outside.root).lastPathComponent
    return random.element(of: [
      "../\(name)/index.html", "../../\(name)/index.html", "../../\(name)/kb/index.html",
      outside.root + "/index.html", "kb/../../../\(name)/index.html", "..", ".", "", "kb/", "/",
      "kb//x",
      "kb/old/index.html", "kb/100/Q100002/index.html", "kb/100", "x/index.html", "index.html",
      "kb/100/old/index.html", ".git/HEAD", "kb\u{1}",
    ])
  }

  /// What a killed build leaves, or what looks like it.
  private mutating func layJournal() throws -> String {
    let folder = ".site.kb-staging"
    guard !links.keys.contains(where: { $0.hasPrefix(folder) || $0.hasPrefix("site") }) else {
      return "nothing"
    }
    let isProven = Int.random(in: 0..<4, using: &random) > 0
    if isProven {
      guard (try? archive.staging(pages: ["kb/100/Q100001/index.html": "evil"])) != nil else {
        return "nothing"
      }
    } else {
      try? archive.write("", to: folder + "/.kb-site")
      try? archive.write("evil", to: folder + "/site/kb/100/Q100001/index.html")
    }
    let number = (try? FolderTree(archive.root + "/site").top().status?.identity.number) ?? 0
    var names: [String] = []
    for _ in 0..<Int.random(in: 0..<4, using: &random) { names.append(name()) }
    let end = Bool.random(using: &random) ? "\0" : ""
    try? archive.write(
      (["\(number)"] + names).joined(separator: "\0") + end, to: folder + "/.kb-journal")
    return "journal \(isProven) \(names)"
  }

  /// Names of the cache are replaced by others, and its checksum made right.
  private mutating func forgeManifest() throws -> String {
    let name = URL(fileURLWithPath: outside.root).lastPathComponent
    var place = "../../\(name)/index.html"
    return try change { bytes, random in
      let old = random.element(of: [
        "kb/100/Q100001/index.html", "kb/100/Q100002/index.html", "kb/200/Q200003/index.html",
        "2.md",
      ])
      place = old == "2.md" ? "../x" : String(place.prefix(old.utf8.count))
      place += String(repeating: "x", count: old.utf8.count - place.utf8.count)
      while let range = bytes.firstRange(of: Array(old.utf8)) {
        bytes.replaceSubrange(range, with: Array(place.utf8))
      }
    }
  }

  /// Any bytes of the cache become others, and its checksum is made right.
  private mutating func damageCache() throws -> String {
    try change { bytes, random in
      for _ in 0..<Int.random(in: 1..<4, using: &random) where bytes.count > 40 {
        bytes[Int.random(in: 30..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
    }
  }

  private mutating func change(
    _ edit: (inout [UInt8], inout SplitMix64) -> Void
  ) throws -> String {
    guard links[".kb-cache"] == nil,
      let name = (try? archive.names(in: ".kb-cache"))?.filter({ !$0.hasPrefix(".") })
        .randomElement(using: &random),
      links[".kb-cache/" + name] == nil,
      var bytes = FileManager.default.contents(atPath: archive.root + "/.kb-cache/" + name)
        .map({ Array($0.dropLast(4)) })
    else { return "nothing" }
    edit(&bytes, &random)
    let sum = Checksum.crc32(bytes[...])
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
    // A second name of a file outside is not written to.
    try archive.remove(".kb-cache/" + name)
    try archive.write(Data(bytes), to: ".kb-cache/" + name)
    return "change \(name)"
  }
}
