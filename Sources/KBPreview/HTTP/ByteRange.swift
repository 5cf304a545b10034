/// The part of a body that a `Range` field asks for (RFC 9110, section 14).
enum ByteRange: Hashable, Sendable {
  case part(Range<Int>)
  /// The body has nothing of what was asked for.
  case unsatisfiable

  /// - Returns: `nil` where the whole body is the right answer: another unit, several ranges, or no range at all.
  init?(_ field: String, length: Int) {
    let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "bytes" else { return nil }
    let ends = parts[1].split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.trimmingSpaces() }
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(Self.isDigit) }) else { return nil }
    // Numbers that no integer holds are beyond every body.
    let first = ends[0].isEmpty ? nil : Int(ends[0]) ?? .max
    let last = ends[1].isEmpty ? nil : Int(ends[1]) ?? .max
    switch (first, last) {
    case (let first?, let last?):
      guard first <= last else { return nil }
      self = first < length ? .part(first..<min(last, length - 1) + 1) : .unsatisfiable
    case (let first?, nil):
      self = first < length ? .part(first..<length) : .unsatisfiable
    case (nil, let count?):
      self = count > 0 && length > 0 ? .part(max(0, length - count)..<length) : .unsatisfiable
    case (nil, nil): return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Substring {
  /// Without the spaces and tabs around it, HTTP's optional white space.
  func trimmingSpaces() -> Substring {
    var text = self.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
