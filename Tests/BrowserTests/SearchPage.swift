import Testing

/// The search page in the browser: what a reader does there, and what a reader sees.
struct SearchPage {
  let browser: Browser
  /// The address of the site.
  let root: String

  /// Opens the page by its address.
  init(_ stage: Stage, root: String? = nil, query: String = "") async throws {
    browser = stage.browser
    self.root = root ?? stage.root
    try await browser.open(self.root + "search/" + query)
  }

  /// Types a query into the empty box.
  func ask(_ query: String) async throws {
    try await browser.wait(until: "document.activeElement?.name === 'q'")
    try await browser.type(query)
  }

  /// Puts a query into the box at once, as pasting does.
  func paste(_ query: String) async throws {
    let script = """
      (([box, text]) => { box.value = text; box.dispatchEvent(new Event("input", { bubbles: true })); })(
        [document.querySelector("main input[name=q]"), arguments[0]])
      """
    try await browser.value(script, [query])
  }

  /// Waits for an answer to what the box says.
  func settle() async throws {
    try await browser.wait(
      until: """
        document.querySelector("#kb_results")?.ariaBusy === "false"
          && document.querySelector("#kb_status").textContent
          && (new URLSearchParams(location.search).get("q") ?? "") === document.querySelector("main input[name=q]").value
        """)
  }

  /// Waits for results, of which the first is one article.
  func expectFirst(_ id: String) async throws {
    try await settle()
    try await browser.wait(
      until: "document.querySelector('#kb_results a')?.dataset.id === arguments[0]", [id])
  }

  func expectStatus(_ text: String) async throws {
    try await browser.wait(
      until: "document.querySelector('#kb_status')?.textContent === arguments[0]", [text])
  }

  func expectFocus(on selector: String) async throws {
    try await browser.wait(
      until: "document.activeElement?.matches(arguments[0])", [selector])
  }

  /// The numbers of the articles shown.
  func results() async throws -> [String] { try await browser.texts("#kb_results b") }
}
