/// The definitions of a text (`[label]: destination`), which libcmark takes out of it: they stand at the beginning of a
/// paragraph, or on lines of which no block is known.
struct DefinitionNotes {
  private let lines: CommonMarkLines
  private var definitions: [ReferenceDefinition] = []
  /// Where the destinations stand, the first of each.
  private var offsets: [String: Int] = [:]
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

  /// Where a destination stands that a definition gives.
  func offset(of destination: String) -> Int? { offsets[destination] }

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
    definitions.append(definition)
    let destination = definition.destination
    if offsets[destination.text] == nil { offsets[destination.text] = destination.range.lowerBound }
    return true
  }
}
