import Testing

@testable import KBImport

@Suite struct HTMLEntitiesTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("&quot;Key&quot;", "\"Key\""), ("A &amp; B", "A & B"),
      ("&lt;drive&gt;", "<drive>"), ("it&apos;s", "it's"), ("a&nbsp;b", "a\u{A0}b"),
      ("&#92;&#91;&#93;&#36;&#42;&#95;&#124;", "\\[]$*_|"), ("&#xE9;&#Xe9;", "éé"),
      ("&amp;lt;", "&lt;"), ("&amp;amp;", "&amp;"), ("&&amp;&", "&&&"),
    ])
  func known(text: String, decoded: String) {
    #expect(HTMLEntities.decoded(text) == decoded)
  }

  @Test(
    arguments: [
      "&", "AT&T", "a & b; c", "&;", "&bogus;", "&quot", "&QUOT;", "&#;", "&#x;", "&#xG;", "&#12a;",
      "&#1114112;", "&#xD800;", "&#-1;", "&# 65;", "&aVeryLongNameThatIsNone;",
    ])
  func unknownStaysAsItIs(text: String) {
    #expect(HTMLEntities.decoded(text) == text)
  }

  @Test(arguments: [("&#0;", "\u{FFFD}"), ("&#146;", "’")])
  func numbersThatTheStandardMapsToOtherCharacters(text: String, decoded: String) {
    #expect(HTMLEntities.decoded(text) == decoded)
  }

  @Test func linearInTheNumberOfAmpersands() {
    let text = String(repeating: "&", count: 50_000)
    #expect(HTMLEntities.decoded(text) == text)
  }
}
