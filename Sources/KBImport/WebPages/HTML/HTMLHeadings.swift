import KBModel

/// Puts the headings of a page on the model's levels: 2 for sections, 3 and deeper below them.
enum HTMLHeadings {
  /// The page's own levels say only what stands below what. The level of the standard sections is 2; without any the
  /// outermost level is.
  static func normalized(_ blocks: [Block]) -> [Block] {
    var levels: [Int] = []
    var sections: [Int] = []
    for block in blocks {
      guard case .heading(let level, let inlines) = block.content else { continue }
      levels.append(level)
      let text = Prose.trim(ArraySlice(inlines.plainText.utf8))
      if SectionName.isName(text) || PageMatcher.isSectionName(text) { sections.append(level) }
    }
    guard let outermost = sections.min() ?? levels.min() else { return blocks }
    return blocks.map { block in
      guard case .heading(let level, let inlines) = block.content else { return block }
      var block = block
      block.content = .heading(
        level: level <= outermost ? 2 : min(6, level - outermost + 2), inlines)
      return block
    }
  }
}
