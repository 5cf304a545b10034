/// How much a word says about an article, in four bits: whether it stands in the title, and how strong it is in the rest.
///
/// The strength is the term-frequency part of BM25F (Robertson, Zaragoza, Taylor 2004) in eight steps. It depends on the
/// article alone: the lengths are compared with a constant, not with the archive's mean, so that an edit of one article
/// changes nothing in the others; and in steps of √2, so that an edited sentence leaves most words as they were.
struct Impact {
  /// The bit of a word of the title.
  static let title: UInt32 = 8
  /// What else no term has: of one that a long article merely mentions (``Mentions``).
  static let mention: UInt32 = 0
  /// The highest strength.
  static let strongest: UInt32 = 7

  private static let typicalLength: Float = 256
  private static let lengthShare: Float = 0.5
  private static let saturation: Float = 1.6

  /// What the strength of an article's words is divided by.
  private let norm: Float

  /// The impacts of an article of so many words.
  init(length: Int) {
    // Half steps of the binary logarithm.
    let steps = (Float(max(length, 16)) / Self.typicalLength).logarithmInHalves
    let ratio = Float.powerOfRootTwo(steps)
    norm = Self.saturation * (1 - Self.lengthShare + Self.lengthShare * ratio)
  }

  /// - Parameter weight: the word's occurrences, each by the weight of its field; the title's not among them.
  func code(weight: Float, inTitle: Bool) -> UInt32 {
    var strength: UInt32 = 0
    if weight > 0 {
      let share = weight / (weight + norm)
      strength = min(Self.strongest, 1 + UInt32(share * Float(Self.strongest)))
    }
    return strength | (inTitle ? Self.title : 0)
  }
}

extension Float {
  /// The binary logarithm in half steps, rounded down.
  fileprivate var logarithmInHalves: Int {
    let whole = Int(exponent)
    return 2 * whole + (significand >= 1.414_213_5 ? 1 : 0)
  }

  /// √2 to the power of `steps`.
  fileprivate static func powerOfRootTwo(_ steps: Int) -> Float {
    let whole = steps >> 1
    return Float(sign: .plus, exponent: whole, significand: steps & 1 == 1 ? 1.414_213_5 : 1)
  }
}
