import KBModel
import Testing

@testable import KBCatalog

@Suite struct ProductNamesTests {
  @Test func everyRowIsComplete() {
    let names = ProductNames()
    let families = Set(names.families.map(\.key))
    #expect(names.products.count > 200)
    #expect(Set(names.products.map(\.slug)).count == names.products.count)
    #expect(Set(names.products.map(\.name)).count == names.products.count)
    for product in names.products {
      #expect(families.contains(product.family), "\(product.name)")
      #expect(!product.name.hasPrefix("kb"), "\(product.name)")
      if let predecessor = product.predecessor {
        #expect(names.products.contains { $0.name == predecessor }, "\(product.name)")
      }
    }
  }

  /// Headings of the archive that mislead, and what they are about.
  @Test(
    arguments: [
      ("win95x", "Windows 3.x, 95, 98 and Me"), ("visualc", "Visual C++ and C compilers"),
      ("foxpro", "FoxPro and Visual FoxPro"), ("frontpg", "FrontPage"),
      ("accother", "Access developer tools"), ("automap", "MapPoint, Streets and Automap"),
      ("msdos", "MS-DOS"), ("ssafe", "Visual SourceSafe and SourceSafe"),
      ("win3x", "Windows for Workgroups and Windows 3.x"), ("msdn", "MSDN and Passport"),
      ("crossnet", "Windows networking (NT, 95, Workgroups)"), ("foxmisc", "FoxBASE+"),
      ("winmisc", "Windows Sound System and others"), ("msnetwork", "MSN and online services"),
      ("powerpt", "PowerPoint"), ("pcmail", "Mail for PC Networks"),
      ("macmail", "Mail for AppleTalk Networks"),
      ("iis", "Internet Information Server and Services (IIS)"), ("techinfo", "Product support"),
    ])
  func headingsAreNamedByTheirArticles(code: String, name: String) {
    #expect(ProductNames().product(ofCode: code)?.name == name)
  }

  @Test func archivesNameProductsOtherwise() {
    let names = ProductNames(overrides: [
      "Windows NT Server": "NT", "Microsoft Home Games": "Play", "Microsoft Bob": "Robert",
    ])
    #expect(names.product(ProductPhrase("Microsoft Windows NT"), version: "4.0")?.name == "NT")
    #expect(names.product(ofCode: "homegame")?.name == "Play")
    #expect(names.product(heading: "Microsoft Bob")?.name == "Robert")
  }

  @Test func versionDecidesWhereOneNameHasSeveralProducts() {
    let names = ProductNames()
    let windows = ProductPhrase("Microsoft Windows versions 3.1, 95")
    #expect(names.product(windows, version: "3.1")?.name == "Windows 3.x")
    #expect(names.product(windows, version: "95")?.name == "Windows 95")
    #expect(names.product(windows, version: "7")?.name == nil)
  }
}
