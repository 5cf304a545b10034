/// The text of a template before it is compiled.
public struct Source: Hashable, Sendable {
  /// What `{{>name}}` and ``Library/render(_:with:into:)`` call it.
  public var name: String
  /// The file that it was read from, for messages.
  public var path: String
  /// UTF-8. Bytes outside tags are copied as they are, so that line ends survive and nothing is
  /// checked.
  public var bytes: [UInt8]

  /// A template of that name, text and file.
  public init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }
}
