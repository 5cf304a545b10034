import KBModel
import Testing

@testable import KBCatalog

@Suite struct ProductVersionTests {
  private func names(_ product: String, _ versions: String...) -> [String] {
    versions.flatMap { ProductVersion.versions(in: $0, product: product).map(\.name) }
  }

  @Test func versionsOfOneProduct() {
    #expect(names("exchange", "winnt:4.0,5.5 SP3") == ["Exchange 4.0", "Exchange 5.5 SP3"])
    #expect(names("foxpro", "WINDOWS:2.6a,3.0b") == ["FoxPro 2.6a", "Visual FoxPro 3.0b"])
    #expect(names("sna", ":4.0", ":2000") == ["SNA Server 4.0", "Host Integration Server 2000"])
    #expect(names("word97", "WINDOWS:97") == ["Word 97"])
    #expect(names("exchange", "4.00 5.00") == ["Exchange 4.0", "Exchange 5.0"])
  }

  @Test func windowsByPlatform() {
    #expect(names("winnt", "winnt:3.1,4.0") == ["Windows NT 3.1", "Windows NT 4.0"])
    #expect(names("winnt", ":2000") == ["Windows 2000"])
    #expect(names("crossnet", "WINDOWS:3.11") == ["Windows 3.11"])
    #expect(names("win95x", "WINDOWS:3.1,95") == ["Windows 3.1", "Windows 95"])
    #expect(names("msdos", "MS-DOS:6.22") == ["MS-DOS 6.22"])
    #expect(names("winnt", "MS-DOS:6.22") == ["MS-DOS 6.22"])
  }

  @Test func whatIsNotCertainHasNoName() {
    #expect(names("homegame", "WINDOWS:1.0").isEmpty)
    #expect(names("visualc", ":6.0").isEmpty)
    #expect(names("word97", ":4.0", ":Service Release 2").isEmpty)
    #expect(names("exchange", ":", "winnt:").isEmpty)
    #expect(names("crossnet", ":3.1").isEmpty)
    #expect(names("msdos", ":4.0 SP6").isEmpty)
    #expect(names("exchange", ":4.0 SP6a,5.5 beta,5.5 SP").isEmpty)
    #expect(names("masm", ":6.16.11").isEmpty)
    #expect(names("lanman", ":2.,.2,2,2.1.1").isEmpty)
  }

  @Test func eachOnceInAnArticle() {
    let headers: [ArticleHeader] = [
      .make(100_000, code: "sms", versions: ["winnt:2.0", ":2.0, 2.00"]),
      .make(100_001, versions: ["winnt:2.0"]),
    ]
    #expect(
      Catalog(headers).entries.map(\.versionSlugs)
        == [["systems-management-server-2.0"], []])
  }

  @Test(
    arguments: [
      ("4.00", "4.0"), ("3.10", "3.1"), ("3.50a", "3.5a"), ("6.22", "6.22"), ("4.0", "4.0"),
      ("2000", "2000"), ("3.100", "3.100"), ("", ""), ("5.05", "5.05"),
    ])
  func olderSpellings(written: String, version: String) {
    #expect(ProductVersion.normalized(written) == version)
  }
}
