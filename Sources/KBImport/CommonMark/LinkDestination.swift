import KBMarkup
import KBModel

/// What the destination of a link in a canonical article leads to. Every destination is of one of these kinds, and
/// whoever reads or reports links asks this type alone.
///
/// | kind | examples |
/// |---|---|
/// | article | `Q123456`, `Q123456.md`, `../123/Q123456.TXT`, `/kb/123/Q123456/`, an address of the old support site |
/// | anchor | `#summary` |
/// | external | `https://example.org/`, `mailto:…` |
/// | file | `files/fix.zip`, any other relative path |
/// | page | `/search/`, any other path from the site's top |
/// | scheme | `javascript:…`, `file:…` |
enum LinkDestination: Hashable, Sendable {
  /// No destination: the link is text in which nothing is looked for.
  case nowhere
  /// An article, and perhaps a heading of it.
  case article(ArticleID, anchor: String?)
  /// A heading of the article that holds the link, without `#` and percent-encoding.
  case anchor(String)
  /// An address outside the archive that pages link to.
  case external
  /// A path from the folder of the article's file.
  case file
  /// A path from the top of the site.
  case page
  /// An address that pages do not link to, by what stands before its colon.
  case scheme(String)

  init(_ destination: String) {
    if destination.isEmpty {
      self = .nowhere
    } else if destination.hasPrefix("#") {
      self = .anchor(Self.decoded(destination.dropFirst()))
    } else if let target = Self.citation(destination) {
      self = .article(target, anchor: nil)
    } else if ExternalAddress(destination) != nil {
      self = .external
    } else if let scheme = Self.scheme(of: destination) {
      self = .scheme(scheme)
    } else if let (id, anchor) = Self.article(at: destination) {
      self = .article(id, anchor: anchor)
    } else {
      self = destination.hasPrefix("/") ? .page : .file
    }
  }

  private static func citation(_ destination: String) -> ArticleID? {
    if destination.hasPrefix("Q"), let id = ArticleID(destination) { return id }
    return Array(destination.utf8).withUnsafeBufferPointer { SupportAddress.target(of: $0) }
  }

  /// RFC 3986, section 3.1, but for single letters, which are drives.
  private static func scheme(of destination: String) -> String? {
    let name = destination.utf8.prefix {
      $0.isAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: ".")
    }
    guard name.count > 1, name.first?.isLetter == true, name.endIndex < destination.utf8.endIndex,
      destination.utf8[name.endIndex] == UInt8(ascii: ":")
    else { return nil }
    return String(destination[..<name.endIndex])
  }

  /// An article's file or permalink.
  private static func article(at path: String) -> (id: ArticleID, anchor: String?)? {
    let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var names = parts[0].split(separator: "/")
    if let last = names.last, ["index.html", "README.md"].contains(last) {
      names.removeLast()
      // The folder alone says which article it is.
      guard let folder = names.last, !folder.contains(".") else { return nil }
    }
    guard let name = names.last, let id = id(of: name),
      isArticleFile(name) || areFoldersOfArticles(names.dropLast())
    else { return nil }
    let anchor = parts.count > 1 && !parts[1].isEmpty ? decoded(parts[1]) : nil
    return (id, anchor)
  }

  /// Files in markup are articles wherever they stand; another one in a folder of any name may be a download.
  private static func isArticleFile(_ name: Substring) -> Bool {
    [".md", ".markdown"].contains { name.lowercased().hasSuffix($0) }
  }

  /// `../kb/123`: what stands before an article in the site and in archives. Where the site itself stands plays no part.
  private static func areFoldersOfArticles(_ names: some BidirectionalCollection<Substring>) -> Bool
  {
    let below = names.lastIndex { $0.lowercased() == "kb" }.map { names[$0...].dropFirst() }
    return (below.map(Array.init) ?? Array(names)).allSatisfy { name in
      name == "." || name == ".." || name.utf8.allSatisfy(\.isDigit)
    }
  }

  /// `Q123456`, `KB123456.md`, `123456.txt`; without letters a number needs five digits and an extension.
  private static func id(of name: Substring) -> ArticleID? {
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isFile = parts.count > 1
    if isFile, !["md", "markdown", "txt"].contains(parts[1].lowercased()) { return nil }
    guard let first = parts[0].utf8.first else { return nil }
    switch first | 0x20 {
    case UInt8(ascii: "q"), UInt8(ascii: "k"): return ArticleID(parts[0])
    default:
      return isFile && first.isDigit && parts[0].utf8.count > 4 ? ArticleID(parts[0]) : nil
    }
  }

  /// With `%C3%A9` and its like resolved.
  private static func decoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(\.isAlphanumeric),
        let decoded = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(decoded)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
