import KBModel

@testable import KBSearch

/// A small archive in memory: the files of its index and its pages.
struct SampleArchive {
  var files: [String: [UInt8]] = [:]
  /// What the files of the index leave out.
  var unlisted = UnlistedPostings()

  /// Articles of our own invention, by number: title and body.
  static let articles: [(number: UInt32, title: String, body: String, product: String, year: Int)] =
    [
      (
        100_001, "XADM: Mailbox Store Does Not Start",
        "The store stops with error 0x8004010F. Unable to open the log file.", "exchange", 1999
      ),
      (
        100_002, "How to Install a Printer Driver",
        "Copy the driver to the folder. Run the utility Prnset.exe as .NET service.", "winnt", 2000
      ),
      (
        100_003, "Printing Stops After a Page",
        "The printers of this queue print one page. Unable to close the log file.", "winnt", 2001
      ),
      (
        100_004, "PRB: CDialog::OnInitDialog Called Twice",
        "Written in C++. The key is HKEY_LOCAL_MACHINE\\Software\\Sample\\Parameters.", "visualc",
        1999
      ),
      (
        250_005, "Calendar Shows the Wrong Month",
        "See Q100001 for the mailbox. The code -2147221233 is returned.", "exchange", 2001
      ),
    ]

  /// The documents of the articles.
  static func documents() -> [SearchDocument] {
    articles.map { article in
      SearchDocument(
        number: article.number,
        passages: [
          .init(field: .title, text: article.title), .init(field: .body, text: article.body),
          .init(field: .errorText, text: article.body),
        ], facets: Facets(product: article.product, year: article.year, issueType: "kbprb"))
    }
  }

  init(_ documents: [SearchDocument] = Self.documents()) {
    let index = IndexWriter(Self.index(of: documents))
    unlisted = index.unlisted
    for file in index.files { files[file.path] = file.compressed() }
    for article in Self.articles {
      files[ArticlePage.path(of: ArticleKey(english: ArticleID(article.number)))] = Self.page(
        article)
    }
  }

  /// An article so long that it only mentions the words that it ends with.
  static func list(_ number: UInt32, mentioning words: String) -> SearchDocument {
    let items = (0..<900).map { "item\($0)" }.joined(separator: " ")
    return SearchDocument(
      number: number, passages: [.init(field: .body, text: items + " " + words)])
  }

  static func index(of documents: [SearchDocument]) -> InvertedIndex {
    let builder = IndexBuilder()
    for document in documents { builder.add(document) }
    return builder.finish()
  }

  /// The index read back.
  func stored() throws -> StoredIndex { try StoredIndex(unlisted: unlisted) { files[$0] } }

  /// Brings the files up to date.
  mutating func apply(_ update: IndexUpdate) {
    for path in update.deleted { files[path] = nil }
    for file in update.changed { files[file.path] = file.compressed() }
    unlisted = update.unlisted
  }

  func engine() throws -> SearchEngine {
    let files = files
    return try SearchEngine { files[$0] }
  }

  static func page(
    _ article: (number: UInt32, title: String, body: String, product: String, year: Int)
  ) -> [UInt8] {
    Array(
      """
      <main><article class="kb-article" data-article-id="Q\(article.number)">
      <h1>\(article.title)</h1>
      <dl class="kb-meta"><div><dt>Product</dt><dd><a href="../">\(article.product)</a></dd></div>
      <div><dt>Last modified</dt><dd><time datetime="\(article.year)-01-02">then</time></dd></div></dl>
      <div class="kb-body">
      <p>\(article.body)</p>
      </div>
      <section class="kb-appendix"><h2>Applies to</h2></section>
      </article></main>
      """.utf8)
  }
}
