import KBModel

/// A field that two copies of an article have with different values.
public struct FieldDifference: Hashable, Sendable {
  /// Which field it is.
  public enum Name: Hashable, Sendable {
    case products, productCode, versions, operatingSystems, issueType, solutionType
    case date(ArticleDate.Kind)
    case revision, keywords, technologies, queryWords, appliesTo
    /// A field without a place of its own, as the source spells its name.
    case other(String)
  }

  /// Which field it is.
  public let name: Name
  /// The values in the text that the archive shows, as readers see them.
  public let shown: [String]
  /// The values in the other copy.
  public let other: [String]

  /// The values that the other copy lacks, each once.
  public var onlyShown: [String] { Self.values(of: shown, notIn: other) }
  /// The values that the shown text lacks, each once.
  public var onlyOther: [String] { Self.values(of: other, notIn: shown) }
  /// How many different values both have.
  public var shared: Int { Set(shown.map(Self.key)).intersection(other.map(Self.key)).count }

  /// The fields that differ, in the order in which pages show them. The title is no field but the first line
  /// of the text; the order of values makes no difference, and neither does how a date or a revision is written.
  public static func differences(
    of shown: ArticleMetadata, with other: ArticleMetadata
  ) -> [FieldDifference] {
    let (shown, other) = (FieldValues(shown), FieldValues(other))
    // Only fields without a place of their own can be fields of one copy alone.
    let names = shown.names + other.names.filter { shown[$0] == nil }
    return names.map { FieldDifference(name: $0, shown: shown[$0] ?? [], other: other[$0] ?? []) }
      .filter { !$0.onlyShown.isEmpty || !$0.onlyOther.isEmpty }
  }

  private static func values(of values: [String], notIn others: [String]) -> [String] {
    var seen = Set(others.map(key))
    return values.filter { seen.insert(key($0)).inserted }
  }

  /// What values are compared by: their words, without regard to capital letters.
  private static func key(_ value: String) -> String {
    TextWord.words(of: value).map(\.key).joined(separator: " ").lowercased()
  }
}

/// The fields of an article, as readers see their values.
private struct FieldValues {
  /// All of them, in the order in which pages show them.
  private(set) var names: [FieldDifference.Name] = []
  private var values: [FieldDifference.Name: [String]] = [:]

  subscript(name: FieldDifference.Name) -> [String]? { values[name] }

  init(_ metadata: ArticleMetadata) {
    add(.products, metadata.products)
    add(.productCode, metadata.productCode)
    add(.versions, metadata.versions.map { VersionNotation($0).readable })
    add(.operatingSystems, metadata.operatingSystems.map(Platform.readable))
    add(.issueType, metadata.issueType.map(IssueType.names) ?? [])
    add(.solutionType, metadata.solutionType.map(SolutionType.names) ?? [])
    for kind in ArticleDate.Kind.allCases {
      let dates = metadata.dates.filter { $0.kind == kind }
      add(.date(kind), dates.map { $0.day?.readable ?? $0.raw })
    }
    add(.revision, metadata.revision.map(Self.revision))
    add(.keywords, metadata.keywords)
    add(.technologies, metadata.technologies)
    add(.queryWords, metadata.queryWords)
    add(.appliesTo, metadata.appliesTo.map(\.text))
    for field in metadata.otherFields { add(.other(field.name), field.value) }
  }

  /// `8.0` is the same revision as `8`.
  private static func revision(_ text: String) -> String {
    guard RevisionNumber(text) != nil else { return text }
    var text = text[...]
    while text.hasSuffix(".0") { text.removeLast(2) }
    return String(text)
  }

  private mutating func add(_ name: FieldDifference.Name, _ texts: [String]) {
    if values[name] == nil { names.append(name) }
    values[name, default: []] += texts.filter { !$0.isEmpty }
  }

  private mutating func add(_ name: FieldDifference.Name, _ text: String?) {
    add(name, [text].compactMap { $0 })
  }
}
