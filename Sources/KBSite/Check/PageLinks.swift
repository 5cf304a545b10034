/// Where a page leads, and what on it can be led to; 8 bytes each, so that those of a whole archive fit in memory.
///
/// Addresses are kept as hashes of their path in the site and their fragment. What a broken one says is found by
/// reading its page again (``links(of:to:)``).
struct PageLinks: Sendable {
  /// The page's file, relative to the site.
  let path: String
  /// Hashes of the addresses in the site that it leads to, each once.
  private(set) var targets: [UInt64] = []
  /// Hashes of the addresses that it answers to: its own, and one for each anchor.
  private(set) var anchors: [UInt64] = []

  /// - Parameter base: the absolute address of the site, without a slash at its end.
  init(_ page: [UInt8], path: String, base: String?) {
    self.path = path
    let own = SitePath(path)
    var targets: Set<UInt64> = []
    anchors = [own.hash(fragment: [])]
    page.withUnsafeBufferPointer { html in
      var scanner = TagScanner(html)
      let resolver = LinkResolver(page: own, base: base)
      while let token = scanner.next() {
        guard case .start(let tag) = token else { continue }
        for (name, range) in tag.attributes where !range.isEmpty {
          if name == "href" || name == "src" {
            if let target = resolver.target(of: Self.text(html, range)) { targets.insert(target) }
          } else if name == "id" {
            anchors.append(own.hash(fragment: Self.text(html, range)[...]))
          }
        }
      }
    }
    self.targets = Array(targets)
  }

  /// The first address on a page that leads to a target, as written.
  static func link(of page: [UInt8], path: String, base: String?, to target: UInt64) -> String? {
    page.withUnsafeBufferPointer { html in
      var scanner = TagScanner(html)
      let resolver = LinkResolver(page: SitePath(path), base: base)
      while let token = scanner.next() {
        guard case .start(let tag) = token else { continue }
        for (name, range) in tag.attributes where name == "href" || name == "src" {
          let text = Self.text(html, range)
          if resolver.target(of: text) == target { return String(decoding: text, as: UTF8.self) }
        }
      }
      return nil
    }
  }

  /// An attribute's value with its character references resolved.
  private static func text(_ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    guard html[range].contains(UInt8(ascii: "&")) else { return Array(html[range]) }
    var text: [UInt8] = []
    HTMLText.append(html, range, to: &text)
    return text
  }
}
