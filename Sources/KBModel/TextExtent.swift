/// How much of an article a text holds, as far as a look at its lines tells: copies are compared by it.
///
/// It is coarse, so that a word more or less changes nothing.
public struct TextExtent: Hashable, Sendable {
  /// How many of the standard sections (`SYMPTOMS`, `CAUSE`, …) it has.
  public var sections: Int
  /// The length in steps of half a power of two; 0 for all texts of less than 725 bytes.
  public var magnitude: Int

  /// An extent of which the figures are known.
  public init(sections: Int = 0, magnitude: Int = 0) {
    self.sections = sections
    self.magnitude = magnitude
  }

  /// - Parameter bytes: the length of the text without indentation and line ends.
  public init(sections: Int, bytes: Int) {
    let length = UInt64(min(max(bytes, 512), 1 << 30))
    let power = UInt64.bitWidth - 1 - length.leadingZeroBitCount
    // The square root of two times the power is reached where the square is twice its square.
    let isUpperHalf = length * length >= 1 << (2 * UInt64(power) + 1)
    self.init(sections: sections, magnitude: 2 * (power - 9) + (isUpperHalf ? 1 : 0))
  }
}
