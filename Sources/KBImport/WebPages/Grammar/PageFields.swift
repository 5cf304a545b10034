import KBModel

/// The fields of a page as they are found, line by line.
struct PageFields {
  private(set) var identity = PageIdentity()
  private(set) var products: [String] = []
  private(set) var versions: [String] = []
  private(set) var operatingSystems: [String] = []
  private(set) var keywords: [String] = []
  private(set) var technologies: [String] = []
  private(set) var issueType: String?
  private(set) var solutionType: String?
  private(set) var queryWords: [String] = []
  private(set) var dates: [ArticleDate] = []
  private(set) var revision: String?
  private(set) var otherFields: [ArticleMetadata.Field] = []
  /// The fields that the page has, with values or without.
  private(set) var found: Set<PageField> = []
  private(set) var languages = LanguageVotes()
  private var keywordNumbers: [(id: ArticleID, line: Int)] = []

  /// Adds a field.
  /// - Returns: what stands behind the value and belongs to something else, with at least one character.
  mutating func add(_ match: LabelTable.Match, _ value: ArraySlice<UInt8>, line: Int) -> ArraySlice<
    UInt8
  >? {
    let label = match.label
    found.insert(label.field)
    languages.add(match.languages)
    let value = PageText.trim(value)
    switch label.field {
    case .number, .earlierNumber, .englishNumber:
      return addNumber(label, value, line: line)
    case .revision:
      let number = value.prefix { !$0.isBlank }
      guard number.first?.isDigit == true else { return value.isEmpty ? nil : keep(label, value) }
      revision = revision ?? String(decoding: number, as: UTF8.self)
      return Self.rest(value[number.endIndex...])
    case .keywords: addKeywords(value, line: line)
    case .modified: add(.modified, value)
    case .reviewed: add(.reviewed, value)
    case .published: add(.published, value)
    case .created: add(.created, value)
    case .products: products += FieldValue.list(Self.text(value), separators: "|")
    case .versions: versions += FieldValue.versions(Self.text(value))
    case .operatingSystems:
      operatingSystems += FieldValue.list(Self.text(value), separators: "|,")
    case .technologies: technologies += FieldValue.words(Self.text(value))
    case .issueType: issueType = value.isEmpty ? issueType : Self.text(value)
    case .solutionType: solutionType = value.isEmpty ? solutionType : Self.text(value)
    case .queryWords: if !value.isEmpty { queryWords.append(Self.text(value)) }
    case .other: return keep(label, value)
    case .appliesTo, .ignored: return Self.rest(value)
    }
    return nil
  }

  /// Notes that the page has a list of products, with items or without.
  mutating func addProducts(_ match: LabelTable.Match) {
    found.insert(.appliesTo)
    languages.add(match.languages)
  }

  /// Adds a line of fields in a language whose labels are not known.
  /// - Parameter known: the languages of those labels that are.
  mutating func addNumberLine(_ line: NumberLine, languages known: [String], number: Int) {
    found.insert(.number)
    languages.add(known)
    identity.add(line.id, in: "the first line of fields", line: number)
    let parts = line.rest.split(separator: UInt8(ascii: "-")).map { PageText.trim($0) }
    guard PageMatcher.isRevision(line.rest), let last = parts.last,
      let colon = last.lastIndex(of: UInt8(ascii: ":"))
    else { return }
    revision = revision ?? Self.text(PageText.trim(last[(colon + 1)...]))
    let date = parts.dropLast().map { Self.text($0) }.joined(separator: "-")
    if let colon = date.firstIndex(of: ":") {
      add(.reviewed, PageText.trim(ArraySlice(date[date.index(after: colon)...].utf8)))
    }
  }

  /// Adds what a title's line says of the number.
  mutating func add(_ title: PageTitle, line: Int) {
    identity.add(title.id, in: "the title", line: line)
  }

  /// Adds a line `name : value` that no label of the template begins.
  mutating func addUnknown(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    let value = Self.text(PageText.trim(value))
    if !value.isEmpty {
      otherFields.append(.init(name: Self.text(PageText.trim(name)), value: value))
    }
  }

  /// Adds a line without a label from between the fields and the list of products.
  mutating func addPreamble(_ name: String, _ value: ArraySlice<UInt8>) {
    otherFields.append(.init(name: name, value: Self.text(value)))
  }

  /// Adds a number that stands beside the text of the page.
  mutating func add(_ id: ArticleID?, in place: String) { identity.add(id, in: place, line: 1) }

  /// Adds the words of a line, which are separated by blanks or commas.
  mutating func addKeywords(_ value: ArraySlice<UInt8>, line: Int) {
    found.insert(.keywords)
    for word in FieldValue.list(Self.text(value), separators: ", \t\u{A0}") where word != "|" {
      if Self.isNumber(word), let id = ArticleID(word) { keywordNumbers.append((id, line)) }
      keywords.append(word)
    }
  }

  /// Whether every word of a line may be a keyword, and one surely is.
  static func areKeywords(_ line: ArraySlice<UInt8>) -> Bool {
    let words = FieldValue.list(text(PageText.trim(line)), separators: ", \t\u{A0}")
    return words.contains { $0.utf8.startsCaseInsensitively(with: "kb") }
      && words.allSatisfy {
        $0.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x5F || $0 == 0x2D || $0 == 0x2E }
      }
  }

  /// The number of the article among its keywords: the one that the page says elsewhere, too, else the last of several.
  mutating func closeKeywords() {
    let own =
      keywordNumbers.last { number in identity.claimed.contains(number.id) } ?? keywordNumbers.last
    guard let own else { return }
    identity.add(own.id, in: "the keyword of the article itself", line: own.line)
    keywords.removeAll { Self.isNumber($0) && ArticleID($0) == own.id }
    keywords = keywords.removingRepetitions()
    keywordNumbers = []
  }

  func complete(_ metadata: inout ArticleMetadata) {
    metadata.products = products
    metadata.versions = versions
    metadata.operatingSystems = operatingSystems
    metadata.keywords = keywords.removingRepetitions()
    metadata.technologies = technologies
    metadata.issueType = issueType
    metadata.solutionType = solutionType
    metadata.queryWords = queryWords.isEmpty ? nil : queryWords.joined(separator: " ")
    metadata.revision = revision
    metadata.dates = ArticleDate.Kind.allCases.compactMap { kind in dates.first { $0.kind == kind }
    }
    metadata.otherFields = otherFields
  }

  /// A number with the letters of its language (`Q`, `KB`, `D`, `JP`) or without.
  private mutating func addNumber(_ label: PageLabel, _ value: ArraySlice<UInt8>, line: Int)
    -> ArraySlice<UInt8>?
  {
    let letters = value.prefix { $0.isUpper }
    let digits = value[letters.endIndex...].prefix { $0.isDigit }
    guard letters.count <= 2, let id = ArticleID(String(decoding: digits, as: UTF8.self)) else {
      return label.field == .number ? keep(label, value) : Self.rest(value)
    }
    // Letters of other languages numbered their own articles.
    let isOwn =
      letters.isEmpty || letters.elementsEqual("Q".utf8) || letters.elementsEqual("KB".utf8)
    if isOwn {
      identity.add(id, in: "“\(label.text)”", line: line)
    } else if String(decoding: letters + digits, as: UTF8.self) != id.description {
      otherFields.append(
        .init(name: label.text, value: String(decoding: letters + digits, as: UTF8.self)))
    }
    var rest = PageText.trim(value[digits.endIndex...])
    if rest.first == UInt8(ascii: "-") { rest = PageText.trim(rest.dropFirst()) }
    if rest.elementsEqual(".".utf8) { return nil }
    return Self.rest(rest)
  }

  private mutating func add(_ kind: ArticleDate.Kind, _ value: ArraySlice<UInt8>) {
    // The dash before the next field of its line.
    var value = value
    if value.last == UInt8(ascii: "-") { value = PageText.trim(value.dropLast()) }
    if !value.isEmpty { dates.append(ArticleDate(kind, raw: Self.text(value))) }
  }

  private mutating func keep(_ label: PageLabel, _ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if !value.isEmpty { otherFields.append(.init(name: label.text, value: Self.text(value))) }
    return nil
  }

  private static func rest(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let rest = PageText.trim(text)
    return rest.isEmpty ? nil : rest
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    // Bars stand between the cells of a row.
    let cells = bytes.split(separator: UInt8(ascii: "|")).map { PageText.trim($0) }.filter {
      !$0.isEmpty
    }
    return cells.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " | ")
  }

  /// `KB195875`.
  private static func isNumber(_ keyword: String) -> Bool {
    keyword.utf8.startsCaseInsensitively(with: "kb") && keyword.utf8.last?.isDigit == true
      && ArticleID(keyword) != nil
  }
}

extension Array where Element: Hashable {
  /// The elements in order, each at its first place only.
  func removingRepetitions() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
