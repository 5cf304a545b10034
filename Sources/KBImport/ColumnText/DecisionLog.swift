import KBModel

/// Why a block of an article is what it is.
public struct BlockExplanation: Hashable, Sendable {
  /// The source lines that were decided on. Preformatted runs that follow one another become one block, which then
  /// has several explanations.
  public let lines: LineRange
  /// What was decided, as the types of blocks are called in `kb inspect --json`.
  public let type: String
  /// The evidence, in words.
  public let evidence: String
}

/// Collects the reasons for decisions, where somebody asked for them.
struct DecisionLog: Sendable {
  private(set) var explanations: [BlockExplanation] = []
  private let isOn: Bool

  init(isOn: Bool) { self.isOn = isOn }

  /// - Parameter evidence: not evaluated where nobody asked.
  mutating func add(_ type: String, _ lines: LineRange, _ evidence: @autoclosure () -> String) {
    guard isOn else { return }
    explanations.append(BlockExplanation(lines: lines, type: type, evidence: evidence()))
  }
}
