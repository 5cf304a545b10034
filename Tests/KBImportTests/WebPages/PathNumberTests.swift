import KBModel
import Testing

@testable import KBImport

@Suite struct PathNumberTests {
  @Test(arguments: [
    ("MISC/KB/en-us/195/875.HTM", 195_875 as UInt32, "path"), ("97/693.txt", 97_693, "path"),
    ("kb/q154607.htm", 154_607, "file name"), ("visualc/Q154607.content.htm", 154_607, "file name"),
    ("txt/198/Q198657.TXT", 198_657, "file name"), ("195875.txt", 195_875, "file name"),
    ("KB/154607/index.html", 154_607, "folder's name"),
    ("kb/198/Q198657/README.md", 198_657, "folder's name"),
  ])
  func theNumberOfAPath(path: String, number: UInt32, place: String) {
    #expect(PathNumber(path)?.id == ArticleID(number))
    #expect(PathNumber(path)?.place == place)
  }

  @Test(arguments: ["page.txt", "2003/05.txt", "1999.txt", "a/b/000/123.htm", "notes/7.txt", ""])
  func noNumber(path: String) { #expect(PathNumber(path) == nil) }
}
