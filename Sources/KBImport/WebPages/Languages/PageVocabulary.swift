/// The words of all languages, made ready for comparing lines with them.
struct PageVocabulary: Sendable {
  static let shared = PageVocabulary()

  private let words: [[UInt8]: [String]]
  private let known: LineSet
  private let sectionNames: [String: Set<[UInt8]>]

  private init() {
    var words: [[UInt8]: [String]] = [:]
    var sections: [String: Set<[UInt8]>] = [:]
    for language in PageLanguage.all {
      let menus = language.translations.flatMap { [$0, $0 + " " + $0] }
      let texts =
        language.expandAll + language.contents + language.sections + language.productsLink + menus
      for text in texts {
        for spelling in DamagedText.spellings(of: text) {
          words[spelling, default: []].append(language.tag)
        }
      }
      sections[language.tag] = Set(
        language.sections.flatMap { DamagedText.spellings(of: $0) + [Array($0.uppercased().utf8)] })
    }
    self.words = words
    known = LineSet(Set(words.keys))
    sectionNames = sections
  }

  /// The languages in which a line is one of the site's own texts or a standard section's name.
  func languages(of line: ArraySlice<UInt8>) -> [String] {
    known.contains(line) ? words[Array(line)] ?? [] : []
  }

  /// The names of a language's standard sections.
  func sections(of language: String) -> Set<[UInt8]> { sectionNames[language] ?? [] }
}
