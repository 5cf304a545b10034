import KBMarkup

/// What elements are to an article.
enum HTMLElements {
  /// Elements that, with all that is in them, are no text of an article.
  static let areLeftOut: Set<HTMLElementName> = [
    .head, .style, .script, .noscript, .template, .nav, .iframe, .frameset, .noframes, .object,
    .applet, .embed,
    .audio, .video, .canvas, .svg, .form, .input, .button, .select, .textarea, .datalist, .map,
    .title,
  ]

  /// Elements inside a paragraph.
  static let inlines: Set<HTMLElementName> = [
    .a, .b, .i, .u, .s, .em, .strong, .small, .big, .sub, .sup, .tt, .code, .samp, .kbd, .var,
    .cite, .q, .dfn, .abbr,
    .acronym, .strike, .del, .ins, .font, .basefont, .span, .mark, .time, .data, .bdo, .bdi, .blink,
    .marquee, .ruby,
    .rb, .rt, .rp, .wbr, .nobr, .label,
  ]
}

extension HTMLElementName {
  /// From 1 to 6.
  var headingLevel: Int {
    switch self {
    case .h1: return 1
    case .h2: return 2
    case .h3: return 3
    case .h4: return 4
    case .h5: return 5
    default: return 6
    }
  }
}
