import KBModel

extension [ArticleDate] {
  /// The dates by kind, in the order in which kinds are preferred; dates of one kind as they stood.
  ///
  /// Formats name their dates in different orders. One order makes equal articles equal.
  var inOrderOfKind: [ArticleDate] {
    ArticleDate.Kind.allCases.flatMap { kind in filter { $0.kind == kind } }
  }
}
