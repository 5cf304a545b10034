/// The definitions of a text (`[label]: destination`), which libcmark takes out of it: they stand at the beginning of a
/// paragraph, or on lines of which no block is known.
struct DefinitionNotes {
  private let lines: CommonMarkLines
  private var definitions: [ReferenceDefinition] = []
  /// The positions of definitions by their destination, the first of each.
  private var positions: [String: Int] = [:]
  /// The labels of footnotes, in small letters.
  private var footnotes: Set<String> = []
  /// The first line of which no block is known yet.
  private var nextLine = 1

  init(_ lines: CommonMarkLines) { self.lines = lines }

  /// Adds those on the lines before a block; blocks come in their order.
  mutating func add(before place: CommonMarkTree.Place) {
    add(through: place.firstLine - 1)
    nextLine = max(nextLine, place.lastLine + 1)
  }

  /// Adds those on the lines behind the last block.
  mutating func add(through last: Int) {
    while nextLine <= last {
      add(lines[nextLine].withoutContainerMarks, line: nextLine)
      nextLine += 1
    }
  }

  /// Adds those at the beginning of a paragraph.
  mutating func addLeading(_ place: CommonMarkTree.Place) {
    var line = place.firstLine
    var text = lines[line].dropFirst(max(0, place.firstColumn - 1))
    while line <= place.lastLine, add(text, line: line) {
      line += 1
      text = lines[line].withoutContainerMarks
    }
  }

  /// The first definition that gives a destination.
  func definition(of destination: String) -> ReferenceDefinition? {
    positions[destination].map { definitions[$0] }
  }

  /// Whether the mark `[^1]` of a footnote has a definition.
  func hasFootnote(_ mark: String) -> Bool {
    footnotes.contains(mark.dropFirst().dropLast().lowercased())
  }

  /// The definitions whose destination no link has.
  func unused(by links: Set<String>) -> [ReferenceDefinition] {
    definitions.filter { definition in
      let destination = definition.destination.text
      // `[//]: # (text)` is the customary form of a comment.
      return !links.contains(destination) && !destination.isEmpty && destination != "#"
    }
  }

  @discardableResult
  private mutating func add(_ text: ArraySlice<UInt8>, line: Int) -> Bool {
    guard let definition = ReferenceDefinition(text, next: lines[line + 1]) else { return false }
    let destination = definition.destination.text
    if positions[destination] == nil { positions[destination] = definitions.count }
    definitions.append(definition)
    if definition.isFootnote { footnotes.insert(definition.label.lowercased()) }
    return true
  }
}
