extension RandomAccessCollection {
  /// The index of the first element that belongs to the second half of a partitioned collection: the condition is true
  /// of it and of all behind it, and false of all before. Found by halving; `endIndex` where no element belongs there.
  @inlinable
  public func partitioningIndex(where belongsInSecondHalf: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if belongsInSecondHalf(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
