import KBModel

/// What the keywords of the field `Technology` are called.
///
/// A keyword whose parts are known is spelled out (``Technology``), any other is called what the lists of products of its
/// articles say (``LearnedNames``).
struct Technologies {
  private var known: [String: Technology?] = [:]
  private let learned: [String: String]

  init(_ headers: some Sequence<ArticleHeader>) { learned = LearnedNames(headers).names }

  /// `nil` for a keyword that is no technology.
  mutating func technology(of keyword: String) -> Technology? {
    if let known = known[keyword] { return known }
    let technology = Technology(keyword: keyword, learned: learned[keyword])
    known[keyword] = .some(technology)
    return technology
  }
}
