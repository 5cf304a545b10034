/// A line `[label]: destination`, perhaps with a title behind it.
struct ReferenceDefinition {
  let label: String
  let destination: WrittenDestination

  /// Whether other dialects would read it as a footnote: `[^1]: Text`.
  var isFootnote: Bool { label.hasPrefix("^") }

  /// - Parameters:
  ///   - line: the line, from its bracket on.
  ///   - next: the line below, where a destination may stand that does not fit.
  init?(_ line: ArraySlice<UInt8>, next: @autoclosure () -> ArraySlice<UInt8> = []) {
    guard line.first == UInt8(ascii: "["), let close = Self.endOfLabel(line),
      line[close...].dropFirst().first == UInt8(ascii: ":")
    else { return nil }
    let label = line[line.startIndex + 1..<close]
    guard !label.trimmingSpace.isEmpty else { return nil }
    var rest = line[(close + 2)...]
    if rest.allSatisfy(\.isSpace) { rest = next().withoutContainerMarks }
    guard let destination = WrittenDestination(rest) else { return nil }
    let title = rest[destination.end...].drop(while: \.isSpace)
    guard title.first.map({ "\"'(".utf8.contains($0) }) ?? true else { return nil }
    self.label = WrittenDestination.unescaped(label)
    self.destination = destination
  }

  /// Where the bracket stands that closes the one at the beginning.
  static func endOfLabel(_ text: ArraySlice<UInt8>) -> Int? {
    var index = text.startIndex + 1
    let limit = min(text.endIndex, index + 1000)
    while index < limit {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return index
      default: break
      }
      index += 1
    }
    return nil
  }
}
