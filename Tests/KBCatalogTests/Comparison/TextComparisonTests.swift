import KBModel
import TestSupport
import Testing

@testable import KBCatalog

struct TextComparisonTests {
  private func article(_ blocks: [Block], title: String = "Title") -> Article {
    Article(metadata: ArticleMetadata(id: ArticleID(10001), title: title), body: blocks)
  }

  private func article(_ paragraphs: String...) -> Article {
    article(paragraphs.map { Block.paragraph($0) })
  }

  /// Passages behind the title as `equal -removed+ [added]`.
  private func passages(_ shown: Article, _ other: Article) -> [String] {
    TextComparison(of: shown, with: other).passages.dropFirst().map(\.marked)
  }

  @Test func ofEqualTextsHasNoDifference() {
    let text = article("One two.", "Three.")
    let comparison = TextComparison(of: text, with: text)
    #expect(comparison.isEqual)
    #expect(comparison.fields.isEmpty)
    #expect(comparison.places == 0)
    #expect(comparison.passages.map(\.marked) == ["Title", "One two.", "Three."])
  }

  @Test func marksTheWordsOfAnEditedParagraph() {
    let comparison = TextComparison(
      of: article("Before.", "Click the red button, then wait.", "After."),
      with: article("Before.", "Click the green button and then wait.", "After."))
    #expect(
      comparison.passages.map(\.marked) == [
        "Title", "Before.", "Click the {red button,}[green button and] then wait.", "After.",
      ])
    #expect(comparison.count(.removed) == 2)
    #expect(comparison.count(.added) == 3)
    #expect(comparison.places == 1)
  }

  @Test func aParagraphThatIsSplitOrJoinedDiffersInNoWord() {
    let whole = article("One two three four. Five six seven.", "Eight nine.")
    let split = article("One two three four.", "Five six", "seven. Eight nine.")
    #expect(TextComparison(of: whole, with: split).isEqual)
    #expect(TextComparison(of: split, with: whole).isEqual)
    // Lines that are equal elsewhere do not mislead.
    #expect(TextComparison(of: article("a", "b a"), with: article("a b", "a")).isEqual)
    let edited = article("One two 3 four.", "Five six seven.", "Eight nine.")
    #expect(
      passages(whole, edited) == ["One two {three}[3] four.", "Five six seven.", "Eight nine."])
    #expect(
      passages(edited, whole) == ["One two {3}[three] four. Five six seven.", "Eight nine."])
  }

  @Test func showsWholeParagraphsThatOnlyOneTextHas() {
    let longer = article("First words here.", "In the middle.", "The last ones.")
    let shorter = article("First words here.", "The last ones.")
    #expect(
      passages(longer, shorter) == ["First words here.", "{In the middle.}", "The last ones."])
    #expect(
      passages(shorter, longer) == ["First words here.", "[In the middle.]", "The last ones."])
  }

  @Test func wordsThatAreEqualByChanceAreNoCommonText() {
    #expect(
      passages(
        article("The old server was the only one of its kind in the building."),
        article("Restart the program, and enter the name of your computer."))
        == [
          "{The old server was the only one of its kind in the building.}",
          "[Restart the program, and enter the name of your computer.]",
        ])
    // A word between changes of several words is a part of the change.
    #expect(
      passages(
        article("Open Mail and Fax in the Control Panel, delete every profile, then start again."),
        article("Open Mail and Fax in the Tools menu, rename all, then start again."))
        == [
          "Open Mail and Fax in the {Control Panel, delete every profile,}[Tools menu, rename all,] then start again."
        ])
  }

  @Test func wordsBesideCommonTextAreMatchedWithIt() {
    // "This article" stands twice in the other text.
    #expect(
      passages(
        article("Overview", "This article tells how to print on both sides of a sheet."),
        article(
          "Beware: This article has steps that change the settings of your computer for all users.",
          "OVERVIEW", "This article tells how to print on both sides of a sheet of paper."))
        == [
          "{Overview}",
          "[Beware: This article has steps that change the settings of your computer for all users.]",
          "[OVERVIEW]",
          "This article tells how to print on both sides of a {sheet.}[sheet of paper.]",
        ])
  }

  @Test func signsOfTypesettingAndKindsOfLinesMakeNoDifference() {
    let list = List(marker: .decimal, tight: true, items: [.text("Don't   wait")])
    let other = article("Don\u{2019}t\u{A0}wait")
    let comparison = TextComparison(of: article([.make(.list(list))]), with: other)
    #expect(comparison.isEqual)
    #expect(comparison.passages.last?.marked == "Don\u{2019}t wait")
    #expect(comparison.passages.last?.form == TextLine.Form(.paragraph))
  }

  @Test func comparesTheTitle() {
    let comparison = TextComparison(
      of: article([], title: "XADM: A Long Title"), with: article([], title: "XADM: Long Title"))
    #expect(comparison.passages.map(\.marked) == ["XADM: {A} Long Title"])
    #expect(comparison.passages.map(\.form.kind) == [.title])
  }

  @Test func showsLinesOfCodeWithTheirBlanks() {
    func code(_ text: String) -> Article {
      article([.make(.preformatted(.code(nil), [.text(text)]))])
    }
    let comparison = TextComparison(
      of: code("if a\n    b  = 1\nend"), with: code("if a\n    b  = 2\n\n    c\nend"))
    #expect(
      comparison.passages.dropFirst().map(\.marked) == [
        "if a", "    b  = {1}[2]", "\n    [c]", "end",
      ])
  }

  @Test(arguments: ["", "Q10001"])
  func aTitleThatWasLostIsNoOtherTitle(title: String) {
    let (whole, other) = (article([.paragraph("A")]), article([.paragraph("A")], title: title))
    #expect(TextComparison(of: whole, with: other).passages.map(\.marked) == ["A"])
    #expect(TextComparison(of: other, with: whole).passages.map(\.marked) == ["A"])
  }

  @Test func ofTextsWithoutWordsIsEmpty() {
    let empty = article([], title: " ")
    #expect(TextComparison(of: empty, with: empty).passages.isEmpty)
    #expect(passages(article(), article("A", "B")) == ["[A]", "[B]"])
    #expect(passages(article("A", "B"), article()) == ["{A}", "{B}"])
  }

  @Test(arguments: 1...150)
  func holdsBothTexts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let shown = RandomText(&random)
    var edited = shown
    for _ in 0..<Int.random(in: 0...12, using: &random) { edited.edit(&random) }
    check(TextComparison(of: shown.article, with: edited.article), shown, edited)
    let unrelated = RandomText(&random)
    check(TextComparison(of: shown.article, with: unrelated.article), shown, unrelated)
  }

  private func check(_ comparison: TextComparison, _ shown: RandomText, _ other: RandomText) {
    #expect(comparison.words(.equal, .removed).map(TextWord.key) == shown.words.map(TextWord.key))
    #expect(comparison.words(.equal, .added) == other.words)
    #expect(comparison.isEqual == (shown.words.map(TextWord.key) == other.words.map(TextWord.key)))
    for passage in comparison.passages {
      #expect(!passage.runs.isEmpty)
      for (run, next) in zip(passage.runs, passage.runs.dropFirst()) {
        #expect(run.presence != next.presence)
      }
    }
  }

  @Test func theWorkOnLongTextsIsBounded() {
    // The same words in another order: nothing but the bound keeps the work down.
    func text(_ seed: UInt64) -> Article {
      var random = SplitMix64(seed: seed)
      return article(
        (0..<400).map { _ in
          .paragraph(
            (0..<50).map { _ in "word\(Int.random(in: 0..<300, using: &random))" }
              .joined(separator: " "))
        })
    }
    let comparison = TextComparison(of: text(1), with: text(2))
    #expect(comparison.count(.removed) == 20_000)
    #expect(comparison.count(.added) == 20_000)
    #expect(comparison.passages.count == 801)
    let edits = SequenceAlignment.edits
    #expect(comparison.work < 2 * edits * edits)
  }

  @Test func aLongTextWithManyEditsIsComparedWordByWord() {
    let paragraphs = (0..<700).map { paragraph in
      (0..<20).map { "w\(paragraph * 20 + $0)" } + ["old"]
    }
    let shown = article(paragraphs.map { .paragraph($0.joined(separator: " ")) })
    let other = article(
      paragraphs.map { .paragraph($0.map { $0 == "old" ? "new" : $0 }.joined(separator: " ")) })
    let comparison = TextComparison(of: shown, with: other)
    #expect(comparison.count(.equal) == 700 * 20 + 1)
    #expect(comparison.places == 1)
  }
}

/// A text of paragraphs that can be edited.
private struct RandomText {
  private var paragraphs: [[String]]

  var article: Article {
    Article(
      metadata: ArticleMetadata(id: ArticleID(10001), title: paragraphs[0].joined(separator: " ")),
      body: paragraphs.dropFirst().map { .paragraph($0.joined(separator: " ")) })
  }
  var words: [String] { paragraphs.flatMap { $0 } }

  init(_ random: inout SplitMix64) {
    paragraphs = [["A", "title"]]
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let words = (0..<Int.random(in: 1...25, using: &random)).map { _ in Self.word(&random) }
      paragraphs.append(words)
    }
  }

  private static func word(_ random: inout SplitMix64) -> String {
    random.element(of: ["the", "a", "of", "it's", "it’s", "x–y", "x-y"])
      + (random.oneIn(2) ? "" : String(Int.random(in: 0...30, using: &random)))
  }

  mutating func edit(_ random: inout SplitMix64) {
    let paragraph = Int.random(in: 0..<paragraphs.count, using: &random)
    let word = Int.random(in: 0..<paragraphs[paragraph].count, using: &random)
    switch Int.random(in: 0...6, using: &random) {
    case 0: paragraphs[paragraph][word] = Self.word(&random)
    case 1: paragraphs[paragraph].insert(Self.word(&random), at: word)
    case 2 where paragraphs[paragraph].count > 1: paragraphs[paragraph].remove(at: word)
    case 3 where word > 0:
      let rest = paragraphs[paragraph][word...]
      paragraphs[paragraph].removeLast(rest.count)
      paragraphs.insert(Array(rest), at: paragraph + 1)
    case 4 where paragraph > 0: paragraphs[paragraph - 1] += paragraphs.remove(at: paragraph)
    case 5 where paragraph > 0: paragraphs.remove(at: paragraph)
    default: paragraphs.swapAt(paragraph, paragraphs.count - 1)
    }
  }
}

extension TextComparison {
  fileprivate func words(_ presences: Presence...) -> [String] {
    passages.flatMap(\.runs).filter { presences.contains($0.presence) }
      .flatMap { $0.words.map(\.text) }
  }
}

extension TextComparison.Passage {
  /// What is removed in `{}`, and what is added in `[]`.
  fileprivate var marked: String {
    var marked = ""
    var last = TextComparison.Presence.equal
    for run in runs {
      let isReplacement = last == .removed && run.presence == .added
      switch run.presence {
      case .equal: marked += run.gap + run.text
      case .removed: marked += "\(run.gap){\(run.text)}"
      case .added: marked += isReplacement ? "[\(run.text)]" : "\(run.gap)[\(run.text)]"
      }
      last = run.presence
    }
    return marked
  }
}
