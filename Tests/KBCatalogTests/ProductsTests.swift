import KBModel
import TestSupport
import Testing

@testable import KBCatalog

@Suite struct ProductsTests {
  private func products(_ headers: [ArticleHeader]) -> [String] {
    Catalog(headers).entries.map { "\($0.productSlug ?? "none"): \($0.productName ?? "none")" }
  }

  @Test func nameWithoutCodeGetsTheCodeItHasElsewhere() {
    #expect(
      products([
        .make(100_000, product: "Microsoft Exchange", code: "exchange"),
        .make(100_001, product: "Microsoft Exchange"),
        .make(100_002, product: "Microsoft Bob"), .make(100_003),
      ]) == [
        "exchange: Microsoft Exchange", "exchange: Microsoft Exchange",
        "microsoft-bob: Microsoft Bob", "none: none",
      ])
  }

  @Test func commonestNameOfACodeIsShown() {
    let headers: [ArticleHeader] = [
      .make(100_000, product: "Miscrosoft Systems Journal", code: "msj"),
      .make(100_001, product: "Microsoft Systems Journal", code: "msj"),
      .make(100_002, product: "Microsoft Systems Journal", code: "MSJ"),
    ]
    for headers in permutations(of: headers) {
      #expect(products(headers) == Array(repeating: "msj: Microsoft Systems Journal", count: 3))
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
    #expect(products([.make(100_000, code: "sna")]) == ["sna: sna"])
    #expect(
      products([.make(100_000, code: "sna"), .make(100_001, product: "SNA Server", code: "sna")])
        == ["sna: SNA Server", "sna: SNA Server"])
  }

  @Test func nameWithoutLettersIsNoProduct() {
    #expect(products([.make(100_000, product: "—", code: "")]) == ["none: none"])
  }

  @Test func productComesFromAnyCopy() {
    #expect(
      products([
        .make(100_000, path: "a"),
        .make(100_000, path: "b", product: "Microsoft Exchange", code: "exchange"),
      ]) == ["exchange: Microsoft Exchange"])
  }

  @Test func slipsOfTheSourceAreMended() {
    #expect(
      products([.make(100_000, product: "DELETE ME", code: "dosword")])
        == ["dosword: Microsoft Word for MS-DOS"])
    #expect(
      products([.make(100_000, product: "Miscrosoft Systems Journal", code: "msj")])
        == ["msj: Microsoft Systems Journal"])
  }
}
