/// What a line of the list of products that an article applies to says.
public struct ProductFact: Hashable, Sendable {
  /// What the line names.
  public enum Kind: String, Hashable, Sendable {
    /// A product that the article is about.
    case product
    /// The operating system that it runs on; it is not what the article is about.
    case operatingSystem
    /// The processor or another device.
    case hardware
  }

  /// What the phrase names.
  public let kind: Kind
  /// What the line says behind its condition.
  public let text: String
  /// The line's position in ``ArticleMetadata/appliesTo``.
  public let line: Int
  /// Name, edition, platform and versions, read anew at each call: the archive has the same lines again and again, and
  /// whoever knows a line need not read it.
  public var phrase: ProductPhrase { ProductPhrase(text) }

  /// What the lines of a list say, in their order: one fact a line.
  ///
  ///     line      = condition phrase | phrase
  ///     condition = "the operating system:" | "the hardware:"
  ///
  /// Lines below one that ends in `on platform(s):` are platforms, too.
  public static func facts(of lines: [ArticleMetadata.AppliesTo]) -> [ProductFact] {
    // The level of the line whose platforms follow.
    var platformsBelow: Int?
    return lines.enumerated().map { position, line in
      if let level = platformsBelow, line.level <= level { platformsBelow = nil }
      let (condition, text) = condition(of: line.text)
      let kind = condition ?? (platformsBelow != nil ? platform(text) : .product)
      if platformsBelow == nil, line.text.lowercased().hasSuffix("on platform(s):") {
        platformsBelow = line.level
      }
      return ProductFact(kind: kind, text: String(text), line: position)
    }
  }

  private static func condition(of text: String) -> (Kind?, Substring) {
    let conditions: [(String, Kind)] = [
      ("the operating system:", .operatingSystem), ("the hardware:", .hardware),
    ]
    for (words, kind) in conditions where text.lowercased().hasPrefix(words) {
      return (kind, text.dropFirst(words.count).drop { $0 == " " })
    }
    return (nil, text[...])
  }

  private static func platform(_ text: Substring) -> Kind {
    let name = text.hasPrefix("Microsoft ") ? text.dropFirst(10) : text
    return name.hasPrefix("Windows") || name.hasPrefix("MS-DOS") || name.hasPrefix("Mac")
      || name.hasPrefix("OS/2") ? .operatingSystem : .hardware
  }
}
