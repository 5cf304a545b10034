import KBModel

/// What was put right in the characters of a text.
struct CharacterRepair: Hashable, Sendable {
  /// What had been done to the text.
  var kind: Copy.Repair
  /// How many places.
  var count: Int
  /// 1-based, of the first place.
  var line: Int
  /// The first place as it stood in the file, and what it means.
  var found: String
  var meant: String
}
