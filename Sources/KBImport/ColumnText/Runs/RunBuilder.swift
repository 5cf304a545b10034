import KBModel

/// Makes blocks of labelled runs: runs that follow one another with one label are one block.
struct RunBuilder {
  private var blocks: [Block] = []
  private var open: Open?

  /// The runs whose block is not made yet.
  private struct Open {
    var lines: Range<Int>
    let label: RunLabel
    /// `nil` for preformatted text, which goes on over every indentation.
    let region: Int?
    /// Whether something on a run or above it says that it is a program.
    var isProgram: Bool
    var paragraphs: [Range<Int>]
  }

  mutating func append(_ block: Block, _ lines: [ColumnLine], _ flow: TextFlow) {
    close(lines, flow)
    blocks.append(block)
  }

  mutating func append(_ run: Run, _ label: RunLabel, _ lines: [ColumnLine], _ flow: TextFlow) {
    if label == .prose, run.place == .flush {
      append(Self.paragraph(lines[run.lines], flow), lines, flow)
      return
    }
    let region = label.preformatted == nil ? run.region : nil
    if let last = open, last.label == label, last.region == region, run.gap != nil {
      open?.lines = last.lines.lowerBound..<run.lines.upperBound
      open?.paragraphs.append(run.lines)
      if run.isProgram { open?.isProgram = true }
    } else {
      close(lines, flow)
      open = Open(
        lines: run.lines, label: label, region: region, isProgram: run.isProgram,
        paragraphs: [run.lines])
    }
  }

  mutating func finished(_ lines: [ColumnLine], _ flow: TextFlow) -> [Block] {
    close(lines, flow)
    return blocks
  }

  private mutating func close(_ lines: [ColumnLine], _ flow: TextFlow) {
    guard let open else { return }
    self.open = nil
    if let kind = open.label.preformatted {
      blocks += Self.preformatted(
        open.label == .code && !open.isProgram ? .text : kind, open.lines, lines, flow)
    } else {
      let paragraphs = open.paragraphs.map {
        Block(.paragraph(flow.paragraph(lines[$0])), lines: lines[$0].sourceLines)
      }
      blocks.append(
        Block(
          .quote(open.label == .message ? .message : .quotation, paragraphs),
          lines: lines[open.lines].sourceLines))
    }
  }

  /// The tables that the lines draw, and what is none as it stands.
  private static func preformatted(
    _ kind: Block.PreformattedKind, _ range: Range<Int>, _ lines: [ColumnLine], _ flow: TextFlow
  ) -> [Block] {
    DrawnTable.parts(of: range, in: lines, flow.bytes, kind: kind).map { part in
      switch part {
      case .table(let table, let range):
        Block(.table(table), lines: lines[range].sourceLines)
      case .drawing(let range):
        Block(
          .preformatted(kind, flow.preformatted(lines[range])), lines: lines[range].sourceLines)
      }
    }
  }

  private static func paragraph(_ run: ArraySlice<ColumnLine>, _ flow: TextFlow) -> Block {
    let paragraph = Block(.paragraph(flow.paragraph(run)), lines: run.sourceLines)
    guard let first = run.first, let kind = NoteLabel.kind(of: flow.bytes[first.content]) else {
      return paragraph
    }
    return Block(.note(kind, [paragraph]), lines: paragraph.lines)
  }
}
