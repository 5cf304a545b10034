import KBModel
import Testing

@Suite("Issue and solution types")
struct IssueTypeTests {
  @Test(
    "issue types",
    arguments: [
      ("kbbug", ["Bug"]), ("kbprb", ["Problem"]), ("kbinfo", ["Information"]),
      ("kbhowto", ["How to"]), ("kbhowto kbinfo", ["How to", "Information"]),
      ("KBBUG kbhostintegserv2000", ["Bug", "kbhostintegserv2000"]), ("", []),
    ])
  func issues(field: String, names: [String]) {
    #expect(IssueType.names(in: field) == names)
  }

  @Test(
    "solution types",
    arguments: [
      ("kbfix", ["Fix available"]), ("kbpending", ["Fix pending"]), ("kbnofix", ["No fix"]),
      ("kbfix kbpending", ["Fix available", "Fix pending"]), ("other", ["other"]),
    ])
  func solutions(field: String, names: [String]) {
    #expect(SolutionType.names(in: field) == names)
  }
}
