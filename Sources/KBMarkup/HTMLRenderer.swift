import KBModel

/// Blocks as HTML, written by libcmark from a tree of nodes.
///
/// What CommonMark has a node for is that node; the rest (anchored headings, references, notes, tables, preformatted
/// text with links) are libcmark's custom nodes with tags of ours. Nesting costs no stack.
public struct HTMLRenderer: Sendable {
  private let archivedCopies: String?
  private let marks: MarkTargets?
  private let target: @Sendable (ArticleID) -> ReferenceTarget

  /// A renderer.
  /// - Parameters:
  ///   - archivedCopies: what to put before the address of a public host to get to an archived copy of it
  ///     (`https://web.archive.org/web/2005/`); a link to the copy follows each such link. `nil` or empty for none.
  ///   - marks: where what sentences name leads; `nil` to mark nothing in them.
  ///   - target: says where a reference leads.
  public init(
    archivedCopies: String? = nil, marks: MarkTargets? = nil,
    target: @escaping @Sendable (ArticleID) -> ReferenceTarget
  ) {
    self.archivedCopies = archivedCopies?.isEmpty == true ? nil : archivedCopies
    self.marks = marks
    self.target = target
  }

  /// An HTML fragment of block elements, UTF-8.
  /// - Parameter text: the blocks whose headings links can lead to (`#summary`); `nil` for `blocks` themselves.
  public func html(_ blocks: [Block], within text: [Block]? = nil) -> [UInt8] {
    var builder = HTMLTreeBuilder(
      archivedCopies: archivedCopies, marks: marks, text: text ?? blocks, target: target)
    builder.append(blocks)
    return builder.html()
  }

  /// An HTML fragment of phrasing elements, UTF-8, without a trailing line break.
  public func html(inlines: [Inline]) -> [UInt8] {
    var builder = HTMLTreeBuilder(
      archivedCopies: archivedCopies, marks: nil, text: [], target: target)
    builder.append(inlines)
    var html = builder.html()
    if html.last == UInt8(ascii: "\n") { html.removeLast() }
    return html
  }

  /// The headings with the anchors that ``html(_:)`` gives them.
  public func outline(_ blocks: [Block]) -> Outline { Outline(blocks) }
}
