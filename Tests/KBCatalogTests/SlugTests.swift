import KBCatalog
import Testing

@Suite struct SlugTests {
  @Test(
    arguments: [
      ("exchange", "exchange"), ("Microsoft Exchange", "microsoft-exchange"),
      ("Visual C++", "visual-c++"), ("kbExchange550", "kbexchange550"),
      ("buglist4.00", "buglist4.00"),
      ("a / b", "a-b"), ("  a  ", "a"), ("MSN (tm)", "msn-tm"), ("Café", "caf"),
      ("S_QuickC", "s_quickc"),
      ("..", ""), ("../etc", "_..-etc"), (".net", "_.net"), ("name.", "name"), ("", ""), ("§§", ""),
      ("-x-", "x"),
    ])
  func slugs(name: String, slug: String) {
    #expect(Slug.slug(of: name) == slug)
  }

  @Test func safeInAddressesAndFileNames() {
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789_.+-".utf8)
    for value in UInt8.min...UInt8.max {
      let slug = Slug.slug(of: "x" + String(Unicode.Scalar(value)) + "y")
      #expect(slug.utf8.allSatisfy { allowed.contains($0) }, "\(value)")
      #expect(slug.hasPrefix("x") && slug.hasSuffix("y"))
    }
  }

  @Test(arguments: ["Microsoft Exchange", "Visual C++", ".net", "a / b"])
  func slugOfASlugIsItself(name: String) {
    let slug = Slug.slug(of: name)
    #expect(Slug.slug(of: slug) == slug)
  }
}
