/// What has happened to a file, looked at after the dust has settled: a file that an editor wrote aside and put in the
/// place of the old one has changed, once.
public struct FileChange: Hashable, Sendable {
  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// It was not there before.
    case created
    /// It is another one, or has other content.
    case changed
    /// It is no longer there.
    case deleted
    /// It was at another path before, with the same content.
    case renamed(from: String)
  }

  /// What happened.
  public var kind: Kind
  /// Where the file is, or was; begins as the watched path does.
  public var path: String

  /// A change of one file.
  public init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }
}
