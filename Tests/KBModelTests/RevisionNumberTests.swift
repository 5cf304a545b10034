import KBModel
import Testing

@Suite struct RevisionNumberTests {
  @Test func comparesPartByPart() throws {
    let texts = ["1", "1.0.1", "1.9", "1.10", "2", " 8 ", "8.3", "10"]
    let numbers = try texts.map { try #require(RevisionNumber($0), "\($0)") }
    #expect(numbers == numbers.sorted())
    #expect(Set(numbers).count == texts.count)
  }

  @Test func zerosAtTheEndSayNothing() {
    #expect(RevisionNumber("8") == RevisionNumber("8.0.0"))
    #expect(RevisionNumber("8") != RevisionNumber("0.8"))
  }

  @Test(arguments: [
    "", " ", ".", "8.", ".8", "8..1", "B", "8a", "-1", "+1", "8 1", "99999999999999999999",
  ])
  func whatIsNone(text: String) {
    #expect(RevisionNumber(text) == nil)
  }
}
