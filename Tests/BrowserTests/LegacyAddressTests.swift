import Foundation
import Testing

extension BrowserTests {
  /// Addresses of Microsoft's sites and of archives lead to the articles, from the page for what is missing.
  struct LegacyAddressTests {
    @Test func theirNumbersAreFound() async throws {
      let stage = try Stage.require()
      try await stage.browser.open(stage.root + "about/")
      let script = """
        import(arguments[0]).then(({ numberInAddress }) => arguments[1].map(numberInAddress))
        """
      let cases = try Self.cases()
      let module = stage.root + "assets/kb.js"
      let found = try await stage.browser.value(script, [module, cases.map(\.address)]) as? [Any]
      for (expected, number) in zip(cases, try #require(found)) {
        #expect(number as? Int == expected.number, "\(expected.address)")
      }
      #expect(found?.count == cases.count)
    }

    @Test func leadToArticlesAtTheRootOfAHost() async throws {
      let stage = try Stage.require()
      let site = try await SampleSite(baseURL: "http://127.0.0.1/")
      try await Stage.serving(site, below: "/") { root in
        try await expectTargets(root, "/", stage.browser)
      }
    }

    @Test func leadToArticlesBelowAFolder() async throws {
      let stage = try Stage.require()
      try await expectTargets(stage.root, Stage.folder, stage.browser)
    }

    /// Opens some of the addresses; the server of the tests refuses those with an empty name between slashes.
    private func expectTargets(_ root: String, _ folder: String, _ browser: Browser) async throws {
      let cases = try Self.cases().filter { !$0.address.contains("//") }
      for index in stride(from: 0, to: cases.count, by: 5) {
        let (address, number) = cases[index]
        try await browser.open(root + address.dropFirst())
        guard let number else {
          try await browser.wait(until: "document.readyState === 'complete'")
          #expect(try await !browser.address().contains("/Q"), "\(address)")
          continue
        }
        let shard = String(number / 1000)
        let zeros = String(repeating: "0", count: max(0, 3 - shard.count))
        let target = "\(folder)kb/\(zeros)\(shard)/Q\(number)/"
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
