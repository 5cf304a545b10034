import KBModel

/// Puts the headings of a page on the model's levels: 2 for sections, 3 and deeper below them.
enum HTMLHeadings {
  /// The page's own levels say only what stands below what. The level of the standard sections is 2; without any the
  /// outermost level is.
  static func normalized(_ blocks: [Block]) -> [Block] {
    leveled(hasSections(blocks) ? blocks : promoted(blocks))
  }

  private static func isSection(_ inlines: [Inline]) -> Bool {
    let text = Prose.trim(ArraySlice(inlines.plainText.utf8))
    return SectionName.isName(text) || PageMatcher.isSectionName(text)
  }

  private static func hasSections(_ blocks: [Block]) -> Bool {
    blocks.contains {
      if case .heading(_, let inlines) = $0.content { isSection(inlines) } else { false }
    }
  }

  /// Pages without headings for their sections have the names as paragraphs.
  private static func promoted(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      guard case .paragraph(let inlines) = block.content,
        PageMatcher.isSectionName(Prose.trim(ArraySlice(inlines.plainText.utf8)))
      else { return block }
      var block = block
      block.content = .heading(level: 2, [.text(inlines.plainText)])
      return block
    }
  }

  private static func leveled(_ blocks: [Block]) -> [Block] {
    var levels: [Int] = []
    var sections: [Int] = []
    for block in blocks {
      guard case .heading(let level, let inlines) = block.content else { continue }
      levels.append(level)
      if isSection(inlines) { sections.append(level) }
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
