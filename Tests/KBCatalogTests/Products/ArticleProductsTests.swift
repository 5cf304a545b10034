import KBModel
import Testing

@testable import KBCatalog

@Suite struct ArticleProductsTests {
  private func versions(_ header: ArticleHeader) -> [String] {
    let catalog = Catalog([header])
    return catalog.entries[0].versionSlugs.map { catalog.label(.version, slug: $0).name }
  }

  private func products(_ header: ArticleHeader) -> [String] {
    let catalog = Catalog([header])
    return catalog.entries[0].productSlugs.map { catalog.label(.product, slug: $0).name }
  }

  @Test func listSaysWhatTheVersionsAreOf() {
    let header = ArticleHeader.make(
      100_000, product: "Microsoft Exchange", code: "exchange", versions: ["WINDOWS:2000,5.5"],
      appliesTo: ["Microsoft Exchange Server, version 5.5", "Microsoft Outlook 2000"])
    #expect(versions(header) == ["Exchange 5.5", "Outlook 2000"])
    #expect(products(header) == ["Exchange Server", "Outlook"])
  }

  @Test func eachVersionOnce() {
    let header = ArticleHeader.make(
      100_000,
      appliesTo: [
        "Microsoft Windows NT Server versions 3.51, 4.00",
        "Microsoft Windows NT Workstation version 4.0", "Microsoft Windows 98 Second Edition",
      ])
    #expect(
      versions(header) == ["Windows NT 3.51", "Windows NT 4.0", "Windows 98 Second Edition"])
    #expect(products(header) == ["Windows NT", "Windows 98"])
  }

  @Test func headerThatTheListContradictsIsNoProduct() {
    let header = ArticleHeader.make(
      100_000, product: "Microsoft Windows NT", code: "winnt", versions: ["winnt:4.0a"],
      appliesTo: ["Microsoft BackOffice Small Business Server version 4.0a"])
    #expect(versions(header) == ["Small Business Server 4.0a"])
    #expect(products(header) == ["Small Business Server"])
  }

  @Test func collectionsComeLast() {
    let header = ArticleHeader.make(
      100_000, product: "Microsoft C Compiler", code: "visualc", versions: [":6.0"],
      appliesTo: ["Microsoft Visual C++, 32-bit Editions, version 6.0"])
    #expect(products(header) == ["Visual C++", "Visual C++ and C compilers"])
    #expect(versions(header) == ["Visual C++ 6.0"])
  }

  @Test func headerCountsWhereThereIsNoList() {
    #expect(
      versions(.make(100_000, code: "sms", versions: ["winnt:2.0", ":2.0, 2.00"]))
        == ["Systems Management Server 2.0"])
    #expect(
      versions(.make(100_000, code: "exchange", versions: ["winnt:4.0,5.5 SP3", "5.0 beta"]))
        == ["Exchange 4.0", "Exchange 5.5 SP3", "Exchange 5.0"])
  }

  @Test func headerCountsWhereTheListNamesItsProductAlone() {
    let header = ArticleHeader.make(
      100_000, code: "masm", versions: ["MS-DOS:6.0,6.11"],
      appliesTo: ["Microsoft Macro Assembler (MASM)"])
    #expect(versions(header) == ["Macro Assembler 6.0", "Macro Assembler 6.11"])
  }

  @Test func whatIsNotCertainHasNoName() {
    // A collection's versions could be those of any of its products.
    #expect(versions(.make(100_000, code: "visualc", versions: [":6.0"])).isEmpty)
    #expect(versions(.make(100_000, code: "exchange", versions: [":", "winnt:"])).isEmpty)
    #expect(versions(.make(100_000, versions: ["winnt:2.0"])).isEmpty)
    #expect(
      versions(
        .make(
          100_000, code: "exchange", versions: ["5.5"], appliesTo: ["Microsoft SQL Server"])
      )
      .isEmpty)
  }

  @Test func operatingSystemIsNotTheProduct() {
    let header = ArticleHeader.make(
      100_000,
      appliesTo: [
        "Microsoft Visual Basic for Windows, version 6.0",
        "the operating system: Microsoft Windows NT 4.0",
      ])
    #expect(products(header) == ["Visual Basic"])
    #expect(versions(header) == ["Visual Basic 6.0"])
  }

  @Test func listOfAnotherCopyIsTakenWhereTheShownOneHasNone() {
    let headers: [ArticleHeader] = [
      .make(100_000, path: "a", modified: "2001-01-01"),
      .make(100_000, path: "b", modified: "1999-01-01", appliesTo: ["Microsoft Works version 4.5"]),
    ]
    #expect(Catalog(headers).entries[0].versionSlugs == ["works-4.5"])
  }

  @Test func rareProductsOfALargeArchiveAreNotListed() {
    var headers: [ArticleHeader] = (0..<1000).map {
      .make(100_000 + $0, appliesTo: ["Microsoft Works version 4.5"])
    }
    headers.append(.make(200_000, appliesTo: ["Microsoft Pencil Case, version 1.0"]))
    let catalog = Catalog(headers)
    #expect(catalog.index(.product).groups.map(\.slug) == ["works"])
    #expect(catalog.index(.version).groups.map(\.slug) == ["works-4.5"])
    #expect(catalog.entries.last?.versionSlugs == ["pencil-case-1.0"])
    #expect(!catalog.isListed(.version, slug: "pencil-case-1.0"))
    #expect(catalog.isListed(.product, slug: "works"))
  }

  @Test func productsBelongToFamilies() {
    let catalog = Catalog([
      .make(100_000, code: "homegame", appliesTo: ["Microsoft Marble Run, version 1.0"]),
      .make(100_001, appliesTo: ["Microsoft Works version 4.5"]),
      .make(100_002, appliesTo: ["Contoso Mailer, version 2.0"]),
    ])
    #expect(catalog.family(ofProduct: "marble-run") == "games")
    #expect(catalog.family(ofProduct: "works") == "office")
    #expect(catalog.family(ofProduct: "contoso-mailer") == "other")
  }
}
