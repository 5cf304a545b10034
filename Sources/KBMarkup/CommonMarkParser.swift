import KBModel

/// Reads CommonMark (the core language, version 0.30) and tables of GitHub's form (``PipeTable``) into blocks.
///
/// - A level-1 heading becomes level 2, because the title stands outside the body.
/// - A block quote that begins with `NOTE:`, `IMPORTANT:`, `WARNING:`, `CAUTION:` or `TIP:`, in whatever case, plain
///   or bold, is a note of that kind.
/// - A fenced block is a table where its info string is `grid` (see ``GridTable``), preformatted text of that kind
///   where it is `table`, `console` or `text`, and else code. The last line break belongs to the fence, not to the text.
/// - An image is a link with the image's text. `<br>` is a line break; any other HTML is text.
/// - Comments before lists and quotes can say what CommonMark cannot (see ``BlockDirective``); a quote that is the
///   preface stands at the very beginning.
/// - Beyond ``maximumDepth`` quotes and lists dissolve in what surrounds them; no text is lost.
public struct CommonMarkParser: Hashable, Sendable {
  /// How deep quotes and lists nest.
  public static let maximumDepth = 100

  /// A parser; it has no options.
  public init() {}

  /// The blocks of a text, those of a preface first; every text is CommonMark, so nothing can fail.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; bytes that are not become U+FFFD.
  ///   - firstLine: The line of the file on which `bytes` begins.
  public func parse(_ bytes: [UInt8], firstLine: Int = 1) -> [Block] {
    parse(bytes[...], firstLine: firstLine)
  }

  /// As for an array of bytes.
  public func parse(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1) -> [Block] {
    let document = document(bytes, firstLine: firstLine)
    return document.preface + document.body
  }

  /// The preface and the body of a text.
  public func document(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1) -> CommonMarkDocument {
    let tree = CommonMarkTree(parsing: bytes)
    var composer = BlockComposer(CommonMarkLines(bytes), lineOffset: firstLine - 1)
    tree.walk { composer.receive($0) }
    return composer.document
  }
}
