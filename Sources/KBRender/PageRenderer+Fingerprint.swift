import KBCatalog
import KBModel

extension PageRenderer {
  /// Where the page of an article stands, relative to the site.
  public static func path(of key: ArticleKey) -> String { SiteAddress.article(key).file }

  /// The article whose page stands at a path.
  public static func article(at path: String) -> ArticleKey? {
    let parts = path.split(separator: "/")
    guard (4...5).contains(parts.count), let id = ArticleID(parts[2]) else { return nil }
    let language = parts.count == 4 ? ArticleKey.english : String(parts[3])
    let key = ArticleKey(id, language: language)
    return LanguageTag.isValid(language) && Self.path(of: key) == path ? key : nil
  }

  /// Where the page of a text of an article stands that differs from the one that is shown; `number` counts from 2.
  public static func path(of key: ArticleKey, text number: Int) -> String {
    SiteAddress.copy(key, number).file
  }

  /// The text of an article whose page stands at a path.
  public static func text(at path: String) -> (key: ArticleKey, number: Int)? {
    var parts = path.split(separator: "/")
    guard parts.count > 3, let number = Int(parts[parts.count - 2]) else { return nil }
    parts.removeSubrange((parts.count - 3)..<(parts.count - 1))
    guard let key = article(at: parts.joined(separator: "/")),
      Self.path(of: key, text: number) == path
    else { return nil }
    return (key, number)
  }

  /// The fingerprints of ``indexPages``, in their order.
  ///
  /// Lists of articles, which are most of the pages, are followed by what they list, all parts of a list together; the
  /// few other pages have no parts.
  public func indexFingerprints() -> [PageFingerprint] {
    let articles = catalog.entries.map { entry in
      var fingerprint = Fingerprint()
      ListedArticle(entry).feed(to: &fingerprint)
      return fingerprint.value
    }
    return indexPages.map { plan in
      var list = Fingerprint()
      list.feed(frame.indices.map(\.rawValue))
      guard feed(plan.content, articles, to: &list) else { return PageFingerprint([]) }
      return PageFingerprint([(.list, list.value)])
    }
  }

  /// Feeds what the page shows, where that is less work than rendering it.
  /// - Parameter articles: the fingerprints of the catalog's entries.
  private func feed(
    _ content: PagePlan.Content, _ articles: [UInt64], to list: inout Fingerprint
  ) -> Bool {
    switch content {
    case .group(let kind, let position, _):
      let group = listing(kind).index.groups[position]
      list.feed(group.name)
      list.feed(group.explanation)
      for member in group.members { list.feed(Int(truncatingIfNeeded: articles[member])) }
    case .error(let position, _):
      let group = errors[position]
      list.feed(group.code.name)
      list.feed(group.mentions.count)
      for mention in group.mentions + group.citations {
        list.feed(Int(truncatingIfNeeded: articles[mention.position]))
        list.feed(mention.symptom)
      }
    case .untranslated(let key):
      list.feed(key.language)
    case .formerProduct(let position):
      list.feed(listing(.product).index.groups[position].name)
    case .feed:
      for position in articlesInFeed {
        list.feed(Int(truncatingIfNeeded: articles[position]))
        list.feed(catalog.entries[position].productName)
        for copy in catalog.entries[position].copies { list.feed(copy.sha256) }
      }
    default: return false
    }
    return true
  }
}
