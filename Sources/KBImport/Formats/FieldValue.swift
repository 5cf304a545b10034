/// Reads the values of header and footer fields.
enum FieldValue {
  /// The text without blanks at its ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var slice = bytes
    while let first = slice.first, first.isBlank { slice = slice.dropFirst() }
    while let last = slice.last, last.isBlank { slice = slice.dropLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  /// Values between separators, trimmed, without empty ones.
  static func list(_ value: String?, separators: String) -> [String] {
    (value ?? "").unicodeScalars.split { separators.unicodeScalars.contains($0) }
      .map { trimmed(ArraySlice(String($0).utf8)) }
      .filter { !$0.isEmpty }
  }

  /// Words between blanks.
  static func words(_ value: String?) -> [String] {
    (value ?? "").split { $0 == " " || $0 == "\t" }.map(String.init)
  }

  /// `platform:v1,v2; platform:v3`, one entry a platform as written; entries without a letter or digit (the lone `:`
  /// of articles that are about no version) are none.
  static func versions(_ value: String?) -> [String] {
    list(value, separators: ";").filter { $0.utf8.contains(where: \.isAlphanumeric) }
  }
}
