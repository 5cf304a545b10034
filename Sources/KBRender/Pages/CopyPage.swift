import KBCatalog
import KBModel
import Mustache

/// The page of a copy whose words differ from the article that is shown: the copy's text, compared word by word.
struct CopyPage {
  /// The article as the archive shows it.
  let shown: Article
  /// The copy.
  let other: Article
  let place: Place
  let frame: SiteFrame

  /// Where the page stands among those of its article.
  struct Place: Hashable {
    /// Which of the article's copies it is, from 2; the first is the one that is shown.
    var number: Int
    /// How many copies there are.
    var count: Int
    /// The page's own.
    var address: SiteAddress
    /// That of the article.
    var article: SiteAddress
    /// The pages of all copies that have one; that of this copy has no address.
    var links: [PageLink]
  }

  /// Search engines are led to the article, of whose text the page is a variant.
  var context: PageContext {
    let comparison = TextComparison(of: shown, with: other)
    let metadata = shown.metadata
    let title = metadata.hasTitle ? metadata.title : nil
    var context = PageContext(
      frame, root: place.address.root, canonical: frame.settings.absolute(place.article),
      PageDescription(
        title: "\(shown.id), copy \(place.number)" + (title.map { ": \($0)" } ?? ""),
        crumbs: [Crumb(shown.id.description, place.article), Crumb("Copy \(place.number)")]))
    let root = context.root
    context["id"] = .text(shown.id.description)
    context["title"] = Value(title)
    context["language"] = metadata.key.isEnglish ? .null : .text(metadata.language)
    context["number"] = Value(place.number)
    context["count"] = .text(place.count.grouped)
    context["article"] = .text(place.article.href(root: root))
    context["links"] = .list(place.links.count > 1 ? place.links.map { $0.value(root: root) } : [])
    context["verdict"] = .text(Verdict(comparison).text)
    context["has_marks"] = .bool(!comparison.isEqual || !comparison.fields.isEmpty)
    context["copies"] = .list(other.metadata.copies.map { CopyFields($0).value })
    context["fields"] = .list(ArticleFields.edition(of: other.metadata).map(\.value))
    context["differences"] =
      comparison.fields.isEmpty
      ? .null : ["fields": .list(comparison.fields.map { value($0) })]
    context["stretches"] = ComparedText(passages: comparison.passages).value
    return context
  }

  private func value(_ difference: FieldDifference) -> Value {
    [
      "name": .text(difference.name.label),
      "removed": .list(difference.onlyShown.map { .text($0) }),
      "added": .list(difference.onlyOther.map { .text($0) }),
      "note": Value(note(on: difference)),
    ]
  }

  private func note(on difference: FieldDifference) -> String? {
    if difference.other.isEmpty {
      let lost = difference.name.part.map { part in
        other.metadata.copies.contains { $0.lost.contains(part) }
      }
      return lost == true ? "lost on the way to this copy" : "this copy has none"
    }
    if difference.shown.isEmpty { return "the article that is shown has none" }
    switch difference.shared {
    case 0: return nil
    case 1: return "one value is in both"
    case let count: return "\(count.grouped) values are in both"
    }
  }
}

extension PageRenderer {
  /// The page of a text of an article that differs from the one that is shown: that of its first copy.
  /// - Parameter number: from 2.
  /// - Returns: `nil` where the article has no such text.
  /// - Throws: where a template asks for a name that there is not.
  public func text(
    _ number: Int, of texts: ArticleTexts
  ) throws(TemplateError) -> Page? {
    guard let entry = texts.entry, let text = texts.others.first(where: { $0.number == number }),
      let position = text.copies.first
    else { return nil }
    let links = texts.others.map { other in
      PageLink(
        label: texts.label(other),
        address: other.number == number ? nil : .copy(entry.key, other.number))
    }
    let place = CopyPage.Place(
      number: number, count: texts.texts.count, address: .copy(entry.key, number),
      article: .article(entry.key), links: links)
    var other = texts.copies[position]
    other.metadata.copies = text.copies.flatMap { entry.copies[$0].origins }
    return try copyPage(shown: texts.article, other: other, at: place)
  }

  /// The page of a copy whose words differ from those of the article.
  /// - Throws: where a template asks for a name that there is not.
  func copyPage(
    shown: Article, other: Article, at place: CopyPage.Place
  ) throws(TemplateError) -> Page {
    let context = CopyPage(shown: shown, other: other, place: place, frame: frame).context
    return try page("copy", context, file: place.address.file)
  }
}

/// How much differs, in one or two sentences.
private struct Verdict {
  let text: String

  init(_ comparison: TextComparison) {
    let fields = comparison.fields.count
    guard !comparison.isEqual else {
      let same = "This copy has the same words as the article that is shown."
      text =
        fields == 0
        ? same
        : "\(same) Only \(fields == 1 ? "one field differs" : "\(fields) fields differ")."
      return
    }
    let parts = [
      Self.words(comparison.count(.removed), "in the article that is shown"),
      Self.words(comparison.count(.added), "in this copy"),
    ].compactMap { $0 }
    let places = comparison.places
    let sentence =
      "The words differ in \(places == 1 ? "one place" : "\(places.grouped) places"): "
      + parts.joined(separator: ", ") + "."
    switch fields {
    case 0: text = sentence
    case 1: text = sentence + " One field differs, too."
    default: text = sentence + " \(fields) fields differ, too."
    }
  }

  private static func words(_ count: Int, _ place: String) -> String? {
    switch count {
    case 0: return nil
    case 1: return "one word stands only \(place)"
    default: return "\(count.grouped) words stand only \(place)"
    }
  }
}

extension FieldDifference.Name {
  /// As on the page of an article.
  fileprivate var label: String {
    switch self {
    case .products: return "Product"
    case .productCode: return "Product code"
    case .versions: return "Versions"
    case .operatingSystems: return "Operating systems"
    case .issueType: return "Issue type"
    case .solutionType: return "Solution"
    case .date(let kind): return kind.label
    case .revision: return "Revision"
    case .keywords: return "Keywords"
    case .technologies: return "Technology"
    case .queryWords: return "Additional query words"
    case .appliesTo: return "Applies to"
    case .other(let name): return name
    }
  }

  /// What a copy lost where it lost this field.
  fileprivate var part: Copy.LostPart? {
    switch self {
    case .productCode: return .productCode
    case .keywords: return .keywords
    case .appliesTo: return .appliesTo
    case .revision, .date: return .footer
    case .products, .versions, .operatingSystems, .issueType, .solutionType, .technologies,
      .queryWords, .other:
      return nil
    }
  }
}
