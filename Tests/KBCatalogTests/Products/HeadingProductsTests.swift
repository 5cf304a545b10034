import KBModel
import TestSupport
import Testing

@testable import KBCatalog

@Suite struct HeadingProductsTests {
  private func products(_ headers: [ArticleHeader]) -> [String] {
    Catalog(headers).entries.map {
      "\($0.productSlugs.first ?? "none"): \($0.productName ?? "none")"
    }
  }

  @Test func nameWithoutCodeGetsTheCodeItHasElsewhere() {
    #expect(
      products([
        .make(100_000, product: "Microsoft Exchange", code: "exchange"),
        .make(100_001, product: "Microsoft Exchange"),
        .make(100_002, product: "Microsoft Bob"), .make(100_003),
      ]) == [
        "exchange: Exchange Server", "exchange: Exchange Server", "bob: Bob", "none: none",
      ])
  }

  @Test func commonestNameOfAnUnknownCodeIsShown() {
    let headers: [ArticleHeader] = [
      .make(100_000, product: "Contso Mailer", code: "mailer"),
      .make(100_001, product: "Contoso Mailer", code: "mailer"),
      .make(100_002, product: "Contoso Mailer", code: "MAILER"),
    ]
    for headers in permutations(of: headers) {
      #expect(products(headers) == Array(repeating: "mailer: Contoso Mailer", count: 3))
    }
  }

  @Test func nameUnderTwoCodesDoesNotDependOnTheOrder() {
    let headers: [ArticleHeader] = [
      .make(100_000, product: "Word", code: "word97"),
      .make(100_001, product: "Word", code: "pcword"),
      .make(100_002, product: "Word"),
    ]
    for headers in permutations(of: headers) {
      #expect(products(headers) == ["word97: Word", "pcword: Word", "pcword: Word"])
    }
  }

  @Test func codeWithoutNameIsItsOwnName() {
    #expect(products([.make(100_000, code: "mailer")]) == ["mailer: mailer"])
    #expect(
      products([.make(100_000, code: "mailer"), .make(100_001, product: "Mailer", code: "mailer")])
        == ["mailer: Mailer", "mailer: Mailer"])
  }

  @Test func nameWithoutLettersIsNoProduct() {
    #expect(products([.make(100_000, product: "—", code: "")]) == ["none: none"])
  }

  @Test func productComesFromAnyCopy() {
    #expect(
      products([
        .make(100_000, path: "a"),
        .make(100_000, path: "b", product: "Microsoft Exchange", code: "exchange"),
      ]) == ["exchange: Exchange Server"])
  }

  @Test func slipsOfTheSourceAreMended() {
    #expect(
      products([.make(100_000, product: "DELETE ME", code: "dosword")])
        == ["dosword: Word for MS-DOS"])
    #expect(
      products([.make(100_000, product: "Miscrosoft Systems Journal", code: "msj")])
        == ["msj: Microsoft Systems Journal"])
  }
}
