import KBModel

extension ArticleMetadata {
  /// Puts keywords in their place that other fields hold: the header's keyword lines of older forms, the categories, and
  /// words such as `kbdse` among the query words. A word moves, so that it is shown once, unless it is all that its label
  /// has.
  mutating func gatherKeywords() {
    if keywords.contains("SR#") { gatherServiceRequests() }
    if !otherFields.isEmpty { gatherFromFields() }
    if let words = queryWords, LeakedKeyword.mayHold(words) { gatherFromQueryWords(words) }
  }

  private mutating func gatherFromFields() {
    for index in otherFields.indices.reversed()
    where LeakedKeyword.fields.contains(otherFields[index].name) {
      let words = FieldValue.words(otherFields[index].value)
      guard !words.isEmpty else { continue }
      let rest = words.filter { !LeakedKeyword.isName($0) }
      add(words.filter(LeakedKeyword.isName))
      // The labels of closing lines are words of the source and stay.
      if rest.isEmpty, otherFields[index].name == "Header keywords" {
        otherFields.remove(at: index)
      } else {
        otherFields[index].value = rest.joined(separator: " ")
      }
    }
  }

  private mutating func gatherFromQueryWords(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let found = words.filter { LeakedKeyword.isKeyword($0) }
    guard !found.isEmpty else { return }
    add(found.map(String.init))
    let rest = words.filter { !LeakedKeyword.isKeyword($0) && !$0.isEmpty }
    // The label is a word of the source, too: where nothing else is left, it keeps its words.
    if !rest.isEmpty { queryWords = rest.joined(separator: " ") }
  }

  private mutating func add(_ words: [String]) {
    var known = Set(keywords.map { $0.lowercased() })
    keywords += words.filter { known.insert($0.lowercased()).inserted }
  }

  /// `SR#` and the number behind it are no keywords, but one field.
  private mutating func gatherServiceRequests() {
    var requests: [String] = []
    var rest: [String] = []
    for word in keywords {
      if rest.last == "SR#", LeakedKeyword.isRequestNumber(word) {
        rest.removeLast()
        requests.append("SR# \(word)")
      } else {
        rest.append(word)
      }
    }
    guard !requests.isEmpty else { return }
    keywords = rest
    otherFields.append(Field(name: "Service request", value: requests.joined(separator: " ")))
  }
}

/// Keywords outside of the field for them.
enum LeakedKeyword {
  /// The fields that hold nothing else.
  static let fields: Set<String> = ["Header keywords", "KBCategory", "KBSubcategory"]

  /// Whether a text has `kb` in any case.
  static func mayHold(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte | 0x20 == UInt8(ascii: "b"), before | 0x20 == UInt8(ascii: "k") { return true }
      before = byte
    }
    return false
  }

  /// `kbdse`, `KBHW`, `kbVFp600`: `kb` and a letter, then letters and digits.
  static func isKeyword(_ word: Substring) -> Bool {
    let bytes = word.utf8
    return bytes.count > 3 && bytes.startsCaseInsensitively(with: "kb")
      && bytes.dropFirst(2).first?.isLetter == true && bytes.allSatisfy(\.isAlphanumeric)
  }

  /// What can be a keyword in a list of keywords.
  static func isName(_ word: String) -> Bool {
    word.utf8.first?.isLetter == true
      && word.utf8.allSatisfy {
        $0.isAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
      }
  }

  /// `G881027-5369`: a letter, a day, a number.
  static func isRequestNumber(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return bytes.count > 8 && bytes[0].isLetter && bytes[1...6].allSatisfy(\.isDigit)
      && bytes[7] == UInt8(ascii: "-") && bytes[8...].allSatisfy(\.isDigit)
  }
}
