/// Builds a tree from what a parser finds, in the order of the page.
///
/// Each call says how deep a node stands (1: directly under the document). Whatever is open at that depth or deeper ends
/// before the node begins, so nothing has to be closed.
struct HTMLDocumentBuilder {
  private var document = HTMLDocument()
  /// The document and the elements in which the next node can stand, outermost first.
  private var openNodes: [Int] = []
  /// Whether the last node is a text, which further text at its depth makes longer.
  private var textGoesOn = false
  private let mostNodes: Int

  /// - Parameter pageSize: bytes of the page.
  init(pageSize: Int, mostNodes: Int) {
    self.mostNodes = mostNodes
    document.nodes.reserveCapacity(min(pageSize / 16 + 16, mostNodes))
    document.text.reserveCapacity(pageSize)
    append(.document, .other, line: 1)
    openNodes.append(0)
  }

  /// Whether the tree is as large as it may be; what is added from now on is left out.
  var isFull: Bool { document.isTruncated }

  /// Adds an element, to which the attributes that are added next belong.
  mutating func appendElement(_ name: HTMLElementName, depth: Int, line: Int) {
    guard begin(depth: depth) else { return }
    append(.element, name, line: line)
    openNodes.append(document.nodes.count - 1)
  }

  /// Adds an attribute to the last node, or, under no name, markup that is all of it.
  mutating func appendAttribute(_ name: HTMLAttributeName?, _ value: UnsafeBufferPointer<UInt8>) {
    guard !isFull else { return }
    let start = document.markup.count
    HTMLCharacters.append(value, to: &document.markup)
    document.attributes.append(
      HTMLDocument.Attribute(
        name: name, start: Int32(clamping: start), end: Int32(clamping: document.markup.count)))
    document.nodes[document.nodes.count - 1].attributeCount += 1
  }

  /// Adds a comment.
  mutating func appendComment(_ comment: UnsafeBufferPointer<UInt8>, depth: Int, line: Int) {
    guard begin(depth: depth) else { return }
    append(.comment, .other, line: line)
    appendAttribute(nil, comment)
  }

  /// Adds text, as a new node or to the one before.
  ///
  /// - Parameter lastLine: the line on which the text ends.
  mutating func appendText(_ text: UnsafeBufferPointer<UInt8>, depth: Int, lastLine: Int) {
    if !textGoesOn || depth != openNodes.count {
      guard begin(depth: depth) else { return }
      let firstLine = lastLine - text.lazy.filter { $0 == UInt8(ascii: "\n") }.count
      // A line feed that is written as a reference ends no line of the page.
      append(
        .text, .other, line: max(firstLine, Int(document.nodes[document.nodes.count - 1].line)))
      textGoesOn = true
    }
    HTMLCharacters.append(text, to: &document.text)
    document.nodes[document.nodes.count - 1].textEnd = Int32(clamping: document.text.count)
  }

  /// Ends the document.
  mutating func finish() -> HTMLDocument {
    close(downTo: 0)
    return document
  }

  /// Makes room for a node at a depth. Tells whether there is any.
  private mutating func begin(depth: Int) -> Bool {
    textGoesOn = false
    if document.nodes.count >= mostNodes { document.isTruncated = true }
    guard !isFull else { return false }
    close(downTo: max(1, depth))
    return true
  }

  private mutating func close(downTo count: Int) {
    while openNodes.count > count, let node = openNodes.popLast() {
      document.nodes[node].textEnd = Int32(clamping: document.text.count)
      document.nodes[node].endIndex = Int32(clamping: document.nodes.count)
    }
  }

  private mutating func append(_ kind: HTMLDocument.Kind, _ name: HTMLElementName, line: Int) {
    let index = document.nodes.count
    let text = Int32(clamping: document.text.count)
    document.nodes.append(
      HTMLDocument.Node(
        kind: kind, name: name, line: Int32(clamping: line),
        parentIndex: Int32(clamping: openNodes.last ?? -1), textStart: text, textEnd: text,
        firstAttribute: Int32(clamping: document.attributes.count), attributeCount: 0,
        endIndex: Int32(clamping: index + 1)))
  }
}
