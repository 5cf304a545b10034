/// What of a file has to stand in the article's page, line by line. Whatever is in neither list is dropped by
/// definition; the types that fill them say what that is.
struct SourceParts: Sendable {
  /// A line, or what is left of it once its label is dropped.
  struct Line: Sendable {
    /// 1-based.
    let number: Int
    let range: Range<Int>
  }

  /// What a link, an image or a definition leads to.
  struct Destination: Sendable {
    /// 1-based.
    let line: Int
    /// Without the escapes of the markup.
    let text: String
  }

  /// How the lists are compared with the page.
  enum Rule: Sendable {
    /// ``text`` in its order in the body, every word as often as it occurs; ``fields`` among the metadata.
    case ordered
    /// Every word of either list somewhere on the page.
    case contained
    /// As ``contained``; and the body's lines stand in the file's order, the items of its lists under the file's numbers.
    case containedInOrder
  }

  var rule: Rule
  /// The body.
  var text: [Line] = []
  /// Values of fields, items of the list of products.
  var fields: [Line] = []
  /// What links lead to, in markup only.
  var destinations: [Destination] = []

  init(_ rule: Rule) { self.rule = rule }

  /// The parts of a file in the form that its first lines show.
  init(_ source: SourceReading) {
    let top = source.lines.indices.prefix(12)
    // The page of a MIME archive is encoded for the way; the check does not read it.
    if top.contains(where: { source.line($0, startsWith: "MIME-Version:") }) {
      self.init(.contained)
      return
    }
    if let first = source.lines.indices.first(where: { !source.isBlank($0) }),
      source.line(first, startsWith: "DOCUMENT:")
    {
      self = DocumentParts(source, from: first).parts
    } else if source.lines.isEmpty || !source.line(0).elementsEqual("---".utf8) {
      self = FlattenedParts(source).parts
    } else if top.contains(where: {
      source.line($0, startsWith: "permalink:") || source.line($0, startsWith: "layout:")
    }) {
      self = JekyllParts(source).parts
    } else {
      self = CanonicalParts(source).parts
    }
  }
}
