import Testing

@testable import KBRender

struct GroupedNumberTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (47940, "47,940"), (1_234_567, "1,234,567"),
    (-100, "-100"), (-1000, "-1,000"),
  ])
  func separatesThousands(number: Int, text: String) {
    #expect(number.grouped == text)
  }
}
