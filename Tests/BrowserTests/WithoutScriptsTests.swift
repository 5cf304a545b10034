import Testing

extension BrowserTests {
  struct WithoutScriptsTests {
    @Test func theSearchPageOffersTheIndices() async throws {
      let stage = try Stage.require()
      let browser = try await Browser(stage.driver, runsScripts: false)
      do {
        try await browser.open(stage.root + "search/?q=mailbox")
        #expect(try await browser.texts("noscript").joined().contains("needs JavaScript"))
        #expect(try await browser.texts("#kb_rest .ways a").contains("Products"))
        try await browser.click(".ways a[href$='product/']")
        #expect(try await browser.address() == stage.root + "product/")
      } catch {
        await browser.quit()
        throw error
      }
      await browser.quit()
    }
  }
}
