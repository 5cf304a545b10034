/// Marks of other dialects, for who reports them and who escapes them.
enum DialectMark {
  /// Whether a line begins a note: `::: warning`, `:::{note}`, `!!! note`.
  static func beginsContainer(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "!!! ".utf8) { return line.dropFirst(4).first?.isASCIILetter == true }
    guard line.starts(with: ":::".utf8) else { return false }
    let name = line.drop { $0 == UInt8(ascii: ":") }.drop(while: \.isBlank)
    return name.first.map { $0.isASCIILetter || $0 == UInt8(ascii: "{") } ?? false
  }

  /// Whether a text begins with attributes: `{#anchor`, `{.class`, `{: .class`.
  static func beginsAttributes(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "{"), let mark = text.dropFirst().first,
      let next = text.dropFirst(2).first
    else { return false }
    switch mark {
    case UInt8(ascii: "#"), UInt8(ascii: "."): return next.isASCIILetter
    case UInt8(ascii: ":"): return next.isBlank || next.isASCIILetter || "#.".utf8.contains(next)
    default: return false
    }
  }
}
