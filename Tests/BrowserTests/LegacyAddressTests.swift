import Foundation
import Testing

extension BrowserTests {
  /// Addresses of Microsoft's sites and of archives lead to the articles, from the page for what is missing.
  struct LegacyAddressTests {
    @Test func leadToArticlesAtTheRootOfAHost() async throws {
      let stage = try Stage.require()
      let site = try await SampleSite(baseURL: "http://127.0.0.1/")
      try await Stage.serving(site, below: "/") { root in
        try await expectTargets(root, stage.browser)
      }
    }

    @Test func leadToArticlesBelowAFolder() async throws {
      let stage = try Stage.require()
      try await expectTargets(stage.root, stage.browser)
    }

    private func expectTargets(_ root: String, _ browser: Browser) async throws {
      let base = try #require(URL(string: root)).path
      for (address, number) in try Self.cases() {
        try await browser.open(root + address.dropFirst())
        guard let number else {
          try await browser.wait(until: "document.readyState === 'complete'")
          #expect(try await !browser.address().contains("/Q"), "\(address)")
          continue
        }
        let shard = String(number / 1000)
        let target =
          base + (base.hasSuffix("/") ? "" : "/") + "kb/"
          + String(repeating: "0", count: max(0, 3 - shard.count)) + "\(shard)/Q\(number)/"
        try await browser.wait(until: "location.pathname === arguments[0]", [target])
      }
    }

    /// Addresses and the numbers that they hold, if any.
    private static func cases() throws -> [(address: String, number: Int?)] {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "legacy-addresses.tsv")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      return lines.map { line in
        let parts = line.split(separator: "\t")
        return (String(parts[0]), Int(parts[1]))
      }
    }
  }
}
