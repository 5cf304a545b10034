import KBModel

/// Paragraphs that are notes.
enum HTMLNotes {
  /// A note where the paragraph begins like one, else the paragraph.
  static func block(of paragraph: HTMLInlines.Paragraph) -> Block {
    let block = Block(.paragraph(paragraph.inlines), lines: paragraph.lines)
    var text: [UInt8] = []
    paragraph.inlines.appendPlainText(to: &text)
    guard let kind = NoteMark.kind(of: text[...]) else { return block }
    return Block(.note(kind, [block]), lines: paragraph.lines)
  }
}
