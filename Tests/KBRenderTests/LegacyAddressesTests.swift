import KBModel
import Testing

@testable import KBRender

struct LegacyAddressesTests {
  private func archive(_ form: LegacyAddresses?) -> SampleArchive {
    var archive = SampleArchive(articles: [
      SampleArchive.article(26281, "A"), SampleArchive.article(198_007, "B"),
    ])
    archive.settings.legacyAddresses = form
    return archive
  }

  @Test func listsEveryArticleForNetlify() throws {
    let rules = try #require(try archive(.netlify).pages()["_redirects"])
    #expect(
      rules.split(separator: "\n") == [
        "/kb/26281 /base/kb/026/Q26281/ 301",
        "/support/kb/articles/Q26/2/81.asp /base/kb/026/Q26281/ 301",
        "/kb/198007 /base/kb/198/Q198007/ 301",
        "/support/kb/articles/Q198/0/07.asp /base/kb/198/Q198007/ 301",
      ])
  }

  @Test(arguments: [
    ("/support/kb/articles/Q198/6/57.ASP", "/base/kb/198/Q198657/"),
    ("/support/kb/articles/q26/2/81.asp", "/base/kb/026/Q26281/"),
    ("/kb/198657", "/base/kb/198/Q198657/"),
    ("/kb/198657/en-us", "/base/kb/198/Q198657/"),
    ("/kb/Q26281.htm", "/base/kb/026/Q26281/"),
    ("/kb/1234?ln=en", "/base/kb/001/Q1234/"),
    ("/default.aspx?scid=kb;en-us;Q198657", "/base/kb/198/Q198657/"),
    ("/?kbid=2173280", "/base/kb/2173/Q2173280/"),
    ("/kb/198/Q198657/", nil), ("/kb/2173/Q2173280/", nil), ("/kb/198/", nil), ("/", nil),
  ])
  func hasPatternsForNginx(address: String, target: String?) throws {
    let rules = try #require(try archive(.nginx).pages()["legacy-addresses.conf"])
    #expect(try Self.target(of: address, by: rules) == target)
  }

  @Test func writesNothingUnasked() throws {
    #expect(try archive(nil).pages()["_redirects"] == nil)
  }

  /// What the first pattern that matches makes of an address.
  private static func target(of address: String, by rules: String) throws -> String? {
    for line in rules.split(separator: "\n") where line.hasPrefix("  \"~*") {
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      let regex = try Regex(String(parts[1].dropFirst(2)), as: AnyRegexOutput.self).ignoresCase()
      guard let match = address.firstMatch(of: regex) else { continue }
      var target = String(parts[3])
      for name in ["kb_a", "kb_b", "kb_c"] {
        if let value = match[name]?.substring {
          target = target.replacing("$\(name)", with: value)
        }
      }
      return target
    }
    return nil
  }
}
