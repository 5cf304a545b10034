import Testing

extension BrowserTests {
  struct DamagedIndexTests {
    @Test func aMissingIndexIsSaid() async throws {
      try await expectFailure("missing") { site, path in site[path] = nil }
    }

    @Test func aDamagedDirectoryIsSaid() async throws {
      try await expectFailure("damaged") { site, path in
        if isDirectory(path) { site[path] = Array("no index at all".utf8) }
      }
    }

    @Test func damagedShardsAreSaid() async throws {
      try await expectFailure("damaged") { site, path in
        guard !isDirectory(path), let bytes = site[path] else { return }
        site[path] = Array(bytes.prefix(bytes.count / 2))
      }
    }

    @Test func missingShardsAreSaid() async throws {
      try await expectFailure("missing") { site, path in
        if !isDirectory(path) { site[path] = nil }
      }
    }

    @Test func withoutFacetsResultsAreShown() async throws {
      let stage = try Stage.require()
      let site = stage.site.copy()
      for path in site.paths where path.hasPrefix("search/index/facets") { site[path] = nil }
      try await Stage.serving(site, below: "/") { root in
        let page = try await SearchPage(stage, root: root, query: "?q=printer")
        try await page.expectStatus("3 articles")
        try await page.browser.wait(until: "document.querySelector('#kb_facets').hidden")
      }
    }

    /// Whether a file says what other files there are.
    private func isDirectory(_ path: String) -> Bool {
      path.hasSuffix("/words.bin") || path.hasSuffix("/codes.bin")
    }

    /// Searches a site with a damaged index: the page says why that fails, and offers the other ways in.
    private func expectFailure(
      _ reason: String, damage: (SampleSite, _ path: String) -> Void
    ) async throws {
      let stage = try Stage.require()
      let site = stage.site.copy()
      for path in site.paths where path.hasPrefix("search/index/") { damage(site, path) }
      try await Stage.serving(site, below: "/") { root in
        let page = try await SearchPage(stage, root: root, query: "?q=mailbox")
        try await page.browser.wait(
          until: "document.querySelector('#kb_status.failed')?.textContent.includes(arguments[0])",
          [reason])
        #expect(try await page.browser.texts("#kb_rest .ways a").contains("Products"))
      }
    }
  }
}
