import KBModel
import Testing

@Suite struct PartitioningIndexTests {
  @Test(arguments: 0...9)
  func theFirstThatIsNotLess(bound: Int) {
    for count in 0...8 {
      let numbers = Array(0..<count)
      #expect(numbers.partitioningIndex { $0 >= bound } == min(bound, count))
      // A slice keeps the indices of its base.
      let slice = numbers.dropFirst(2)
      #expect(slice.partitioningIndex { $0 >= bound } == min(max(bound, min(2, count)), count))
    }
  }
}
