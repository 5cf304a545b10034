/// Tells whether a fence is closed; libcmark does not say it.
enum FenceEnd {
  /// The fence that opens a block of code and is never closed.
  /// - Parameters:
  ///   - text: the code.
  ///   - info: the fence's info string; empty for indented code.
  static func unclosed(
    _ text: String, info: String, at place: CommonMarkTree.Place, in lines: CommonMarkLines
  ) -> ArraySlice<UInt8>? {
    let first = lines[place.firstLine].withoutContainerMarks
    guard let mark = first.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = first.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    // Indented code begins with its own first line.
    if info.isEmpty {
      let code = Array(text.utf8.prefix { $0 != 0x0A })
      if code[...].withoutContainerMarks.trimmingSpace == first.trimmingSpace { return nil }
    }
    let count = text.utf8.count { $0 == 0x0A }
    let last = lines[place.firstLine + count + 1].trimmingSpace
    let fence = last.reversed().prefix { $0 == mark }.count
    let isClosed =
      fence >= length && last.dropLast(fence).allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
    return isClosed ? nil : first
  }
}
