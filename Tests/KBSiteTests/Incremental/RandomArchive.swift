import Foundation
import TestSupport

/// An archive of a few articles that cite each other, and random edits of it: of the articles, of all else that a site
/// is made from, and of what the builds left.
struct RandomArchive {
  let archive: Archive
  private var random: SplitMix64
  /// The articles' files by path.
  private var articles: [String: RandomArticle] = [:]
  private var configuration: [String: String] = [:]
  /// The archive's own templates and assets.
  private var templates: Set<String> = []

  init(seed: UInt64) throws {
    archive = try Archive()
    random = SplitMix64(seed: seed)
    for _ in 0..<Int.random(in: 1...6, using: &random) { _ = try add(to: "content") }
    _ = try add(to: "more")
    // An archive that lost all its files is not built.
    try archive.write(canonical("Q100000", "It stays"), to: "content/stays.md")
  }

  /// True half of the time.
  mutating func coin() -> Bool { Bool.random(using: &random) }

  /// Makes one edit.
  /// - Returns: what was done, for the message of a test that fails.
  mutating func edit() throws -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<50: try editArticle()
    case 50..<75: try editSetup()
    default: try editLeavings()
    }
  }

  // MARK: Articles

  private mutating func editArticle() throws -> String {
    guard let path = articles.keys.sorted().randomElement(using: &random),
      var article = articles[path]
    else { return "add " + (try add(to: "content")) }
    let edit: String
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1: return "add " + (try add(to: coin() ? "content" : "more"))
    case 2: return "add a copy " + (try addCopy(of: article))
    case 3, 4: edit = article.changeBody(&random)
    case 5: edit = article.changeTitle(&random)
    case 6: edit = article.changeFields(&random)
    case 7: edit = article.changeNumber(&random)
    case 8: edit = article.changeFormat()
    case 9:
      articles[path] = nil
      try archive.remove(path)
      return "delete " + path
    case 10, 11:
      let folder = random.element(of: ["content", "content/a", "content/a/b", "more"])
      return try move(path, to: "\(folder)/\(Int.random(in: 0..<6, using: &random)).txt")
    case 12: return try toggleLink()
    default: edit = article.damage(&random)
    }
    articles[path] = article
    try archive.write(article.text, to: path)
    return "\(edit) \(path)"
  }

  private mutating func add(to folder: String) throws -> String {
    let article = RandomArticle(&random)
    let path = "\(folder)/\(Int.random(in: 0..<2, using: &random))/Q\(article.number).md"
    articles[path] = article
    try archive.write(article.text, to: path)
    return path
  }

  /// The same article again, in the other form, older or younger.
  private mutating func addCopy(of article: RandomArticle) throws -> String {
    var copy = article
    _ = copy.changeFormat()
    if coin() { _ = copy.changeFields(&random) }
    let path = "content/copies/Q\(article.number).txt"
    articles[path] = copy
    try archive.write(copy.text, to: path)
    return path
  }

  private mutating func move(_ path: String, to target: String) throws -> String {
    guard articles[target] == nil else { return "name taken" }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: archive.root + "/" + path))
    try archive.remove(path)
    try archive.write(bytes, to: target)
    articles[target] = articles.removeValue(forKey: path)
    return "move \(path) to \(target)"
  }

  /// Something in the content that is no file, and its end.
  private func toggleLink() throws -> String {
    let path = archive.root + "/content/link"
    if (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil {
      try archive.remove("content/link")
      return "delete the broken link"
    }
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
    return "a broken link"
  }

  // MARK: Configuration, templates, assets

  private mutating func editSetup() throws -> String {
    coin() ? try editConfiguration() : try editTemplates()
  }

  private mutating func editConfiguration() throws -> String {
    let values = [
      "title": ["One", "Two", "Three"],
      "description": ["Old texts.", "Very old texts."],
      "base-url": ["https://example.org/archive", "http://kb.example.net"],
      "archived-copies": ["none", "https://archive.example.org/"],
      "legacy-addresses": ["nginx", "netlify", "none"],
      "content": ["content", "[content, more]", "[more, content]"],
    ]
    let key = random.element(of: values.keys.sorted())
    configuration[key] = ((values[key] ?? []) + [nil]).randomElement(using: &random) ?? nil
    if configuration.isEmpty {
      try? archive.remove("kb.yml")
    } else {
      let lines = configuration.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }
      try archive.write(lines.joined(), to: "kb.yml")
    }
    return "configure \(key): \(configuration[key] ?? "nothing")"
  }

  private mutating func editTemplates() throws -> String {
    let files = [
      "partials/foot.mustache": "<footer>{{site.title}} #</footer></body></html>\n",
      "pages/about.mustache": "{{> head}}<p>About # {{site.title}}</p>{{> foot}}\n",
      "pages/article.mustache":
        "{{> head}}<article class=\"kb-article\">{{title}} # <div class=\"kb-body\">{{{body}}}</div></article>{{> foot}}\n",
      "assets/kb.css": "p { margin: #em }\n",
      "assets/extra": "an asset of the archive's own, #\n",
    ]
    let path = random.element(of: files.keys.sorted())
    if templates.contains(path), coin() {
      templates.remove(path)
      try archive.remove("templates/" + path)
      return "remove " + path
    }
    templates.insert(path)
    let text = files[path] ?? ""
    try archive.write(
      text.replacingOccurrences(of: "#", with: "\(Int.random(in: 0..<9, using: &random))"),
      to: "templates/" + path)
    return "change " + path
  }

  // MARK: What builds left

  private mutating func editLeavings() throws -> String {
    let cache = archive.root + "/.kb-cache"
    let saved = archive.root + "/.saved-cache"
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      try? archive.remove(".kb-cache")
      return "lose the cache"
    case 1:
      guard
        let name = (try? FileManager.default.contentsOfDirectory(atPath: cache))?.sorted()
          .randomElement(using: &random)
      else { return "no cache" }
      try archive.remove(".kb-cache/" + name)
      return "lose \(name) of the cache"
    case 2:
      guard
        let name = (try? FileManager.default.contentsOfDirectory(atPath: cache))?.sorted()
          .randomElement(using: &random)
      else { return "no cache" }
      var bytes = try Data(contentsOf: URL(fileURLWithPath: cache + "/" + name))
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 0x55
      try archive.write(bytes, to: ".kb-cache/" + name)
      return "damage \(name) of the cache"
    case 3:
      // As after a build that was killed before it could save its own, or from a backup.
      guard FileManager.default.fileExists(atPath: saved) else {
        try? FileManager.default.copyItem(atPath: cache, toPath: saved)
        return "save the cache"
      }
      try? archive.remove(".kb-cache")
      try FileManager.default.moveItem(atPath: saved, toPath: cache)
      return "restore the cache"
    case 4:
      try? archive.remove("site")
      return "lose the site"
    default:
      guard let page = try archive.site().keys.sorted().randomElement(using: &random) else {
        return "no page"
      }
      guard page != ".kb-site" else { return "the marker stays" }
      guard coin() else {
        try archive.remove("site/" + page)
        return "lose the page " + page
      }
      try archive.write("defaced", to: "site/" + page)
      return "deface the page " + page
    }
  }
}
