import KBModel
import Testing

@Suite struct TextExtentTests {
  @Test(
    arguments: [
      (0, 0), (723, 0), (725, 1), (1023, 1), (1024, 2), (1448, 2), (1449, 3), (2048, 4),
      (65_536, 14),
    ])
  func magnitudeCountsHalfPowersOfTwo(bytes: Int, magnitude: Int) {
    #expect(TextExtent(sections: 0, bytes: bytes).magnitude == magnitude)
  }

  @Test func aTextOfAnyLengthHasOne() {
    #expect(TextExtent(sections: 1, bytes: .max).magnitude == 42)
    #expect(TextExtent(sections: 1, bytes: -1) == TextExtent(sections: 1))
  }
}
