import Testing

@testable import KBModel

@Suite struct ProductFactTests {
  private func facts(_ lines: (String, Int)...) -> [String] {
    ProductFact.facts(of: lines.map { ArticleMetadata.AppliesTo($0.0, level: $0.1) })
      .map { "\($0.line) \($0.kind.rawValue) \($0.phrase.product)" }
  }

  @Test func operatingSystemsAndHardwareAreNoProducts() {
    #expect(
      facts(
        ("Microsoft Exchange Server, version 5.5", 1),
        ("the operating system: Microsoft Windows NT 4.0", 2), ("the hardware: Intel x86", 2))
        == ["0 product Exchange Server", "1 operatingSystem Windows NT", "2 hardware Intel x86"])
  }

  @Test func linesBelowPlatformsAreNoProducts() {
    #expect(
      facts(
        ("Microsoft SNA Server, version 3.0, on platform(s):", 1), ("Microsoft Windows NT", 2),
        ("Alpha", 2), ("Microsoft Visual C++, version 6.0", 1))
        == [
          "0 product SNA Server", "1 operatingSystem Windows NT", "2 hardware Alpha",
          "3 product Visual C++",
        ])
  }

  @Test func linesBelowALibraryAreProducts() {
    #expect(
      facts(
        ("The Microsoft Foundation Classes (MFC), used with:", 1),
        ("Microsoft Visual C++, version 4.2", 2))
        == ["0 product Foundation Classes (MFC)", "1 product Visual C++"])
  }

  @Test func noLinesNoFacts() { #expect(facts().isEmpty) }
}
