import KBModel
import TestSupport
import Testing

@testable import KBCatalog

@Suite struct CopyOrderTests {
  /// Paths of the copies, the best first, whatever the order of the input.
  private func order(
    of headers: [ArticleHeader], folders: [String] = [], sources: [String] = [],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> [String] {
    let order = CopyOrder(folders: folders, sources: sources)
    let orders = Set(permutations(of: headers).map { order.sorted($0).map(\.copy.path) })
    #expect(orders.count == 1, "the order of the input decides", sourceLocation: sourceLocation)
    return orders.min { $0.joined() < $1.joined() } ?? []
  }

  // MARK: Hand-written text

  @Test func handWrittenTextComesBeforeAllElse() {
    #expect(
      order(of: [
        .make(100_000, path: "a", modified: "1-JAN-2005", revision: "9"),
        .make(100_000, title: "", path: "b", lost: [.end], isHandWritten: true),
      ]) == ["b", "a"])
  }

  @Test func anUntouchedImportRanksAsItsSourceAndStandsBeforeIt() {
    let source = ArticleHeader.make(
      100_000, path: "a", modified: "1-JAN-1999", extraction: .dense, sha256: "3")
    let better = ArticleHeader.make(
      100_000, path: "b", modified: "1-JAN-1999", extraction: .original, sha256: "2")
    let later = ArticleHeader.make(100_000, path: "c", modified: "2-JAN-1999", sha256: "1")
    #expect(
      order(
        of: [source, better, later, source.imported(as: "d", sha256: "4")], sources: ["a", "d"])
        == ["c", "b", "d", "a"])
    var edited = source.imported(as: "d", sha256: "4")
    edited.copy.isHandWritten = true
    #expect(order(of: [source, better, later, edited]) == ["d", "c", "b", "a"])
  }

  // MARK: Folders

  @Test func theFolderThatIsNamedFirstComesBeforeALaterEdition() {
    let copies: [ArticleHeader] = [
      .make(100_000, path: "mine/x", lost: [.end]),
      .make(100_000, path: "mirror/a", modified: "1-JAN-2005", revision: "9"),
      .make(100_000, title: "", path: "other/b", isHandWritten: true),
    ]
    let folders = ["mine/", "mirror/", "other/"]
    #expect(order(of: copies, folders: folders) == ["other/b", "mine/x", "mirror/a"])
    #expect(
      order(of: copies, folders: folders.reversed()) == ["other/b", "mirror/a", "mine/x"])
    // An import wants the later text, wherever it comes from.
    #expect(order(of: copies, sources: folders) == ["other/b", "mirror/a", "mine/x"])
  }

  @Test func theReasonIsTheFirstRuleThatTellsTwoApart() {
    let order = CopyOrder(folders: ["a/", "b/"])
    func reason(_ header: ArticleHeader, _ other: ArticleHeader) -> CopyOrder.Reason {
      let reason = order.reason(for: header, before: other)
      #expect(order.prefers(header, to: other))
      return reason
    }
    let plain = ArticleHeader.make(100_000, path: "b/x", modified: "1-JAN-1999", sha256: "2")
    #expect(reason(.make(100_000, path: "b/y", isHandWritten: true), plain) == .handWritten)
    #expect(reason(.make(100_000, path: "a/y"), plain) == .folder)
    #expect(reason(.make(100_000, path: "b/y", modified: "2-JAN-1999"), plain) == .edition)
    #expect(
      reason(
        plain, .make(100_000, path: "b/y", modified: "1-JAN-1999", extraction: .dense))
        == .completeness)
    #expect(reason(plain.imported(as: "b/y", sha256: "4"), plain) == .isImport)
    #expect(
      reason(.make(100_000, path: "b/y", modified: "1-JAN-1999", sha256: "1"), plain) == .bytes)
  }

  // MARK: Revision and date

  @Test func theLaterDateIsBetterOfWhateverKind() {
    let reviewed = ArticleDate(.reviewed, raw: "8/16/2005")
    let published = [
      ArticleDate(.created, raw: "1/1/2006"), ArticleDate(.modified, raw: "4-APR-1998"),
    ]
    #expect(
      order(of: [
        .make(100_000, path: "a", modified: "4-APR-1999"),
        .make(100_000, path: "b", dates: [reviewed], extraction: .dense, lost: [.keywords]),
        .make(100_000, path: "c", dates: published, extraction: .dense),
        .make(100_000, path: "d"),
      ]) == ["c", "b", "a", "d"])
  }

  @Test(
    arguments: [("9", "8"), ("10", "9"), ("8.3", "8"), ("6.10", "6.9"), ("1.0.1", "1")])
  func theHigherRevisionIsBetterWhateverItsDate(higher: String, lower: String) {
    #expect(
      order(of: [
        .make(100_000, path: "a", modified: "1-JAN-2018", revision: lower),
        .make(100_000, path: "b", modified: "1-JAN-2006", revision: higher),
      ]) == ["b", "a"])
    #expect(
      order(of: [
        .make(100_000, path: "a", modified: "1-JAN-2018", revision: lower),
        .make(100_000, path: "b", extraction: .dense, revision: higher),
      ]) == ["b", "a"])
  }

  @Test func ofOneRevisionTheLaterDateIsBetter() {
    #expect(
      order(of: [
        .make(100_000, path: "a", modified: "1-JAN-2006", revision: "8"),
        .make(100_000, path: "b", modified: "1-JAN-2018", revision: "8.0"),
      ]) == ["b", "a"])
  }

  @Test func aCopyWithoutRevisionIsComparedByItsDate() {
    let copies: [ArticleHeader] = [
      .make(100_000, path: "a", modified: "1-JAN-2004", revision: "8"),
      .make(100_000, path: "b", modified: "1-JAN-2006", revision: "9"),
      .make(100_000, path: "c", modified: "1-JAN-2005"),
      .make(100_000, path: "d", modified: "1-JAN-2007"),
      .make(100_000, path: "e", modified: "1-JAN-2006", revision: "no number", lost: [.keywords]),
    ]
    // Of one day they are of one revision, and the more complete one is better.
    #expect(order(of: copies) == ["d", "b", "e", "c", "a"])
  }

  /// By revision the first beats the third, by date the third the second and the second the first.
  @Test func revisionsAndDatesThatContradictMakeNoCircle() {
    #expect(
      order(of: [
        .make(100_000, path: "a", modified: "1-JAN-2000", revision: "2"),
        .make(100_000, path: "b", modified: "1-JAN-2005"),
        .make(100_000, path: "c", modified: "1-JAN-2010", revision: "1"),
      ]) == ["a", "c", "b"])
  }

  /// By date the first beats the third; if no date counted as equal, the third would beat the second by its folder and
  /// the second the first by its completeness.
  @Test func undatedCopiesMakeNoCircle() {
    #expect(
      order(of: [
        .make(100_000, path: "b", modified: "1-JAN-2000", extraction: .dense),
        .make(100_000, path: "c"), .make(100_000, path: "a", modified: "1-JAN-1999"),
      ]) == ["b", "a", "c"])
  }

  // MARK: Completeness

  @Test func ofOneEditionTheMoreCompleteTextIsBetter() {
    #expect(
      order(of: [
        .make(100_000, path: "section", extent: TextExtent(sections: 2, magnitude: 9)),
        .make(100_000, title: "Q100000", path: "title", extent: TextExtent(sections: 3)),
        .make(100_000, path: "parts", lost: [.appliesTo], extent: TextExtent(sections: 3)),
        .make(
          100_000, path: "dense", extraction: .dense,
          extent: TextExtent(sections: 3, magnitude: 9)),
        .make(100_000, path: "short", extent: TextExtent(sections: 3, magnitude: 1)),
        .make(100_000, path: "whole", extent: TextExtent(sections: 3, magnitude: 2)),
      ]) == ["whole", "short", "dense", "parts", "title", "section"])
    #expect(
      order(of: [
        .make(100_000, path: "end", lost: [.end], extent: TextExtent(sections: 5)),
        .make(100_000, path: "footer", lost: [.footer], extent: TextExtent(sections: 4)),
        .make(100_000, title: "", path: "title"),
      ]) == ["title", "end", "footer"])
  }

  @Test func ofOneEditionTheTextWithFewerConversionsIsBetter() {
    #expect(
      order(of: [
        .make(100_000, path: "a", modified: "21-NOV-1999", extraction: .dense),
        .make(100_000, path: "b", modified: "1999-11-21", extraction: .flattened),
        .make(100_000, path: "c", modified: "21-NOV-1999", extraction: .converted),
        .make(100_000, path: "d", modified: "21-NOV-1999", extraction: .original),
      ]) == ["d", "c", "b", "a"])
  }

  // MARK: What is left

  @Test func thenTheOrderOfTheFoldersDecides() {
    let copies: [ArticleHeader] = [
      .make(100_000, path: "new/x", sha256: "3"), .make(100_000, path: "old/a", sha256: "1"),
      .make(100_000, path: "old.txt", sha256: "0"),
    ]
    #expect(order(of: copies, folders: ["new/", "old/"]) == ["new/x", "old/a", "old.txt"])
    #expect(order(of: copies, folders: ["old/", "new/"]) == ["old/a", "new/x", "old.txt"])
    // A single file that is imported is named like the label of its folder would be.
    #expect(order(of: copies, sources: ["old.txt/", "old/", "new/"]).first == "old.txt")
    #expect(order(of: copies, sources: ["old/", "new/"]) == ["old/a", "new/x", "old.txt"])
  }

  @Test func lastTheBytesDecideAndNeverTheName() {
    #expect(
      order(of: [.make(100_000, path: "a", sha256: "2"), .make(100_000, path: "b", sha256: "1")])
        == ["b", "a"])
    #expect(
      order(of: [.make(100_000, path: "b", sha256: "2"), .make(100_000, path: "a", sha256: "1")])
        == ["a", "b"])
    // Which of two files of the same bytes is named first changes no page's text.
    #expect(
      order(of: [.make(100_000, path: "b", sha256: "1"), .make(100_000, path: "a", sha256: "1")])
        == ["a", "b"])
  }

  // MARK: Properties

  @Test(arguments: 0..<200 as Range<UInt64>)
  func theOrderIsTotalAndNoNamePlaysAPart(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let headers = (0..<Int.random(in: 2...6, using: &random)).map {
      Self.header(number: $0, &random)
    }
    let order = CopyOrder(folders: ["0/", "1/"])
    let sorted = order.sorted(headers).map(\.copy.sha256)
    #expect(Set(sorted) == Set(headers.map(\.copy.sha256)))
    for _ in 0..<10 {
      #expect(order.sorted(headers.shuffled(using: &random)).map(\.copy.sha256) == sorted)
      // Other names in the same folders.
      let renamed = headers.map { header in
        var header = header
        header.copy.path =
          header.copy.path.prefix(2) + String(UInt32.random(in: 0 ... .max, using: &random))
        return header
      }
      #expect(order.sorted(renamed).map(\.copy.sha256) == sorted)
    }
    for left in headers {
      #expect(!order.prefers(left, to: left))
      for right in headers where left.copy.sha256 != right.copy.sha256 {
        #expect(order.prefers(left, to: right) != order.prefers(right, to: left))
      }
    }
  }

  /// What is promised of any two copies holds between all of them at once.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func whatIsPromisedOfTwoHoldsOfMany(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sorted = CopyOrder().sorted((0..<6).map { Self.header(number: $0, &random) })
    for (position, better) in sorted.enumerated() {
      for lesser in sorted[(position + 1)...] {
        #expect(better.copy.isHandWritten || !lesser.copy.isHandWritten)
        guard better.copy.isHandWritten == lesser.copy.isHandWritten else { continue }
        let revisions = (
          better.revision.flatMap { RevisionNumber($0) },
          lesser.revision.flatMap { RevisionNumber($0) }
        )
        switch revisions {
        case (let left?, let right?): #expect(left >= right)
        case (nil, nil):
          let days = (better.dates.latestDay, lesser.dates.latestDay)
          #expect(days.1 == nil || days.0.map { $0 >= days.1 ?? $0 } == true)
        default: break
        }
      }
    }
  }

  /// Where revisions and dates do not contradict each other, comparing any two tells the order of all: imports one after
  /// the other end as one of all together does.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func comparingTwoAgreesWithSortingAll(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let headers = (0..<6).map { number in
      var header = Self.header(number: number, &random)
      header.revision = header.dates.latestDay.map { String($0.day) }
      return header
    }
    let order = CopyOrder(folders: ["0/", "1/"])
    let sorted = order.sorted(headers)
    for (position, better) in sorted.enumerated() {
      for lesser in sorted[(position + 1)...] { #expect(order.prefers(better, to: lesser)) }
    }
  }

  private static func header(number: Int, _ random: inout SplitMix64) -> ArticleHeader {
    let dates = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      ArticleDate(
        random.element(of: ArticleDate.Kind.allCases),
        raw: "1999-11-0\(Int.random(in: 1...4, using: &random))")
    }
    let header = ArticleHeader.make(
      100_000, title: random.oneIn(4) ? "" : "A Title",
      path: "\(Int.random(in: 0...2, using: &random))/\(number)", dates: dates,
      extraction: random.element(of: Copy.Extraction.allCases),
      revision: random.element(of: [nil, nil, "1", "2", "2.0", "10", "draft"]),
      lost: random.oneIn(3) ? [random.element(of: Copy.LostPart.allCases)] : [],
      extent: TextExtent(
        sections: Int.random(in: 2...3, using: &random),
        magnitude: Int.random(in: 0...1, using: &random)),
      sha256: "\(UInt32.random(in: 0 ... .max, using: &random))-\(number)",
      isHandWritten: random.oneIn(4))
    guard random.oneIn(3) else { return header }
    return header.imported(as: header.copy.path, sha256: header.copy.sha256 + "i")
  }
}
