/// Tells a language by its letters, where they are its own.
enum ScriptTest {
  /// The language of a text, where a good part of its letters says so.
  static func language(of bytes: [UInt8]) -> String? {
    var counts: [String: Int] = [:]
    var letters = 0
    for scalar in String(decoding: bytes.prefix(4000), as: UTF8.self).unicodeScalars {
      guard scalar.properties.isAlphabetic else { continue }
      letters += 1
      if let language = language(of: scalar) { counts[language, default: 0] += 1 }
    }
    // Han characters without any kana are Chinese.
    if let kana = counts["ja"], kana > 0 { counts["ja"] = kana + (counts["zh-CN"] ?? 0) }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value * 4 > letters
    else { return nil }
    return best.key
  }

  private static func language(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0370...0x03FF: return "el"
    case 0x0400...0x04FF: return "ru"
    case 0x0590...0x05FF: return "he"
    case 0x0600...0x06FF: return "ar"
    case 0x0900...0x097F: return "hi"
    case 0x0E00...0x0E7F: return "th"
    case 0x3040...0x30FF: return "ja"
    case 0x4E00...0x9FFF: return "zh-CN"
    case 0xAC00...0xD7AF: return "ko"
    default: return nil
    }
  }
}
