import KBCatalog
import KBMarkup
import KBModel
import Mustache

/// The page of an article.
extension PageRenderer {
  /// So many articles that refer to this one are shown; the others are folded away.
  private static let backlinksShown = 50
  /// A contents list of fewer headings would help nobody.
  private static let headingsForContents = 3

  func articleContext(_ article: Article, at address: SiteAddress) -> PageContext {
    let metadata = article.metadata
    let entry = catalog[article.id]
    let id = article.id.description
    var context = PageContext(
      settings, at: address, title: "\(id): \(metadata.title)",
      description: Excerpt.excerpt(of: article.body),
      crumbs: crumbs(of: article, entry: entry))
    let root = context.root
    let fields = ArticleFields(metadata, entry: entry, root: root)
    context["id"] = .text(id)
    context["title"] = .text(metadata.title)
    context["language"] = metadata.language == "en" ? .null : .text(metadata.language)
    context["fields"] = .list(fields.summary.map(\.value))
    context["more_fields"] = .list(fields.details.map(\.value))
    context["copies"] = .list(metadata.copies.map { CopyFields($0).value })
    context["applies_to"] = AppliesToTree(metadata.appliesTo).value
    context["contents"] = contents(of: article)
    context["preface"] =
      article.preface.isEmpty
      ? .null : .markup(renderer(of: article.id, root: root).html(article.preface))
    context["body"] = .markup(renderer(of: article.id, root: root).html(article.body))
    context["backlinks"] = backlinks(of: article.id, root: root)
    addNeighbours(of: article.id, to: &context)
    return context
  }

  private func crumbs(of article: Article, entry: CatalogEntry?) -> [Crumb] {
    let own = Crumb(article.id.description)
    if let slug = entry?.productSlug, let name = entry?.productName {
      return [Crumb(name, .group(.product, slug: slug)), own]
    }
    let shard = article.id.shard
    return [Crumb(Index.Kind.shard.title, .group(.shard, slug: shard)), own]
  }

  private func renderer(of id: ArticleID, root: String) -> HTMLRenderer {
    HTMLRenderer { [catalog] target in
      guard target != id else { return .current }
      guard let entry = catalog[target] else { return .missing }
      return .article(href: SiteAddress.article(target).href(root: root), title: entry.title)
    }
  }

  private func contents(of article: Article) -> Value {
    let entries = Outline(article.body).entries
    guard entries.count >= Self.headingsForContents else { return .null }
    let headings = entries.map { entry -> Value in
      ["text": .text(entry.text), "anchor": .text(entry.anchor), "level": Value(entry.level)]
    }
    return ["headings": .list(headings)]
  }

  private func backlinks(of id: ArticleID, root: String) -> Value {
    let values = catalog.backlinks(of: id).map { Value.entry($0, root: root) }
    guard !values.isEmpty else { return .null }
    let more = values.dropFirst(Self.backlinksShown)
    return [
      "entries": .list(Array(values.prefix(Self.backlinksShown))),
      "more": more.isEmpty
        ? .null : ["count": .text(more.count.grouped), "entries": .list(Array(more))],
    ]
  }

  private func addNeighbours(of id: ArticleID, to context: inout PageContext) {
    let entries = catalog.entries
    let position = entries.firstPosition(notBefore: id)
    let isHere = position < entries.count && entries[position].id == id
    let next = isHere ? position + 1 : position
    context["previous"] = neighbour(at: position - 1, root: context.root)
    context["next"] = neighbour(at: next, root: context.root)
  }

  private func neighbour(at position: Int, root: String) -> Value {
    guard catalog.entries.indices.contains(position) else { return .null }
    let entry = catalog.entries[position]
    return PageLink(
      label: entry.id.description, title: entry.title, address: .article(entry.id)
    ).value(root: root)
  }
}

extension [CatalogEntry] {
  /// The position of the first entry whose number is not less than `id`; entries are ordered by number.
  fileprivate func firstPosition(notBefore id: ArticleID) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
