import Testing

@testable import KBCatalog

@Suite struct NaturalOrderTests {
  @Test func numbersByValue() {
    let names = ["C1001", "C999", "C0999", "LNK2", "C", "Event 12, B", "Event 12, A", "Event 9, Z"]
    #expect(
      names.sorted { (NaturalOrder($0), $0) < (NaturalOrder($1), $1) } == [
        "C", "C0999", "C999", "C1001", "Event 9, Z", "Event 12, A", "Event 12, B", "LNK2",
      ])
  }

  @Test func hexadecimalNumbersByDigits() {
    #expect(NaturalOrder("0x1F000000") < NaturalOrder("0x80000001"))
    #expect(NaturalOrder("0x0000A000") < NaturalOrder("0x0000B000"))
    #expect(NaturalOrder("0x00000009") < NaturalOrder("0x0000000A"))
  }
}
