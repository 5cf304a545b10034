import KBModel

extension ArticleFacts {
  /// Scans a body for everything that has an index.
  init(in text: BodyText, title: String) {
    self.init()
    fixes = FixScanner.mentions(in: text)
    let lines = BodyLines(text)
    files = FileScanner.mentions(in: lines, of: text)
    files += FileScanner.mentions(inTitle: title, besides: files)
    messages = MessageScanner.mentions(in: lines, of: text)
  }
}
