import KBModel

/// The blocks of one container while they are found. Preformatted runs that follow one another become one block:
/// blank lines inside code do not end it.
struct BlockSequence {
  private(set) var pieces: [Piece] = []

  enum Piece {
    case block(Block)
    case preformatted(Block.PreformattedKind, Range<Int>)
  }

  /// The lines of the table with which the blocks end so far.
  var openTable: Range<Int>? {
    guard case .preformatted(.table, let range)? = pieces.last else { return nil }
    return range
  }

  /// Whether the blocks so far end with preformatted text, which the next may go on with.
  var isPreformattedOpen: Bool {
    guard case .preformatted? = pieces.last else { return false }
    return true
  }

  mutating func append(_ block: Block) { pieces.append(.block(block)) }

  mutating func append(contentsOf blocks: [Block]) { pieces += blocks.map(Piece.block) }

  /// - Parameter range: line indices.
  mutating func append(_ kind: Block.PreformattedKind, _ range: Range<Int>) {
    if case .preformatted(let previous, let open)? = pieces.last,
      previous == kind || open.count == 1 || range.count == 1
    {
      pieces[pieces.count - 1] = .preformatted(
        previous == .code ? kind : previous, open.lowerBound..<range.upperBound)
    } else {
      pieces.append(.preformatted(kind, range))
    }
  }

  func blocks(_ lines: [ColumnLine], _ flow: TextFlow) -> [Block] {
    pieces.flatMap { piece -> [Block] in
      switch piece {
      case .block(let block): return [block]
      case .preformatted(let kind, let range):
        return DrawnTable.parts(of: range, in: lines, flow.bytes, kind: kind).map { part in
          switch part {
          case .table(let table, let range):
            return Block(.table(table), lines: lines[range].sourceLines)
          case .drawing(let range):
            return Block(
              .preformatted(kind, flow.preformatted(lines[range])), lines: lines[range].sourceLines)
          }
        }
      }
    }
  }
}

extension ArraySlice<ColumnLine> {
  /// The source lines of a run, which is not empty.
  var sourceLines: LineRange { LineRange(first?.number ?? 0, last?.number ?? 0) }
}
