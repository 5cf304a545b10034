/// The standard sections of an article, by which headings are known in text that lost its markup.
enum SectionName {
  /// In capitals; a name stands before those that begin with a part of it.
  static let all: [StaticString] = [
    "MORE INFORMATION", "INTRODUCTION", "REFERENCES", "RESOLUTION", "WORKAROUND", "SYMPTOMS",
    "SYMPTOM", "SUMMARY", "STATUS", "CAUSE",
  ]

  /// Whether the text is a section's name and nothing else, in letters of either case.
  static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    all.contains { text.count == $0.utf8CodeUnitCount && equal(text, $0, ignoringCase: true) }
  }

  /// The place in ``all`` of the name that the text is and nothing else.
  static func index(of text: ArraySlice<UInt8>, ignoringCase: Bool) -> Int? {
    guard text.count <= longest, let first = text.first, first.isUpper || first.isLower else {
      return nil
    }
    return all.firstIndex {
      text.count == $0.utf8CodeUnitCount && equal(text, $0, ignoringCase: ignoringCase)
    }
  }

  /// No name has more bytes.
  static let longest = 16

  /// Whether the text is a section's name in capitals and nothing else.
  static func isUpperCaseName(_ text: ArraySlice<UInt8>) -> Bool {
    all.contains { text.count == $0.utf8CodeUnitCount && equal(text, $0, ignoringCase: false) }
  }

  /// The length of the name in capitals at the beginning of the text, 0 where there is none.
  static func length(at text: ArraySlice<UInt8>) -> Int {
    all.first { equal(text, $0, ignoringCase: false) }?.utf8CodeUnitCount ?? 0
  }

  /// The first name in capitals that something is glued to, as its range.
  ///
  /// A name counts at the line's beginning, directly behind a small letter, a full stop, a closing
  /// bracket or quotation mark, or behind a full stop and a space; and only before a word that
  /// begins with a capital (glued or behind a space) or at the line's end. Names in small letters
  /// occur in running text and are left alone.
  ///
  /// - Parameter isFirst: whether no section began yet. The first name may also close a line, behind any word: it ends
  ///   what the page's head has glued to its notice.
  static func glued(in line: ArraySlice<UInt8>, isFirst: Bool = false) -> Range<Int>? {
    for start in line.indices where line[start].isUpper {
      let length = length(at: line[start...])
      let end = start + length
      guard length > 0 else { continue }
      let closesHead =
        isFirst && end == line.endIndex && length >= 7 && line[..<start].last == 0x20
      if closesHead || canPrecede(line[..<start]) && canFollow(line[end...], nameLength: length) {
        return start..<end
      }
    }
    return nil
  }

  private static func canPrecede(_ before: ArraySlice<UInt8>) -> Bool {
    guard let last = before.last else { return true }
    if last.isBlank {
      let text = Prose.trim(before)
      return text.isEmpty || text.last == UInt8(ascii: ".")
        || text.suffix(2).elementsEqual([UInt8(ascii: "."), UInt8(ascii: ")")])
    }
    // An opening quotation mark stands behind a blank, a closing one does not.
    if last == 0x22 || last == 0x27 { return before.dropLast().last.map { !$0.isBlank } ?? false }
    return last.isLower || last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
      || before.suffix(3).elementsEqual("”".utf8)
  }

  private static func canFollow(_ after: ArraySlice<UInt8>, nameLength: Int) -> Bool {
    let text = Prose.trim(after)
    guard let first = text.first else { return true }
    if text.startIndex > after.startIndex {
      return (first.isUpper || first.isDigit || first == 0x22)
        && text.prefix(80).contains { $0.isLower }
    }
    guard let next = text.prefix(80).drop(while: { $0.isUpper }).first, first.isUpper else {
      return false
    }
    if text.dropFirst().first?.isUpper ?? false {
      // `SYMPTOMSSQL Server`. The short names begin words of their own, such as STATUSBAR.
      return nameLength > 6 && (next.isLower || next.isBlank)
    }
    // `SUMMARYThis`, `SUMMARYA file`; but not the S of a plural.
    let isWord = first == UInt8(ascii: "A") || first == UInt8(ascii: "I")
    return next.isLower || (isWord && next.isBlank)
  }

  private static func equal(
    _ text: ArraySlice<UInt8>, _ name: StaticString, ignoringCase: Bool
  ) -> Bool {
    name.withUTF8Buffer { name in
      guard text.count >= name.count else { return false }
      for (byte, wanted) in zip(text, name)
      where (ignoringCase && byte.isLower ? byte & 0xDF : byte) != wanted { return false }
      return true
    }
  }
}
