/// Pages that were copied out of a browser: their menus' and pictures' texts are glued to the article's.
enum PastedPages {
  /// Whether a line near the top shows that.
  static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "Collapse image".utf8)
      || line.suffix(23).elementsEqual("Print Print Email Email".utf8)
  }
}
