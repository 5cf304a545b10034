import KBModel

/// What a container holds while it is read: blocks, and runs of lines whose labels are not found yet.
struct BlockSequence {
  enum Piece {
    case block(Block)
    case run(Run)
  }

  /// An item's marker and its column.
  struct LastItem {
    let marker: ListMarker
    let column: Int
  }

  private(set) var pieces: [Piece] = []

  /// With which item the last list of the container ended.
  var lastItem: LastItem?

  /// The run with which the sequence ends.
  var lastRun: Run? {
    guard case .run(let run)? = pieces.last else { return nil }
    return run
  }

  /// Whether the sequence ends with a run that looks preformatted by itself.
  var isPreformattedOpen: Bool { lastRun?.scores.best.preformatted != nil }

  mutating func append(_ block: Block) { pieces.append(.block(block)) }

  mutating func append(contentsOf blocks: [Block]) { pieces += blocks.map(Piece.block) }

  mutating func append(_ run: Run) { pieces.append(.run(run)) }

  /// The runs in their order.
  var runs: [Run] {
    pieces.compactMap { piece in
      guard case .run(let run) = piece else { return nil }
      return run
    }
  }
}

extension ArraySlice<ColumnLine> {
  /// The source lines of a run, which is not empty.
  var sourceLines: LineRange { LineRange(first?.number ?? 0, last?.number ?? 0) }
}
