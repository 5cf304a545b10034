import KBModel

/// The signs of ``LanguageSignature``, ready to be looked up.
struct LanguageSigns: Sendable {
  /// What a sign says.
  struct Vote: Sendable {
    /// The position of the language in ``languages``.
    let language: Int
    let weight: Int
  }

  /// In the order of the table.
  let languages: [CodeLanguage]
  /// For each sign the languages that it speaks for.
  let votes: [[Vote]]
  private let indices: [SignKey: Int]
  /// Whether any sign's hash ends in these bits: most words are no sign, and asking here costs next to nothing.
  private let isTaken: [Bool]

  static let all = LanguageSigns(LanguageSignature.all)

  init(_ table: [LanguageSignature]) {
    var languages: [CodeLanguage] = []
    var votes: [[Vote]] = []
    var indices: [SignKey: Int] = [:]
    for signature in table {
      let language = languages.firstIndex(of: signature.language) ?? languages.count
      if language == languages.count { languages.append(signature.language) }
      for sign in signature.signs.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        let key = Self.key(of: Array(sign))
        let index = indices[key] ?? votes.count
        if index == votes.count { votes.append([]) }
        indices[key] = index
        votes[index].append(Vote(language: language, weight: signature.weight))
      }
    }
    self.languages = languages
    self.votes = votes
    self.indices = indices
    var isTaken = [Bool](repeating: false, count: SignKey.endings)
    for key in indices.keys { isTaken[key.ending] = true }
    self.isTaken = isTaken
  }

  /// The position of a sign in ``votes``.
  func index(of key: SignKey) -> Int? { isTaken[key.ending] ? indices[key] : nil }

  /// The key of a sign as the table spells it: `=` stands before what is found as it is written.
  private static func key(of sign: [UInt8]) -> SignKey {
    var key = SignKey()
    var rest = sign[...]
    if rest.first == UInt8(ascii: "^"), rest.count > 1 { key.add(rest.removeFirst()) }
    let isMarked = rest.count > 1 && rest.first == UInt8(ascii: "=")
    if rest.contains(where: \.isLetter), !isMarked, rest.contains(where: \.isUpper) {
      key.add(UInt8(ascii: "="))
    }
    // A blank cannot stand in the table.
    key.add(
      rest.count == 2 && rest.first == UInt8(ascii: "_") && !rest[rest.endIndex - 1].isLetter
        ? [0x20, rest[rest.endIndex - 1]] : Array(rest))
    return key
  }
}
