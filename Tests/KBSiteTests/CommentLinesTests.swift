import DefaultTemplates
import Testing

@testable import KBSite

struct CommentLinesTests {
  @Test(arguments: [
    ("a();\n// why\n  // so\nb();\n", "a();\nb();\n"),
    ("/** What it does. */\nf();", "f();"),
    ("  /**\n   * @returns nothing\n   */\n  g() {}\n", "  g() {}\n"),
    (
      "a(); // stays\nconst u = \"https://x\"; /* stays */\n",
      "a(); // stays\nconst u = \"https://x\"; /* stays */\n"
    ),
    ("/* a */ code();\nmore();\n/* b */\nrest();\n", "/* a */ code();\nmore();\nrest();\n"),
    ("/* a\r\n b */\r\ncode();\r\n", "code();\r\n"), ("/*/ a */\ncode();", "code();"),
    ("/* never ends\ncode();\n", "/* never ends\ncode();\n"),
    ("// all", ""), ("", ""), ("\n\n", "\n\n"),
  ])
  func linesThatOnlyHoldACommentAreLeftOut(script: String, rest: String) {
    #expect(removed(from: script, path: "assets/a.js") == rest)
  }

  @Test func twoSlashesAreNoCommentInAStyleSheet() {
    #expect(removed(from: "//a {}\n/* b\n*/\nc {}\n", path: "assets/a.css") == "//a {}\nc {}\n")
  }

  @Test(arguments: ["assets/icon.svg", "assets/notes.txt"])
  func otherFilesStayAsTheyAre(path: String) {
    #expect(removed(from: "// a\n/* b */\n", path: path) == "// a\n/* b */\n")
  }

  /// Were a comment in a string, some of the program would be gone.
  @Test func allThatIsLeftOutOfTheBuiltInFilesIsComments() throws {
    for (path, bytes) in DefaultTemplates.files
    where path.hasSuffix(".js") || path.hasSuffix(".css") {
      let lines = { (text: String) in
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let difference = lines(removed(from: text, path: path)).difference(from: lines(text))
      #expect(difference.insertions.isEmpty)
      for case .remove(_, let line, _) in difference.removals {
        let isComment = line.contains(#/^ *(?:\/\/|\/\*|\*)/#) || line.contains("*/")
        #expect(isComment, "\(path): \(line)")
      }
    }
  }

  private func removed(from text: String, path: String) -> String {
    String(decoding: CommentLines.removed(from: Array(text.utf8), path: path), as: UTF8.self)
  }
}
