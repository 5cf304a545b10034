/// A place in a source file.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file's path as the user knows it.
  public var path: String
  /// 1-based; `nil` where the whole file is meant.
  public var line: Int?
  /// 1-based, in bytes; `nil` where the whole line is meant.
  public var column: Int?

  /// A place; line and column may be unknown.
  public init(path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `path:line:column`, as far as known.
  public var description: String {
    [path, line.map(String.init), line == nil ? nil : column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
  }
}

/// Consecutive source lines, 1-based, both ends included.
public struct LineRange: Hashable, Sendable {
  /// From 1.
  public var first: Int
  /// Not before the first.
  public var last: Int

  /// The lines from `first` to `last`.
  public init(_ first: Int, _ last: Int) {
    self.first = first
    self.last = last
  }

  /// The smallest range that holds both.
  public func union(_ other: LineRange) -> LineRange {
    LineRange(min(first, other.first), max(last, other.last))
  }
}
