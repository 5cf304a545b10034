/// What is known of a page from what brought it, beside the page's own bytes: a message of mail, or the answer of a web
/// server.
public struct PageDelivery: Hashable, Sendable {
  /// The character encoding that was declared for the page, in any spelling.
  public var charset: String?
  /// The address of the page.
  public var location: String?
  /// Whether whoever saved the page stopped before its end.
  public var isCutOff = false

  /// Nothing is known.
  public init() {}
}
