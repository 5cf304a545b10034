/// The documents that one task has indexed: four bytes a posting, in the order of the documents.
struct IndexSegment: Sendable {
  /// A document's place among the postings.
  struct Document {
    var number: UInt32
    /// Its first posting.
    var start: Int
  }

  private(set) var terms = TermTable()
  private(set) var documents: [Document] = []
  /// A term's number in the table, times 16, plus its ``Impact``; sorted by document.
  private(set) var postings: [UInt32] = []
  private(set) var facets: [(number: UInt32, facets: Facets)] = []

  private var tokenizer = Tokenizer()
  /// The terms of the current document, and for each term of the table its weight there.
  private var current: [UInt32] = []
  private var weights: [Float] = []
  private var inTitle: [Bool] = []
  /// How many pairs the current document has.
  private var pairs = 0

  /// Indexes a document.
  mutating func add(_ document: SearchDocument) {
    var length = 0
    pairs = 0
    for passage in document.passages {
      length += add(Array(passage.text.utf8), field: passage.field)
    }
    for term in document.messages.lazy.compactMap(MessageTerm.term) {
      count(term, weight: 1, field: .errorText)
    }
    let impact = Impact(length: length)
    let start = postings.count
    documents.append(Document(number: document.number, start: start))
    for term in current {
      let number = Int(term)
      let code = impact.code(weight: weights[number], inTitle: inTitle[number])
      postings.append(term << 4 | code)
      weights[number] = -1
      inTitle[number] = false
    }
    Mentions.mark(&postings[start...])
    current.removeAll(keepingCapacity: true)
    facets.append((document.number, document.facets))
  }

  /// - Returns: how many words there were.
  private mutating func add(_ text: [UInt8], field: SearchField) -> Int {
    let weight = field.weight
    var words = 0
    var phrases = ErrorPhrases()
    var scanner = tokenizer
    scanner.scan(text) { kind, term, _ in
      if kind != .compound { words += 1 }
      if field == .errorText {
        phrases.next(kind, term) { pair in
          guard pairs < ErrorPhrases.mostOfArticle else { return }
          if count(pair, weight: 1, field: field) { pairs += 1 }
        }
      }
      if kind != .stopWord { count(term, weight: weight, field: field) }
    }
    tokenizer = scanner
    return field == .facts ? 0 : words
  }

  /// - Returns: whether the document had not had the term before.
  @discardableResult
  private mutating func count(_ term: [UInt8], weight: Float, field: SearchField) -> Bool {
    let number = terms.number(of: term)
    if number == weights.count {
      weights.append(-1)
      inTitle.append(false)
    }
    let isNew = weights[number] < 0
    if isNew {
      weights[number] = 0
      current.append(UInt32(number))
    }
    if field == .title { inTitle[number] = true } else { weights[number] += weight }
    return isNew
  }
}
