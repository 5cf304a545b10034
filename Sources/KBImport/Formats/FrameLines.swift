/// The lines of an article from its header down, without the tab that the Jekyll form puts before each.
struct FrameLines: Sendable {
  let text: SourceText
  /// Line indices in `text`.
  let range: Range<Int>
  let tabbed: Bool

  subscript(index: Int) -> ArraySlice<UInt8> {
    let line = text.line(index)
    return tabbed && line.first == 0x09 ? line.dropFirst() : line
  }

  func isBlank(_ index: Int) -> Bool { self[index].allSatisfy(\.isBlank) }

  func string(_ index: Int) -> String { FieldValue.trimmed(self[index]) }
}
