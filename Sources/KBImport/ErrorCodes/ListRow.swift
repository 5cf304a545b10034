/// The row of a list of codes that a code stands in: the line above or below has a code of the same form at the same
/// column.
///
///     LNK2102  Out of memory
///     LNK2103  The file was not found; the text
///              may go on.
struct ListRow {
  /// From the beginning of the code's line to the next row.
  let bounds: Range<Int>

  /// So many lines away a neighbour is looked for: rows may take several.
  private static let reach = 3

  /// `nil` where the code stands in no list.
  init?(
    in bytes: UnsafeBufferPointer<UInt8>, around code: Range<Int>, within range: Range<Int>
  ) {
    let start = bytes.lineStart(of: code.lowerBound, within: range)
    let column = code.lowerBound - start
    func isRow(_ line: Int) -> Bool {
      let place = (line + column)..<(line + column + code.count)
      guard place.upperBound <= range.upperBound,
        column == 0 || !bytes[place.lowerBound - 1].isAlphanumeric,
        place.upperBound == range.upperBound || !bytes[place.upperBound].isAlphanumeric
      else { return false }
      return bytes[place].contains(where: \.isDigit)
        && zip(place, code).allSatisfy {
          Self.isAlike(bytes[$0], bytes[$1], isHexadecimal: code.count > 3)
        }
    }

    var end = range.upperBound
    var isList = false
    var line = start
    for _ in 0..<Self.reach {
      guard let next = bytes[line..<range.upperBound].firstIndex(of: 0x0A).map({ $0 + 1 }),
        next < range.upperBound
      else { break }
      line = next
      guard isRow(line) else { continue }
      (end, isList) = (line - 1, true)
      break
    }
    line = start
    for _ in 0..<Self.reach where !isList && line > range.lowerBound {
      line = bytes.lineStart(of: line - 1, within: range)
      isList = isRow(line)
    }
    guard isList else { return nil }
    bounds = start..<max(end, code.upperBound)
  }

  /// Whether two bytes could stand for each other in codes of one form.
  private static func isAlike(_ left: UInt8, _ right: UInt8, isHexadecimal: Bool) -> Bool {
    left == right || left.isDigit && right.isDigit
      || isHexadecimal && left.isHexadecimal && right.isHexadecimal
  }
}
