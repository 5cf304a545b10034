/// Gives each heading of a page a name of its own.
struct AnchorNames {
  private var taken: Set<String> = []
  /// The last suffix tried for a name, so that a thousand equal headings need a thousand steps.
  private var suffixes: [String: Int] = [:]

  /// The text's letters and digits in lower case, hyphens for all else: `MORE INFORMATION` → `more-information`,
  /// then `more-information-2`.
  mutating func anchor(for text: String) -> String {
    let name = Self.slug(text)
    guard !taken.insert(name).inserted else { return name }
    var suffix = suffixes[name, default: 1]
    var candidate: String
    repeat {
      suffix += 1
      candidate = "\(name)-\(suffix)"
    } while !taken.insert(candidate).inserted
    suffixes[name] = suffix
    return candidate
  }

  /// The name without a suffix.
  static func slug(_ text: String) -> String {
    var slug = ""
    var needsHyphen = false
    for scalar in text.unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        needsHyphen = !slug.isEmpty
        continue
      }
      if needsHyphen { slug += "-" }
      needsHyphen = false
      slug += scalar.properties.lowercaseMapping
    }
    return slug.isEmpty ? "section" : slug
  }
}
