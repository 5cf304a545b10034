#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A path below a folder that cannot lead out of it: relative, none of its parts empty, `.` or `..`, without a NUL.
///
/// ``FolderTree`` takes no other path, so what a journal, a manifest or a cache says reaches the file system only after
/// it was checked. Two paths are equal if their bytes are, as they are to most file systems.
struct RelativePath: Sendable {
  /// The parts, with slashes between them.
  let text: String

  /// - Returns: `nil` for a path that could lead out of a folder, or names nothing.
  init?(_ text: String) {
    guard Self.staysInside(text) else { return nil }
    self.text = text
  }

  /// - Throws: an error that names the path, if it could lead out of a folder, or names nothing.
  init(checking text: String) throws(FileError) {
    guard Self.staysInside(text) else {
      throw FileError(action: "use the name", path: text, code: EINVAL)
    }
    self.text = text
  }

  private init(unchecked text: String) { self.text = text }

  /// The last part.
  var name: String {
    text.utf8.lastIndex(of: Self.slash).map { String(text[text.utf8.index(after: $0)...]) } ?? text
  }

  /// The folder that it stands in; `nil` at the top.
  var parent: RelativePath? {
    text.utf8.lastIndex(of: Self.slash).map { RelativePath(unchecked: String(text[..<$0])) }
  }

  /// The first part.
  var top: String { String(Substring(text.utf8.prefix { $0 != Self.slash })) }

  /// The folders that it stands in, the innermost first.
  var ancestors: some Sequence<RelativePath> { sequence(first: self, next: \.parent).dropFirst() }

  /// A path below this one.
  func appending(_ path: RelativePath) -> RelativePath {
    RelativePath(unchecked: text + "/" + path.text)
  }

  /// A hidden file in the same folder, which no build takes for an article if an interruption leaves it there.
  var temporary: RelativePath {
    let hidden = RelativePath(unchecked: "." + name + ".kb-new")
    return parent?.appending(hidden) ?? hidden
  }

  private static let slash = UInt8(ascii: "/")

  private static func staysInside(_ text: String) -> Bool {
    var text = text
    // A build checks 60,000 paths; through a buffer that takes a third of the time.
    return text.withUTF8 { bytes in
      var start = 0
      for position in 0...bytes.count {
        let byte = position < bytes.count ? bytes[position] : slash
        if byte == 0 { return false }
        guard byte == slash else { continue }
        let length = position - start
        let isDots = length <= 2 && bytes[start..<position].allSatisfy { $0 == UInt8(ascii: ".") }
        // An empty part is made of dots, too.
        if isDots { return false }
        start = position + 1
      }
      return true
    }
  }
}

extension RelativePath: Hashable, Comparable {
  static func == (left: Self, right: Self) -> Bool {
    // Texts are told apart at once; those that are equal may be so in Unicode only.
    left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// By bytes.
  static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// Names that stand in the sources.
extension RelativePath: ExpressibleByStringLiteral {
  init(stringLiteral text: String) {
    precondition(Self.staysInside(text), "\(text) leads out of its folder")
    self.text = text
  }
}
