/// Values by the names of files, which are compared byte by byte as file systems and archives do.
///
/// To `String` and its dictionaries `é` and `e` with an accent behind it are one text; as names they are two files.
struct NameTable<Value> {
  private struct Name: Hashable {
    let text: String

    static func == (left: Name, right: Name) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var values: [Name: Value] = [:]

  /// A table without names.
  init() {}

  /// - Parameter pairs: of a name that comes twice the first counts.
  init(_ pairs: some Sequence<(String, Value)>) {
    values = Dictionary(
      pairs.lazy.map { (Name(text: $0), $1) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> Value? {
    get { values[Name(text: name)] }
    set { values[Name(text: name)] = newValue }
  }

  var count: Int { values.count }

  /// In the order of the names' bytes.
  var sorted: [(name: String, value: Value)] {
    values.map { (name: $0.text, value: $1) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// In no order.
  var allValues: some Collection<Value> { values.values }
}

extension NameTable: Sendable where Value: Sendable {}

extension NameTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral pairs: (String, Value)...) { self.init(pairs) }
}
