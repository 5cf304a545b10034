import KBCatalog
import KBModel

/// A server's rules that lead from addresses of the old support site to the articles.
///
/// The error page does the same in browsers; rules of the server work for everything else too, and keep the rank that
/// old links have with search engines.
public enum LegacyAddresses: String, Hashable, Sendable, CaseIterable {
  /// A file `_redirects`, as Netlify and hosts like it read it. A placeholder of its patterns is a whole segment of a path
  /// and cannot take a number apart, so that it has two lines an article.
  case netlify
  /// A file with a `map` of patterns, for any number of articles, to be included in nginx' configuration.
  case nginx

  /// What a configuration can say, for messages.
  public static var names: String {
    (allCases.map(\.rawValue) + ["none"]).joined(separator: ", ")
  }

  /// Relative to the site.
  var file: String {
    switch self {
    case .netlify: return "_redirects"
    case .nginx: return "legacy-addresses.conf"
    }
  }

  /// The contents of the file.
  func rules(for settings: SiteSettings, _ catalog: Catalog) -> [UInt8] {
    switch self {
    case .netlify: return Self.netlifyRules(settings.basePath, catalog.entries)
    case .nginx: return Array(Self.nginxRules(settings.basePath).utf8)
    }
  }

  private static func netlifyRules(_ base: String, _ entries: [CatalogEntry]) -> [UInt8] {
    var rules: [UInt8] = []
    for entry in entries {
      let id = entry.id
      let target = "\(base)\(SiteAddress.article(entry.key).path) 301\n"
      if !entry.key.isEnglish { rules += "/kb/\(id.number)/\(entry.key.language) \(target)".utf8 }
      // Of the rules for one address the first counts, and English comes first.
      let thousands = id.number / 1000
      let rest = String(id.number % 1000 + 1000).dropFirst()
      rules += "/kb/\(id.number) \(target)".utf8
      rules +=
        "/support/kb/articles/Q\(thousands)/\(rest.prefix(1))/\(rest.dropFirst()).asp \(target)"
        .utf8
    }
    return rules
  }

  /// The folder of an article has three digits at least, so that each length of number is a pattern of its own.
  private static func nginxRules(_ base: String) -> String {
    let lengths = [(padding: "00", digits: "\\d"), ("0", "\\d{2}"), ("", "\\d{3,4}")]
    var rules = """
      # Addresses of the old support site -> articles. Include this file in the http block, and in the server block:
      #   if ($kb_article) { return 301 $kb_article; }
      map $request_uri $kb_article {

      """
    for (padding, digits) in lengths {
      let target = "\(base)kb/\(padding)$kb_a/Q$kb_a$kb_b/"
      let split = "\(base)kb/\(padding)$kb_a/Q$kb_a$kb_b$kb_c/"
      rules += """
          "~*/articles/q?(?<kb_a>\(digits))/(?<kb_b>\\d)/(?<kb_c>\\d\\d)\\.(?:asp|htm|txt)" "\(split)";
          "~*/(?:kb|help|articles)/(?:q|kb)?(?<kb_a>\(digits))(?<kb_b>\\d{3})(?:\\.\\w+)?(?:/[a-z][a-z-]*)?/?(?:\\?.*)?$" "\(target)";
          "~*[?&;](?:scid|kbid|id)=(?:kb;)?(?:[a-z-]+;)?(?:q|kb)?(?<kb_a>\(digits))(?<kb_b>\\d{3})(?!\\d)" "\(target)";

        """
    }
    return rules + "}\n"
  }
}
