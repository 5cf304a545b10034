import KBCatalog
import KBModel
import Mustache

/// The articles of a group, in parts.
extension PageRenderer {
  static func groupPlans(
    _ group: Index.Group, at position: Int, of kind: Index.Kind
  ) -> [PagePlan] {
    ArticleList.parts(of: group.members.count).numbers.map { part in
      PagePlan(.group(kind, position, part: part), at: .group(kind, slug: group.slug, part: part))
    }
  }

  func groupContext(_ group: Index.Group, of kind: Index.Kind, part: Int) -> PageContext {
    let parts = ArticleList.parts(of: group.members.count)
    let list = ArticleList(
      title: kind == .shard ? catalog.numbers(of: group.members[...]) : group.name,
      kind: kind.singularTitle, explanation: group.explanation,
      parents: [Crumb(kind.title, .index(kind))], count: group.members.count,
      articles: group.members[parts.range(part)].map { ListedArticle(catalog.entries[$0]) },
      part: part,
      partLabels: parts.numbers.map { catalog.numbers(of: group.members[parts.range($0)]) })
    return listContext(list) { .group(kind, slug: group.slug, part: $0) }
  }
}
