import Testing

@testable import kb

@Suite struct ReadableTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (52_424, "52,424"), (100_000, "100,000"),
    (1_234_567, "1,234,567"), (-1234, "-1,234"), (-123, "-123"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func counts(_ count: Int, _ text: String) { #expect(count.readable == text) }

  @Test(arguments: [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1000, "1,000 files")])
  func things(_ count: Int, _ text: String) { #expect(count.readable("file") == text) }

  @Test(arguments: [
    (0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (12_345_678, "12.3 MB"),
    (999_949, "999.9 kB"), (999_950, "1.0 MB"), (3_300_000_000, "3.3 GB"), (-1500, "-1.5 kB"),
  ])
  func bytes(_ count: Int, _ text: String) { #expect(count.readableBytes == text) }

  @Test(arguments: [
    (Duration.zero, "0.0 s"), (.milliseconds(1249), "1.2 s"), (.milliseconds(59_900), "59.9 s"),
    (.milliseconds(59_960), "1 min 0 s"), (.seconds(125), "2 min 5 s"),
    (.seconds(3600 * 20), "1,200 min 0 s"),
  ])
  func durations(_ duration: Duration, _ text: String) { #expect(duration.readable == text) }
}
