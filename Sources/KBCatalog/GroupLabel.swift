/// What a group of an index is called, and what that means.
public struct GroupLabel: Hashable, Sendable {
  /// As shown (`Exchange 5.5`, `XADM`).
  public let name: String
  /// One sentence for readers who do not know the archive's abbreviations; `nil` where the name says it all.
  public let explanation: String?

  init(_ name: String, explanation: String? = nil) {
    self.name = name
    self.explanation = explanation
  }
}
