import KBModel
import Testing

@testable import KBImport

@Suite struct ListMarkerTests {
  private func read(_ text: String) -> ListMarker? { ListMarker(Array(text.utf8)[...]) }

  @Test(
    arguments: [
      ("- Text", .bullet, 1, 2), ("-  Text", .bullet, 1, 3), ("* Text", .bullet, 1, 2),
      ("o Text", .bullet, 1, 2), ("· Text", .bullet, 1, 3), ("·- Text", .bullet, 1, 4),
      ("• Text", .bullet, 1, 4), ("1. Text", .decimal, 1, 3), ("10. Text", .decimal, 10, 4),
      ("999. Text", .decimal, 999, 5), ("0. Text", .decimal, 0, 3), ("3) Text", .decimal, 3, 3),
      ("1.\tText", .decimal, 1, 3), ("a. Text", .lowerAlpha, 1, 3), ("z. Text", .lowerAlpha, 26, 3),
      ("A. Text", .upperAlpha, 1, 3), ("D.  Text", .upperAlpha, 4, 4),
    ] as [(String, List.Marker, Int, Int)])
  func markers(text: String, kind: List.Marker, value: Int, length: Int) throws {
    let marker = try #require(read(text))
    #expect((marker.listMarker, marker.value, marker.length) == (kind, value, length))
    #expect(marker.isBullet == (kind == .bullet))
  }

  @Test(
    arguments: [
      "", "-", "- ", "-Text", "--", "-- Text", "*", "**Text", "out", "o", "1", "1.", "1.5 Text",
      "1000. Text", "1.Text", "a", "a.b", "ab. Text", "·Text", "•Text", "1: Text", "§ Text",
      "(c) Someone 2000", "- or -", "- and -", "- OR -", "- to -", "- or - When you open it",
      "-or-",
      "é. Text",
    ])
  func noMarkers(text: String) {
    #expect(read(text) == nil)
  }

  @Test func wordsThatBeginLikeConjunctionsAreItems() {
    for text in ["- or use the mouse", "- Order", "- android", "- to start it"] {
      #expect(read(text)?.isBullet == true, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("- a", "- b", true), ("- a", "* b", false), ("1. a", "2. b", true), ("1. a", "3. b", false),
      ("1. a", "1. b", false), ("2. a", "1. b", false), ("1. a", "2) b", false),
      ("9. a", "10. b", true),
      ("a. a", "b. b", true), ("a. a", "B. b", false), ("A. a", "B. b", true),
      ("1. a", "b. b", false),
      ("· a", "• b", true), ("o a", "o b", true),
    ])
  func sequence(first: String, second: String, isNext: Bool) throws {
    let (first, second) = (try #require(read(first)), try #require(read(second)))
    #expect(first.isFollowed(by: second) == isNext)
  }
}
