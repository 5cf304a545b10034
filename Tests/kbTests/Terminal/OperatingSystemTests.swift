import Foundation
import Testing

@testable import kb

@Suite struct OperatingSystemTests {
  @Test func peakMemoryIsInBytes() {
    #expect((1_000_000..<100_000_000_000).contains(OperatingSystem.peakMemory))
  }

  @Test func appending() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "kb-\(UUID()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(OperatingSystem.append("one\n", to: file.path()))
    #expect(OperatingSystem.append("zwölf\n", to: file.path()))
    #expect(try String(contentsOf: file, encoding: .utf8) == "one\nzwölf\n")
    #expect(!OperatingSystem.append("x", to: file.path() + "/no/such/folder"))
  }

  @Test func environment() {
    #expect(OperatingSystem.environmentVariable("PATH")?.isEmpty == false)
    #expect(OperatingSystem.environmentVariable("KB_SURELY_NOT_SET") == nil)
  }
}
