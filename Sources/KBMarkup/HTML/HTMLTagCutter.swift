/// Ends start tags of very many attributes, because libxml2 2.9 compares each attribute with all others of its tag.
///
/// Whether a `<p` begins a tag depends on what stands before it (a comment, a script, the value of an attribute), and a
/// page could be made so that this is misjudged. So every one is taken for a tag: all of them are followed at once, of
/// those in the same state the one with the most attributes. The mark that ends a tag does no harm in a comment or a
/// script, and what follows it becomes text.
struct HTMLTagCutter {
  static let mostAttributes = 1000
  /// In a smaller page so many attributes do not matter.
  static let smallestPage = 32_768

  /// Where in a tag a byte stands, as libxml2 reads tags.
  private enum Place: Int, CaseIterable {
    case betweenAttributes, name, afterName, beforeValue, value, doubleQuoted, singleQuoted, garbage
  }

  private let page: UnsafeBufferPointer<UInt8>
  /// For each place, the most attributes of a tag that is there, including the current one; -1 if no tag is there.
  private var counts = Array(repeating: -1, count: Place.allCases.count)
  private var isInTag = false
  /// Bytes of the name that is being read.
  private var nameLength = 0

  init(_ page: UnsafeBufferPointer<UInt8>) { self.page = page }

  /// The page with its tags cut, or `nil` if none has to be.
  consuming func cut() -> [UInt8]? {
    guard page.count >= Self.smallestPage else { return nil }
    var output: [UInt8] = []
    var copied = 0
    for index in page.indices {
      let byte = page[index]
      if isInTag {
        advance(over: byte)
        if counts[Place.name.rawValue] > Self.mostAttributes {
          output += page[copied..<index]
          output.append(UInt8(ascii: ">"))
          copied = index
          counts = Array(repeating: -1, count: counts.count)
          isInTag = false
        }
      }
      // The name of the element is followed like that of an attribute.
      if byte == UInt8(ascii: "<"), index + 1 < page.count, Self.startsName(page[index + 1]) {
        reach(.betweenAttributes, 0)
        isInTag = true
      }
    }
    guard copied > 0 else { return nil }
    output += page[copied...]
    return output
  }

  private mutating func reach(_ place: Place, _ count: Int) {
    counts[place.rawValue] = max(counts[place.rawValue], count)
  }

  private mutating func advance(over byte: UInt8) {
    let before = counts
    isInTag = false
    for place in Place.allCases { counts[place.rawValue] = -1 }
    for place in Place.allCases where before[place.rawValue] >= 0 {
      let count = before[place.rawValue]
      guard let next = Self.place(after: byte, in: place) else { continue }
      let isNewName = next == .name && place != .name
      reach(next, isNewName ? count + 1 : count)
      isInTag = true
    }
    // libxml2 makes several names of one that is longer than this.
    nameLength = counts[Place.name.rawValue] >= 0 ? nameLength + 1 : 0
    if nameLength > 0, nameLength.isMultiple(of: 100) { counts[Place.name.rawValue] += 1 }
  }

  /// The place after a byte; `nil` after the end of the tag.
  private static func place(after byte: UInt8, in place: Place) -> Place? {
    let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
    switch place {
    case .doubleQuoted: return byte == UInt8(ascii: "\"") ? .betweenAttributes : place
    case .singleQuoted: return byte == UInt8(ascii: "'") ? .betweenAttributes : place
    case _ where byte == UInt8(ascii: ">"): return nil
    case .value, .garbage: return isBlank ? .betweenAttributes : place
    case .beforeValue:
      if isBlank { return place }
      if byte == UInt8(ascii: "\"") { return .doubleQuoted }
      return byte == UInt8(ascii: "'") ? .singleQuoted : .value
    case .betweenAttributes, .name, .afterName:
      if isBlank { return place == .betweenAttributes ? place : .afterName }
      if byte == UInt8(ascii: "="), place != .betweenAttributes { return .beforeValue }
      return startsName(byte) || (place == .name && continuesName(byte)) ? .name : .garbage
    }
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."):
      return true
    default: return false
    }
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
