import KBCatalog
import KBMarkup
import KBModel
import Mustache

/// The page of an article, a function of what it is made from.
struct ArticlePage {
  let texts: ArticleTexts
  let surroundings: ArticleSurroundings
  let frame: SiteFrame

  private var article: Article { texts.article }
  private let address: SiteAddress
  private let outline: Outline
  private var root: String { address.root }

  /// A contents list of fewer headings would help nobody.
  private static let headingsForContents = 3

  init(_ texts: ArticleTexts, _ surroundings: ArticleSurroundings, _ frame: SiteFrame) {
    self.texts = texts
    self.surroundings = surroundings
    self.frame = frame
    address = .article(texts.article.metadata.key)
    outline = Outline(texts.article.body)
  }

  var context: PageContext {
    let metadata = article.metadata
    let description = Excerpt.excerpt(of: article.body)
    let fields = ArticleFields(metadata, surroundings, root: root)
    var context = PageContext(
      frame, at: address,
      PageDescription(
        title: "\(article.id): \(metadata.title)", description: description, crumbs: crumbs,
        alternates: alternates, structuredData: structuredData?.bytes))
    context["id"] = .text(article.id.description)
    context["title"] = .text(metadata.title)
    context["language"] = metadata.key.isEnglish ? .null : .text(metadata.language)
    context["translations"] = translations
    context["fields"] = .list(fields.summary.map(\.value))
    context["more_fields"] = .list(fields.details.map(\.value))
    let numbers = texts.numbers
    context["copies"] = .list(
      metadata.copies.map { copy in
        CopyFields(copy, text: numbers[copy.path].map(link(to:))).value
      })
    context["history"] = history
    context["applies_to"] = AppliesToTree(metadata.appliesTo).value
    context["contents"] = contents
    context["preface"] =
      article.preface.isEmpty
      ? .null : .markup(renderer.html(article.preface, within: article.body))
    context["body"] = .markup(renderer.html(article.body))
    context["backlinks"] = backlinks
    context["related"] = related
    context["previous"] = surroundings.previous?.link(root: root) ?? .null
    context["next"] = surroundings.next?.link(root: root) ?? .null
    return context
  }

  /// The article in all its languages by their absolute addresses, as search engines want them; empty where it has one.
  private var alternates: [Alternate] {
    guard !surroundings.translations.isEmpty else { return [] }
    let keys = ([article.metadata.key] + surroundings.translations.map(\.key)).sorted()
    return keys.compactMap { key in
      frame.settings.absolute(.article(key)).map { Alternate(language: key.language, href: $0) }
    }
  }

  /// “3 copies, 2 revisions: 1999, 2003 (shown)”, the earliest first; absent where all copies have the same words.
  private var history: Value {
    guard texts.texts.count > 1 else { return .null }
    let ordered = texts.texts.sorted { left, right in
      guard left.day != right.day else { return left.number > right.number }
      guard let day = left.day else { return true }
      return right.day.map { day < $0 } ?? false
    }
    return [
      "count": .text(texts.copies.count.grouped), "number": .text(ordered.count.grouped),
      "kind": .text(texts.areRevisions ? "revisions" : "different texts"),
      "is_cut": .bool(texts.uncompared > 0),
      "links": .list(ordered.map(link)),
      "uncompared": texts.uncompared > 0 ? .text(texts.uncompared.grouped) : .null,
    ]
  }

  /// A link to a text by its number; the one that is shown has no address.
  private func link(to number: Int) -> Value {
    guard let text = texts.texts.first(where: { $0.number == number }) else { return .null }
    return link(text)
  }

  private func link(_ text: ArticleText) -> Value {
    PageLink(
      label: texts.label(text),
      address: text.number > 1 ? .copy(article.metadata.key, text.number) : nil
    ).value(root: root)
  }

  private var translations: Value {
    guard !surroundings.translations.isEmpty else { return .null }
    let links = surroundings.translations.map { translation -> Value in
      [
        "tag": .text(translation.key.language),
        "native": .text(LanguageName(of: translation.key.language).native),
        "title": .text(translation.title),
        "href": .text(SiteAddress.article(translation.key).href(root: root)),
      ]
    }
    return ["links": .list(links)]
  }

  private var crumbs: [Crumb] {
    let own = Crumb(article.id.description)
    if let product = surroundings.products.first(where: \.isListed) {
      return [Crumb(product.name, product.address), own]
    }
    let shard = article.id.shard
    return [Crumb(Index.Kind.shard.title, .group(.shard, slug: shard)), own]
  }

  private var structuredData: StructuredData? {
    guard frame.settings.baseURL != nil else { return nil }
    let sections = outline.entries.filter { $0.level == 2 }
    return StructuredData(
      article.metadata, sections: sections.map { ($0.text, $0.anchor) }, surroundings,
      frame.settings)
  }

  private var renderer: HTMLRenderer {
    let marks = MarkTargets(
      appliesTo: article.metadata.appliesTo.isEmpty ? nil : "#kb_applies_to",
      search: SiteAddress.search.href(root: root) + "?q=")
    return HTMLRenderer(archivedCopies: frame.settings.archivedCopies, marks: marks) {
      [surroundings, root, id = article.id] target in
      guard target != id else { return .current }
      guard let article = surroundings.target(target) else { return .missing }
      return .article(href: SiteAddress.article(article.key).href(root: root), title: article.title)
    }
  }

  private var contents: Value {
    let entries = outline.entries
    guard entries.count >= Self.headingsForContents else { return .null }
    let headings = entries.map { entry -> Value in
      ["text": .text(entry.text), "anchor": .text(entry.anchor), "level": Value(entry.level)]
    }
    return ["headings": .list(headings)]
  }

  private var backlinks: Value {
    guard surroundings.backlinkCount > 0 else { return .null }
    let hasMore = surroundings.backlinkCount > surroundings.backlinks.count
    return [
      "entries": .list(surroundings.backlinks.map { $0.value(root: root) }),
      "more": hasMore
        ? [
          "count": .text(surroundings.backlinkCount.grouped),
          "href": .text(SiteAddress.citedBy(article.metadata.key).href(root: root)),
        ] : .null,
    ]
  }

  private var related: Value {
    guard !surroundings.related.isEmpty else { return .null }
    return ["entries": .list(surroundings.related.map { $0.value(root: root) })]
  }
}
