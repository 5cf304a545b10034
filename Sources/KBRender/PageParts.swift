/// A list cut into pages of equal length.
struct PageParts: Hashable, Sendable {
  /// How many items there are in all.
  let items: Int
  /// How many of them stand on one page.
  let itemsPerPage: Int

  /// How many pages there are; an empty list has one as well.
  var count: Int { max(1, (items + itemsPerPage - 1) / itemsPerPage) }
  /// The pages' numbers.
  var numbers: ClosedRange<Int> { 1...count }

  /// The positions of the items of a page.
  func range(_ part: Int) -> Range<Int> {
    let first = min(items, (part - 1) * itemsPerPage)
    return first..<min(items, first + itemsPerPage)
  }
}
