/// A file that an article ships, or that its title names.
public struct FileMention: Hashable, Sendable {
  /// As the article spells it, without its folder.
  public var name: String
  /// Its version as written.
  public var version: String?
  /// The day of its time stamp.
  public var day: Day?
  /// Its size as written, in bytes where no unit is named.
  public var size: String?
  /// The processor or system that it is for, as written.
  public var platform: String?
  /// Whether it is a row of a table of a fix's files; else the title names it.
  public var isShipped: Bool
  /// The line of the file that has the row, from 1; `nil` for a title, and for a page whose markup was read.
  public var line: Int?

  /// A mention of a file.
  public init(name: String, isShipped: Bool, line: Int? = nil) {
    self.name = name
    self.isShipped = isShipped
    self.line = line
  }
}
