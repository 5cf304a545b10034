import KBModel

extension FixMention {
  /// The group that lists the article: the release, or the fixes of its product that belong to no release.
  /// - Parameter product: the slug of the article's product.
  public func slug(product: String?) -> String {
    release.map(Slug.slug) ?? "hotfix" + (product.map { "-\($0)" } ?? "")
  }
}

extension FileMention {
  /// The entry of the file, whatever the case of its name.
  public var slug: String { Slug.slug(of: name) }
}

extension MessageMention {
  /// The entry of the message: messages that differ in variable parts, marks and case alone share it. Empty for one
  /// without words.
  public var slug: String { Slug.slug(of: words.joined(separator: " ")) }
}

extension [String] {
  /// In their order, each once.
  var withoutRepetitions: [String] {
    guard count > 1 else { return self }
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
