/// A parsed HTML page: a tree in one flat array, in the order of the page.
///
/// A node stands before what it holds, so the nodes below it are the ones that follow it up to its `end`, and all the
/// text below it is one range of ``text``. Any element can stand in any other. What the page says is not to be
/// trusted: addresses in attributes can be scripts (`javascript:`).
///
/// Scripts and styles are elements without content.
public struct HTMLDocument: Sendable {
  /// `nodes[0]` is the document.
  public internal(set) var nodes: [Node] = []
  /// The text of the whole page in UTF-8, without the content of scripts, styles and comments. Character references
  /// are decoded, and every line end is a line feed.
  public internal(set) var text: [UInt8] = []
  /// Whether the page has more nodes or bytes than ``HTMLParser`` reads; the rest of the page is missing here.
  public internal(set) var isTruncated = false

  var attributes: [Attribute] = []
  /// What ``attributes`` have ranges of.
  var markup: [UInt8] = []

  /// What a node is.
  public enum Kind: UInt8, Hashable, Sendable {
    /// The root, which no tag stands for.
    case document
    case element
    /// Text between two tags or comments; two such nodes never touch.
    case text
    case comment
  }

  /// One node. Offsets take 32 bits, so that a page of many tags stays small.
  public struct Node: Hashable, Sendable {
    /// What the node is.
    public let kind: Kind
    /// ``HTMLElementName/other`` for an unknown element and for what is no element.
    public let name: HTMLElementName
    /// 1-based line of the source: where a text begins, where a start tag or a comment ends.
    public let line: Int32
    /// Index of the node that holds this one; -1 for the document.
    let parentIndex: Int32
    let textStart: Int32
    var textEnd: Int32
    let firstAttribute: Int32
    var attributeCount: Int32
    /// Index after the last node below this one.
    var endIndex: Int32

    /// The node's text as a range of ``HTMLDocument/text``: of an element, the text of all that it holds; of a comment,
    /// nothing.
    public var text: Range<Int> { Int(textStart)..<Int(textEnd) }
  }

  /// A name and its value, a range of ``markup``.
  struct Attribute: Hashable, Sendable {
    /// `nil` for markup that is no attribute: a comment, or the tag of an unknown element.
    var name: HTMLAttributeName?
    var start: Int32
    var end: Int32
  }
}

// MARK: - Reading

extension HTMLDocument {
  /// The bytes of a node's text; see ``Node/text``.
  public func text(of node: Int) -> ArraySlice<UInt8> { text[nodes[node].text] }

  /// The value of an element's attribute with character references decoded: empty if it has no value, `nil` if the
  /// element has no such attribute.
  public func attribute(_ name: HTMLAttributeName, of node: Int) -> ArraySlice<UInt8>? {
    value(name, of: node)
  }

  /// What a comment says, without its marks; `nil` for other nodes.
  public func comment(_ node: Int) -> ArraySlice<UInt8>? {
    nodes[node].kind == .comment ? value(nil, of: node) : nil
  }

  /// The start tag of an element that HTML does not know, as it stands in the page (`<Server Name>`); `nil` for other
  /// nodes. Often such a tag is text that the author forgot to escape. Tags of more than ``HTMLParser/longestTag`` bytes
  /// are cut.
  public func unknownTag(_ node: Int) -> ArraySlice<UInt8>? {
    nodes[node].kind == .element && nodes[node].name == .other ? value(nil, of: node) : nil
  }

  private func value(_ name: HTMLAttributeName?, of node: Int) -> ArraySlice<UInt8>? {
    let first = Int(nodes[node].firstAttribute)
    for attribute in attributes[first..<(first + Int(nodes[node].attributeCount))]
    where attribute.name == name {
      return markup[Int(attribute.start)..<Int(attribute.end)]
    }
    return nil
  }
}

// MARK: - Walking

extension HTMLDocument {
  /// The indices of the nodes below a node, in the order of the page.
  public func descendants(of node: Int) -> Range<Int> { (node + 1)..<Int(nodes[node].endIndex) }

  /// The indices of the nodes directly below a node, in the order of the page.
  public func children(of node: Int) -> Children {
    Children(nodes: nodes, index: node + 1, end: Int(nodes[node].endIndex))
  }

  /// The node that holds a node; `nil` for the document.
  public func parent(of node: Int) -> Int? { node == 0 ? nil : Int(nodes[node].parentIndex) }

  /// The first node directly below a node.
  public func firstChild(of node: Int) -> Int? {
    descendants(of: node).first
  }

  /// The node that follows a node under the same parent.
  public func nextSibling(of node: Int) -> Int? {
    guard let parent = parent(of: node) else { return nil }
    let next = Int(nodes[node].endIndex)
    return next < Int(nodes[parent].endIndex) ? next : nil
  }

  /// The first element of that name below a node.
  public func first(_ name: HTMLElementName, in node: Int = 0) -> Int? {
    descendants(of: node).first { nodes[$0].name == name }
  }

  /// See ``HTMLDocument/children(of:)``.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    let nodes: [Node]
    var index: Int
    let end: Int

    /// The index of the next child.
    public mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(nodes[index].endIndex) }
      return index
    }
  }
}
