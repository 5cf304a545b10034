import KBMarkup

/// What elements are to an article.
extension HTMLElementName {
  /// Whether the element, with all that is in it, is no text of an article.
  var isLeftOut: Bool {
    switch self {
    case .head, .style, .script, .noscript, .template, .nav, .iframe, .frameset, .noframes, .object,
      .applet, .audio, .video, .canvas, .svg, .button, .select, .textarea, .datalist, .map, .title:
      return true
    default: return false
    }
  }

  /// Whether the element stands inside a paragraph; those that nobody knows do, and those that hold nothing: what the
  /// parser takes for their content is the text behind them.
  var isInline: Bool {
    switch self {
    case .a, .b, .i, .u, .s, .em, .strong, .small, .big, .sub, .sup, .tt, .code, .samp, .kbd, .var,
      .cite, .q, .dfn, .abbr, .acronym, .strike, .del, .ins, .font, .basefont, .span, .mark, .time,
      .data, .bdo, .bdi, .blink, .marquee, .ruby, .rb, .rt, .rp, .wbr, .nobr, .label, .other,
      .embed, .input, .source, .track, .param, .area, .bgsound:
      return true
    default: return false
    }
  }

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
