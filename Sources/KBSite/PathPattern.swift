/// A pattern of paths, as `ignore` in `kb.yml` has them.
///
///     pattern = ["/"] part { "/" part } ["/"]
///     part    = "**"                    any number of folders, none included
///             | { sign }                "*" stands for any signs, "?" for one, each other for itself
///
/// A pattern of one part holds at any depth, another one from the content folder on. With a slash at its end it holds for
/// folders only. What stands in a folder that it holds for belongs to it.
public struct PathPattern: Hashable, Sendable {
  /// As it was written.
  public let text: String
  private let parts: [Part]
  private let isForFolders: Bool

  private enum Part: Hashable {
    case anyFolders
    case name([Character])
  }

  /// What keeps a text from being a pattern; words that follow on its quotation.
  struct Problem: Error, Hashable {
    let words: String
  }

  init(_ text: String) throws(Problem) {
    var rest = text[...]
    isForFolders = rest.hasSuffix("/")
    if isForFolders { rest.removeLast() }
    let isAnchored = rest.contains("/")
    if rest.hasPrefix("/") { rest.removeFirst() }
    guard !rest.isEmpty else {
      throw Problem(words: "is empty; write a name, or *.txt, or drafts/")
    }
    if let sign = rest.first(where: { "[]{}!\\".contains($0) }) {
      throw Problem(
        words: "has “\(sign)”, which means nothing here; write *, ** or ? for what differs")
    }
    var parts: [Part] = isAnchored ? [] : [.anyFolders]
    for part in rest.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "": throw Problem(words: "has two slashes in a row; write one")
      case ".", "..":
        throw Problem(words: "has “\(part)”; write the path as it is below the content folder")
      case "**": parts.append(.anyFolders)
      case _ where part.contains("**"):
        throw Problem(words: "has “**” beside other signs; write * there, or **/ for any folders")
      default: parts.append(.name(Array(part)))
      }
    }
    self.text = text
    self.parts = parts
  }

  /// Whether it holds for what stands at a path, or for a folder above it.
  /// - Parameters:
  ///   - path: below the content folder.
  ///   - isFolder: whether a folder stands there.
  func matches(_ path: String, isFolder: Bool = false) -> Bool {
    let names = path.split(separator: "/").map(Array.init)
    return names.indices.contains { last in
      (last < names.count - 1 || isFolder || !isForFolders)
        && Self.matches(names[...last], parts[...])
    }
  }

  private static func matches(_ names: ArraySlice<[Character]>, _ parts: ArraySlice<Part>) -> Bool {
    guard let part = parts.first else { return names.isEmpty }
    let rest = parts.dropFirst()
    switch part {
    case .anyFolders:
      // Alone at the end it is all that stands in a folder, not the folder.
      if rest.isEmpty { return !names.isEmpty }
      return (0...names.count).contains { matches(names.dropFirst($0), rest) }
    case .name(let pattern):
      guard let name = names.first, matches(name[...], pattern[...]) else { return false }
      return matches(names.dropFirst(), rest)
    }
  }

  /// Goes back to the last star where the text goes on otherwise, so it takes no longer than the lengths multiplied.
  private static func matches(_ name: ArraySlice<Character>, _ pattern: ArraySlice<Character>)
    -> Bool
  {
    var (name, pattern) = (name, pattern)
    var retry: (name: ArraySlice<Character>, pattern: ArraySlice<Character>)?
    while !name.isEmpty || !pattern.isEmpty {
      if pattern.first == "*" {
        retry = (name, pattern)
        pattern = pattern.dropFirst()
      } else if let sign = pattern.first, let letter = name.first, sign == "?" || sign == letter {
        name = name.dropFirst()
        pattern = pattern.dropFirst()
      } else if let place = retry, !place.name.isEmpty {
        name = place.name.dropFirst()
        retry = (name, place.pattern)
        pattern = place.pattern.dropFirst()
      } else {
        return false
      }
    }
    return true
  }
}

extension [PathPattern] {
  /// Whether one of them holds for what stands at a path.
  func match(_ path: String, isFolder: Bool = false) -> Bool {
    contains { $0.matches(path, isFolder: isFolder) }
  }
}
