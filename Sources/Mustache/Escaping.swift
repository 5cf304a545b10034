extension [UInt8] {
  /// Appends `text` as HTML that shows it, in element content and in quoted attributes.
  ///
  /// Whole runs between the few special bytes are copied at once, as a loop over Characters takes
  /// thirty times as long.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for position in bytes.indices {
        guard let entity = Self.entity(for: bytes[position]) else { continue }
        append(contentsOf: bytes[start..<position])
        append(contentsOf: entity.utf8)
        start = position + 1
      }
      append(contentsOf: bytes[start...])
    }
  }

  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    case UInt8(ascii: "'"): return "&#39;"
    default: return nil
    }
  }
}
