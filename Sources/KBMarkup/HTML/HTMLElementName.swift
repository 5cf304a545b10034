/// The elements of HTML 4 and of later pages that archives hold.
public enum HTMLElementName: String, Hashable, Sendable, CaseIterable {
  // The page
  case html, head, title, base, link, meta, style, script, noscript, template
  case body, frameset, frame, noframes, iframe

  // Blocks
  case main, article, section, header, footer, nav, aside, search, hgroup, address
  case h1, h2, h3, h4, h5, h6
  case p, hr, pre, blockquote, div, center, figure, figcaption, details, summary, dialog
  case xmp, listing, plaintext
  case ul, ol, menu, dir, li, dl, dt, dd
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th

  // Text
  case a, b, i, u, s, em, strong, small, big, sub, sup, tt, code, samp, kbd, `var`, cite, q, dfn
  case abbr, acronym, strike, del, ins, font, basefont, span, mark, time, data, bdo, bdi, blink,
    marquee
  case ruby, rb, rt, rp, br, wbr, nobr

  // What is not text
  case img, map, area, object, param, embed, applet, audio, video, source, track, picture
  case canvas, svg, math, bgsound
  case form, fieldset, legend, label, input, isindex, button, select, optgroup, option, textarea
  case datalist, output, progress, meter

  /// An element that HTML does not know, or a node that is no element.
  case other = ""

  static let bySpelling = HTMLNameTable(allCases)
}
