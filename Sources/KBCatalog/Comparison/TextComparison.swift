import KBModel

/// Two texts of one article word by word: the one that the archive shows, and another copy.
///
/// Words are compared as readers see them. Blanks, the places where lines end, kinds and numbers of paragraphs, and the
/// signs that only typesetting tells apart (straight and curved quotes, hyphens and dashes) make no difference.
///
/// The work is bounded: where lines that follow each other differ in more than 2,000 words that both texts have
/// somewhere in them, these lines are removed and added as a whole.
public struct TextComparison: Hashable, Sendable {
  /// Which of the texts has some words.
  public enum Presence: Hashable, Sendable {
    /// Both; they are spelled as in the other copy.
    case equal
    /// Only the text that is shown.
    case removed
    /// Only the other copy.
    case added
  }

  /// Words in a row.
  public struct Run: Hashable, Sendable {
    /// Which of the texts has the words.
    public let presence: Presence
    /// At least one.
    public fileprivate(set) var words: [TextWord]

    /// What stands before the run.
    public var gap: String { words[0].gap }
    /// The words with what stands between them.
    public var text: String {
      words.dropFirst().reduce(into: words[0].text) { $0 += $1.gap + $1.text }
    }
  }

  /// A line of the other copy with the words that the shown text has in its place, or a line of the shown text that has
  /// no such place.
  public struct Passage: Hashable, Sendable {
    /// What the line is in the text that has it.
    public let form: TextLine.Form
    /// At least one; neighbours have a different presence.
    public fileprivate(set) var runs: [Run] = []

    /// Whether both texts have all of its words.
    public var isEqual: Bool { runs.allSatisfy { $0.presence == .equal } }
  }

  /// In the order in which they are read, the titles first, unless one of the texts has none. All words of the other copy are there in its order, and those of the shown
  /// text in that one's.
  public private(set) var passages: [Passage] = []
  /// What the texts say about themselves differently.
  public let fields: [FieldDifference]
  /// How many elements were looked at, for tests of the bound.
  let work: Int

  /// - Parameters:
  ///   - shown: as the archive shows it.
  ///   - other: another copy of the same article.
  public init(of shown: Article, with other: Article) {
    // A title that was lost is no other title.
    let haveTitles = shown.metadata.hasTitle && other.metadata.hasTitle
    let left = TextLine.lines(of: shown, withTitle: haveTitles)
    let right = TextLine.lines(of: other, withTitle: haveTitles)
    let alignment = WordAlignment(left, right)
    work = alignment.work
    fields = FieldDifference.differences(of: shown.metadata, with: other.metadata)
    passages = PassageBuilder(left, right, alignment).passages
  }

  /// Whether both texts have the same words.
  public var isEqual: Bool { passages.allSatisfy(\.isEqual) }

  /// How many words only one of the texts has, or both.
  public func count(_ presence: Presence) -> Int {
    passages.reduce(0) { count, passage in
      passage.runs.reduce(count) { $0 + ($1.presence == presence ? $1.words.count : 0) }
    }
  }

  /// How many places differ; passages that follow each other are one.
  public var places: Int {
    var places = 0
    var isEqual = true
    for passage in passages {
      if isEqual, !passage.isEqual { places += 1 }
      isEqual = passage.isEqual
    }
    return places
  }
}

/// Brings the words of both texts into passages.
private struct PassageBuilder {
  private let left: [TextLine]
  private let right: [TextLine]
  private let alignment: WordAlignment
  private(set) var passages: [TextComparison.Passage] = []

  /// A place in each of the texts, between which all words differ. There is none before the first word and none behind
  /// the last one.
  private struct Place {
    var left: Int
    var right: Int
    var leftLine: Int
    var rightLine: Int
  }

  init(_ left: [TextLine], _ right: [TextLine], _ alignment: WordAlignment) {
    self.left = left
    self.right = right
    self.alignment = alignment
    var last = Place(left: -1, right: -1, leftLine: -1, rightLine: -1)
    for match in alignment.matches {
      let place = Place(
        left: match.left, right: match.right,
        leftLine: alignment.left.lines[match.left], rightLine: alignment.right.lines[match.right])
      addChanges(between: last, and: place)
      add(match.right..<(match.right + 1), .equal)
      last = place
    }
    addChanges(
      between: last,
      and: Place(
        left: alignment.left.words.count, right: alignment.right.words.count,
        leftLine: left.count, rightLine: right.count))
  }

  /// Words that only one text has stand in the passage of the equal words of their line; lines without an equal word
  /// are passages of their own.
  private mutating func addChanges(between last: Place, and next: Place) {
    let removed = Change(
      (last.left + 1)..<next.left, from: last.leftLine, to: next.leftLine, alignment.left)
    let added = Change(
      (last.right + 1)..<next.right, from: last.rightLine, to: next.rightLine, alignment.right)
    if last.rightLine == next.rightLine {
      add(removed.words, .removed)
      add(added.words, .added)
      return
    }
    add(removed.ofLastLine, .removed)
    add(added.ofLastLine, .added)
    for line in removed.lines {
      open(left[line])
      add(alignment.left.words(ofLine: line), .removed)
    }
    for line in added.lines {
      open(right[line])
      add(alignment.right.words(ofLine: line), .added)
    }
    if next.rightLine < right.count { open(right[next.rightLine]) }
    add(removed.ofNextLine, .removed)
    add(added.ofNextLine, .added)
  }

  private mutating func open(_ line: TextLine) {
    passages.append(TextComparison.Passage(form: line.form))
  }

  /// Adds words to the last passage.
  private mutating func add(_ words: Range<Int>, _ presence: TextComparison.Presence) {
    let isShown = presence == .removed
    let (text, lines) = isShown ? (alignment.left, left) : (alignment.right, right)
    for position in words {
      let line = text.lines[position]
      let index = position - text.starts[line]
      var word = lines[line].words[index]
      let last = passages.count - 1
      if passages[last].runs.isEmpty {
        if index > 0 { word.gap = "" }
      } else if index == 0 {
        word.gap = " "
      }
      if passages[last].runs.last?.presence == presence {
        passages[last].runs[passages[last].runs.count - 1].words.append(word)
      } else {
        passages[last].runs.append(TextComparison.Run(presence: presence, words: [word]))
      }
    }
  }

  /// The words of one text between two that both have.
  private struct Change {
    /// All of them.
    let words: Range<Int>
    /// Those in the line of the equal word before.
    let ofLastLine: Range<Int>
    /// Lines without an equal word.
    let lines: Range<Int>
    /// Those in the line of the equal word behind, unless that is the same line.
    let ofNextLine: Range<Int>

    init(_ words: Range<Int>, from last: Int, to next: Int, _ text: WordAlignment.Text) {
      self.words = words
      guard last < next else {
        ofLastLine = words
        lines = next..<next
        ofNextLine = words.upperBound..<words.upperBound
        return
      }
      ofLastLine = words.lowerBound..<text.starts[last + 1]
      lines = (last + 1)..<next
      ofNextLine = text.starts[next]..<words.upperBound
    }
  }
}
