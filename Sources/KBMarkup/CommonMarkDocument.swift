import KBModel

/// The text of an article in CommonMark.
///
///     <!-- preface -->
///     > What stands above the list of products.
///
///     ## SUMMARY
///
///     …
public struct CommonMarkDocument: Hashable, Sendable {
  /// What stands above the list of products that the article applies to; usually empty.
  public var preface: [Block]
  /// The text.
  public var body: [Block]

  /// A text with or without a preface.
  public init(preface: [Block] = [], body: [Block]) {
    self.preface = preface
    self.body = body
  }
}
