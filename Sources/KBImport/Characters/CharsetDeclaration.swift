/// The character encoding that a web page says it has: in a `<meta>`, or in the declaration of XML.
struct CharsetDeclaration: Hashable, Sendable {
  /// The name in lower case, as the page has it (`windows-1252`, `x-sjis`).
  var label: String
  /// Where the label stands in the file; `nil` if it came with the file.
  var offset: Int?

  /// How far into a page a declaration is looked for.
  static let sampleSize = 4096

  /// What a page declares first; `nil` for a page that declares nothing and for what is no web page.
  static func find(in page: [UInt8]) -> CharsetDeclaration? {
    guard HTMLTest.isHTML(page) else { return nil }
    var rest = page.prefix(sampleSize)
    while let tag = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[tag...]
      if rest.starts(with: "<!--") {
        guard let end = rest.end(of: "-->") else { return nil }
        rest = rest[end...]
        continue
      }
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      if rest.startsCaseInsensitively(with: "<meta"),
        let declaration = value(of: "charset", in: rest[..<end])
      {
        return declaration
      }
      if rest.startsCaseInsensitively(with: "<?xml"),
        let declaration = value(of: "encoding", in: rest[..<end])
      {
        return declaration
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// The label of `charset = "label"`, with or without quotation marks and blanks.
  private static func value(of word: StaticString, in tag: ArraySlice<UInt8>) -> CharsetDeclaration?
  {
    var rest = tag
    while let end = rest.end(of: word) {
      rest = rest[end...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let label = rest.dropFirst()
        .drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        .prefix { $0.isAlphanumeric || "-_:.".utf8.contains($0) }
      if !label.isEmpty {
        return CharsetDeclaration(
          label: String(decoding: label, as: UTF8.self).lowercased(), offset: label.startIndex)
      }
    }
    return nil
  }
}
