import KBModel
import Testing

extension BrowserTests {
  /// The page draws a table as its source did, as the program does.
  struct DrawingTests {
    @Test func agreesWithTheProgram() async throws {
      let stage = try Stage.require()
      try await stage.browser.open(stage.root + "about/")
      let rows = [["Näme", "Size", ""], ["a\nb", "1,024", "x  y"], ["", "9", "z\nu"]]
      let drawing =
        "c2,16r,19 b0,10,17,26 r0-3:+25-+ r1:3.4= r2: s0.1.12 s3.2.20"
      let table = Table(
        headerRows: 1,
        rows: rows.map { row in
          row.map { text in
            Array(
              text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { [Inline.text(String($0))] }.joined(separator: [.lineBreak]))
          }
        }, drawing: Table.Drawing(drawing))
      let drawn = try await drawnText(drawing, rows, stage)
      #expect(drawn == table.drawnLines?.joined(separator: "\n"))
      #expect(drawn?.contains("+-------------------------+") == true)
    }

    @Test func noLetterIsLostLeftOfTheEdge() async throws {
      let stage = try Stage.require()
      try await stage.browser.open(stage.root + "about/")
      #expect(try await drawnText("c8,3r", [["a", "long"]], stage) == "long    a")
    }

    @Test(
      arguments: [
        "", "c0", "c0,3,6", "c0,x", "c0,3 z", "c0,3 r:-", "c0,3 r0:3*", "c0,3 r0:10001-",
        "c0,3 r0-99999:10-", "c0,3 s1.2", "c0,3 b", "nonsense",
      ])
    func nothingIsDrawnFromATextThatCannotBeRead(drawing: String) async throws {
      let stage = try Stage.require()
      try await stage.browser.open(stage.root + "about/")
      #expect(try await drawnText(drawing, [["a", "b"]], stage) == nil)
    }

    private func drawnText(_ drawing: String, _ rows: [[String]], _ stage: Stage) async throws
      -> String?
    {
      let script = """
        import(arguments[0]).then(({ drawnText }) =>
          drawnText(arguments[1], arguments[2].map((row) =>
            row.map((cell) => cell.split("\\n").map((line) => Array.from(line))))))
        """
      return try await stage.browser.value(
        script, [stage.root + "assets/drawings.js", drawing, rows]) as? String
    }

    @Test func aPageShowsTheDrawingOnDemand() async throws {
      let stage = try Stage.require()
      try await stage.browser.open(stage.root + "kb/025/Q25005/")
      let script = """
        import(arguments[0]).then(async () => {
          const details = document.querySelector("table[data-drawing] + details");
          details.open = true;
          await new Promise((resolve) => setTimeout(resolve));
          return details.querySelector("pre").textContent;
        })
        """
      let drawn =
        try await stage.browser.value(script, [stage.root + "assets/drawings.js"]) as? String
      #expect(drawn == "Month    Days\n-------------\nJanuary    31\nof 1999")
    }
  }
}
