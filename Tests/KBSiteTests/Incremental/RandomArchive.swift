import Foundation
import TestSupport

/// An archive of a few articles that cite each other, and random edits of it.
struct RandomArchive {
  let archive: Archive
  private var random: SplitMix64
  /// Files by path.
  private var articles: [String: Int] = [:]

  init(seed: UInt64) throws {
    archive = try Archive()
    random = SplitMix64(seed: seed)
    for _ in 0..<Int.random(in: 1...6, using: &random) { try add() }
  }

  /// Makes one edit.
  /// - Returns: what was done, for the message of a test that fails.
  mutating func edit() throws -> String {
    let path = articles.keys.sorted().randomElement(using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: return "add " + (try add())
    case 2, 3, 4, 5:
      guard let path, let number = articles[path] else { return "nothing to change" }
      try archive.write(article(number), to: path)
      return "change " + path
    case 6:
      guard let path else { return "nothing to delete" }
      articles[path] = nil
      try archive.remove(path)
      return "delete " + path
    case 7:
      guard let path, let number = articles[path] else { return "nothing to rename" }
      let new = "content/folder\(Int.random(in: 0..<3, using: &random))/Q\(number).md"
      guard articles[new] == nil else { return "name taken" }
      let text = try String(contentsOfFile: archive.root + "/" + path, encoding: .utf8)
      try archive.remove(path)
      try archive.write(text, to: new)
      articles[path] = nil
      articles[new] = number
      return "rename \(path) to \(new)"
    case 8:
      try archive.write(
        "title: Archive \(Int.random(in: 0..<9, using: &random))\n", to: "kb.yml")
      return "change the configuration"
    case 9:
      try archive.write(
        "<footer>{{site.title}} \(Int.random(in: 0..<9, using: &random))</footer></body></html>\n",
        to: "templates/foot.mustache")
      return "change a template"
    case 10:
      try? archive.remove(".kb-cache")
      return "lose the cache"
    default:
      guard let page = try archive.site().keys.sorted().randomElement(using: &random) else {
        return "no page"
      }
      guard page != ".kb-site" else { return "the marker stays" }
      try archive.remove("site/" + page)
      return "lose the page " + page
    }
  }

  private mutating func add() throws -> String {
    let number = Int.random(in: 100_000..<100_012, using: &random)
    let path = "content/\(Int.random(in: 0..<2, using: &random))/\(number).md"
    articles[path] = number
    try archive.write(article(number), to: path)
    return path
  }

  private mutating func article(_ number: Int) -> String {
    let words = ["mailbox", "printer", "driver", "setup", "network", "index", "query"]
    func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &random) }
    let title = (0..<3).compactMap { _ in pick(words) }.joined(separator: " ")
    let product = pick(["Microsoft Exchange", "Microsoft Excel", "Microsoft Windows NT"]) ?? ""
    let keywords = (0..<2).compactMap { _ in pick(["kbsetup", "kbnetwork", "kbprint"]) }
    let fields = """
      product: \(product)
      keywords: [\(keywords.joined(separator: ", "))]
      modified: \(pick([1996, 1998, 2001]) ?? 1996)-0\(Int.random(in: 1...9, using: &random))-11

      """
    let cited = (0..<Int.random(in: 0..<3, using: &random)).map { _ in
      "See Q\(Int.random(in: 100_000..<100_014, using: &random)) as well."
    }
    let code = pick(["0x8004010F", "0x80040111"]) ?? ""
    let body = """
      ## SYMPTOMS

      The error message \(code) appears when the \(pick(words) ?? "") starts.

      \(cited.joined(separator: " "))
      """
    return canonical(
      "Q\(number)", "\(pick(["PRB: ", "XADM: ", ""]) ?? "")\(title)", fields: fields, body: body)
  }
}
