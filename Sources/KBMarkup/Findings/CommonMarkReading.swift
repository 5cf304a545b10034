/// A text in CommonMark as it was understood, and what its author should know about it.
public struct CommonMarkReading: Sendable {
  /// The preface and the body.
  public var document: CommonMarkDocument
  /// The links and images whose destination is written in the text, in the order in which they end. Addresses that
  /// are merely mentioned are none.
  public var links: [LinkMention]
  /// Markup that is read as text or not at all, in no certain order.
  public var unread: [UnreadMarkup]
}

extension CommonMarkParser {
  /// As ``document(_:firstLine:)``, with what is to be said about the text.
  public func reading(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1) -> CommonMarkReading {
    let tree = CommonMarkTree(parsing: bytes)
    let lines = CommonMarkLines(bytes)
    var composer = BlockComposer(lines, lineOffset: firstLine - 1)
    var observer = MarkupObserver(lines, lineOffset: firstLine - 1)
    tree.walk { event in
      composer.receive(event)
      observer.receive(event)
    }
    let strays = composer.strayDirectives.map { line in
      UnreadMarkup(.strayDirective, "", line: line, column: nil)
    }
    let longRows = composer.longRows.map { line in
      UnreadMarkup(.longRow, "", line: line, column: nil)
    }
    return CommonMarkReading(
      document: composer.document, links: observer.links,
      unread: observer.unread + strays + longRows)
  }
}
