/// The attributes that are kept of a page. Others, event handlers among them, are dropped by the parser.
public enum HTMLAttributeName: String, Hashable, Sendable, CaseIterable {
  case id, `class`, name, content, property, itemprop, role, lang, dir, title, style
  case httpEquiv = "http-equiv"
  case xmlLang = "xml:lang"
  case charset, href, src, alt, rel, cite, datetime, data
  case type, start, value, reversed, compact
  case colspan, rowspan, scope, headers, summary, border, align, valign, width, height, bgcolor
  case face, size, color, hidden
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"

  static let bySpelling = HTMLNameTable(allCases)
}
