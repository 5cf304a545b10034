import KBModel

/// Names of keywords, learned from the lists of products of the articles that have them.
///
/// The product or version that the articles with a keyword share, and that few others have, is what the keyword stands
/// for, if the keyword's letters can be found in it: `kbEncartaEncyc1997Del` is Encarta Encyclopedia 97 Deluxe.
struct LearnedNames {
  /// By keyword.
  private(set) var names: [String: String] = [:]

  /// The least share of the articles with the keyword or the name that must have both.
  private static let leastOverlap = 0.5

  init(_ headers: some Sequence<ArticleHeader>) {
    var keywords: [String: Int] = [:]
    var candidates: [String: Int] = [:]
    var pairs: [Pair: Int] = [:]
    // The archive says the same few thousand lines and keywords half a million times.
    var known: [String: [String]] = [:]
    var unknown: [String: Bool] = [:]
    for header in headers where !header.appliesTo.isEmpty && !header.technologies.isEmpty {
      var names: Set<String> = []
      for line in header.appliesTo {
        let ofLine = known[line.text] ?? Self.names(of: ProductPhrase(line.text))
        known[line.text] = ofLine
        names.formUnion(ofLine)
      }
      for name in names { candidates[name, default: 0] += 1 }
      for keyword in Set(header.technologies) {
        let isLearned = unknown[keyword] ?? Technology.isUnknown(keyword)
        unknown[keyword] = isLearned
        guard isLearned else { continue }
        keywords[keyword, default: 0] += 1
        for name in names { pairs[Pair(keyword: keyword, name: name), default: 0] += 1 }
      }
    }
    var best: [String: Candidate] = [:]
    for (pair, both) in pairs {
      let union = (keywords[pair.keyword] ?? 0) + (candidates[pair.name] ?? 0) - both
      let candidate = Candidate(
        overlap: Double(both) / Double(max(1, union)), name: pair.name,
        isVersioned: pair.keyword.utf8.contains { $0 >= 0x30 && $0 <= 0x39 })
      guard candidate.overlap >= Self.leastOverlap, Self.abbreviates(pair.keyword, pair.name) else {
        continue
      }
      if best[pair.keyword].map({ candidate.isBetter(than: $0) }) ?? true {
        best[pair.keyword] = candidate
      }
    }
    names = best.mapValues(\.name)
  }

  private struct Pair: Hashable {
    let keyword: String
    let name: String
  }

  private struct Candidate {
    let overlap: Double
    let name: String
    /// Whether the keyword has a version.
    let isVersioned: Bool

    /// Of equally good names a keyword with a version takes the longest, another one the shortest.
    func isBetter(than other: Candidate) -> Bool {
      if overlap != other.overlap { return overlap > other.overlap }
      let lengths = (name.utf8.count, other.name.utf8.count)
      if lengths.0 != lengths.1 {
        return isVersioned ? lengths.0 > lengths.1 : lengths.0 < lengths.1
      }
      return name < other.name
    }
  }

  /// What a line can be called: its product, each version, and the whole of it.
  private static func names(of phrase: ProductPhrase) -> [String] {
    let edition = phrase.edition.map { " \($0)" } ?? ""
    let platform = phrase.platform.map { " for \($0)" } ?? ""
    var names = [phrase.product, phrase.product + edition, phrase.product + edition + platform]
    for version in phrase.versions {
      let name = "\(phrase.product) \(version)"
      names += [name, name + edition, name + platform, name + edition + platform]
    }
    return names
  }

  /// Whether the letters of the keyword are letters of the name, in their order.
  private static func abbreviates(_ keyword: String, _ name: String) -> Bool {
    var rest = name.lowercased().utf8[...]
    var letters = keyword.lowercased().utf8.dropFirst(2)[...]
    let search = Array("search".utf8)
    if letters.suffix(search.count).elementsEqual(search) {
      letters = letters.dropLast(search.count)
    }
    for letter in letters where letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") {
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: found)...]
    }
    return true
  }
}
