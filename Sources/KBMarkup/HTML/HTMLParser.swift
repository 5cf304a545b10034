/// Reads HTML of any age and in any disorder into a tree, by libxml2's parser.
///
/// Any bytes are a page, so nothing can fail. Time is linear in the size of the page, nothing is loaded, and these
/// limits bound what a hostile page can make of it:
/// - Elements nest ``maximumDepth`` deep. An element that would stand deeper takes the place of its parent, which ends
///   before it: its siblings are then as deep as it is.
/// - A start tag of a large page ends after some thousand attributes; those that are left over become text.
/// - ``mostNodes`` nodes and ``mostBytes`` bytes are read of a page; ``HTMLDocument/isTruncated`` tells if it has more.
public struct HTMLParser: Hashable, Sendable {
  /// How deep elements nest, the document's own level not counted.
  public static let maximumDepth = 256
  /// The document, its elements, texts and comments. A page of a Knowledge Base has some hundreds.
  public static let mostNodes = 1_000_000
  /// The longest page. The count of what is read must fit in 32 bits, several times over.
  public static let mostBytes = 256 << 20
  /// How much is kept of the tag of an unknown element.
  public static let longestTag = 200

  /// A parser; it has no options.
  public init() {}

  /// The tree of a page.
  ///
  /// - Parameter utf8: the page in UTF-8, whatever it declares itself to be. What is not UTF-8 becomes U+FFFD, and so do
  ///   control characters.
  public func parse(_ utf8: [UInt8]) -> HTMLDocument { parse(utf8, mostNodes: Self.mostNodes) }

  func parse(_ utf8: [UInt8], mostNodes: Int) -> HTMLDocument {
    let source = HTMLSource(
      utf8.count <= Self.mostBytes ? utf8 : Array(utf8.prefix(Self.mostBytes)))
    var document = source.bytes.withUnsafeBufferPointer {
      HTMLEvents.parse($0, mostNodes: mostNodes)
    }
    if utf8.count > Self.mostBytes { document.isTruncated = true }
    return document
  }
}
