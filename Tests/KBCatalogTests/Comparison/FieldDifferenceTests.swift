import KBModel
import Testing

@testable import KBCatalog

struct FieldDifferenceTests {
  private func differences(
    _ edit: (inout ArticleMetadata) -> Void, _ other: (inout ArticleMetadata) -> Void
  ) -> [FieldDifference] {
    var metadata = [ArticleMetadata](
      repeating: ArticleMetadata(id: ArticleID(10001), title: "Title"), count: 2)
    edit(&metadata[0])
    other(&metadata[1])
    return FieldDifference.differences(of: metadata[0], with: metadata[1])
  }

  @Test func haveTheValuesThatReadersSee() {
    let differences = differences {
      $0.versions = ["winnt:5.5"]
      $0.issueType = "kbprb"
      $0.dates = [ArticleDate(.modified, raw: "21-NOV-1999")]
      $0.otherFields = [.init(name: "Hardware", value: "x86")]
    } _: {
      $0.products = ["Product"]
      $0.versions = ["winnt:5.0"]
      $0.issueType = "kbbug"
      $0.dates = [ArticleDate(.modified, raw: "11/22/1999")]
    }
    #expect(
      differences == [
        FieldDifference(name: .products, shown: [], other: ["Product"]),
        FieldDifference(
          name: .versions, shown: ["5.5 for Windows NT"], other: ["5.0 for Windows NT"]),
        FieldDifference(name: .issueType, shown: ["Problem"], other: ["Bug"]),
        FieldDifference(
          name: .date(.modified), shown: ["21 November 1999"], other: ["22 November 1999"]),
        FieldDifference(name: .other("Hardware"), shown: ["x86"], other: []),
      ])
  }

  @Test func countValuesOfListsWithoutTheirOrder() {
    let difference = differences {
      $0.keywords = ["kbA", "kbb", "kbC"]
    } _: {
      $0.keywords = ["kbC", "kbB", "kbd", "kbd"]
    }.first
    #expect(difference?.name == .keywords)
    #expect(difference?.onlyShown == ["kbA"])
    #expect(difference?.onlyOther == ["kbd"])
    #expect(difference?.shared == 2)
  }

  @Test func leaveOutWhatIsOnlyWrittenDifferently() {
    #expect(
      differences {
        $0.dates = [ArticleDate(.modified, raw: "21-NOV-1999")]
        $0.revision = "8.0"
        $0.products = ["One", "Two  words"]
        $0.queryWords = "a b"
        $0.solutionType = "kbfix"
      } _: {
        $0.title = "Another"
        $0.dates = [ArticleDate(.modified, raw: "1999-11-21")]
        $0.revision = "8"
        $0.products = ["Two\u{A0}words", "One"]
        $0.queryWords = "a  b"
        $0.solutionType = "KBFIX"
        $0.keywords = [""]
      }.isEmpty)
  }
}
