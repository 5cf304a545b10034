extension Table {
  /// What the cells of a column hold; the names are those of `kb inspect --json` and of the pages' classes.
  public enum ColumnKind: String, Hashable, Sendable, CaseIterable {
    case text, number, file, version, date, time, size, platform

    /// Whether the values of a column are read from their last digit.
    public var isRightAligned: Bool { self == .number || self == .size }
  }

  /// What each column holds, by its cells below the titles: all that say something must be of one kind.
  public var columnKinds: [ColumnKind] {
    let width = rows.map(\.count).max() ?? 0
    let titles = rows.prefix(max(0, headerRows))
    let body = rows.dropFirst(max(0, headerRows))
    return (0..<width).map { column in
      let values = body.lazy.compactMap { $0.count > column ? $0[column].plainText : nil }
      return ColumnKind(
        values: values,
        title: titles.compactMap { $0.count > column ? $0[column].plainText : nil }
          .joined(separator: " "))
    }
  }
}

extension Table.ColumnKind {
  /// The kind of a column's values.
  /// - Parameter title: empty where there is none.
  public init(values: some Sequence<String>, title: String) {
    var kinds = Kinds()
    var isFirst = true
    for value in values {
      let text = Array(value.utf8).trimmingBlanks
      if Self.saysNothing(text) { continue }
      kinds = isFirst ? Self.kinds(of: text) : kinds.intersection(Self.kinds(of: text))
      isFirst = false
      if kinds.isEmpty { break }
    }
    let title = title.lowercased()
    let isSize = title.contains("size") || title.contains("bytes")
    // What could be several things is the one that its title names, else the first.
    if kinds.contains(.size), isSize {
      self = .size
    } else if kinds.contains(.version),
      title.isEmpty ? !kinds.contains(.number) : title.contains("ver") || title.contains("build")
    {
      self = .version
    } else if kinds.contains(.number) {
      self = .number
    } else {
      let others: [(Kinds, Self)] = [
        (.date, .date), (.time, .time), (.size, .size), (.platform, .platform), (.file, .file),
      ]
      self = others.first { kinds.contains($0.0) }?.1 ?? .text
    }
  }

  /// All that a value can be.
  private struct Kinds: OptionSet {
    let rawValue: UInt8

    static let number = Kinds(rawValue: 1)
    static let file = Kinds(rawValue: 2)
    static let version = Kinds(rawValue: 4)
    static let date = Kinds(rawValue: 8)
    static let time = Kinds(rawValue: 16)
    static let size = Kinds(rawValue: 32)
    static let platform = Kinds(rawValue: 64)
  }

  /// `N/A`, dashes and the like stand in a column of any kind.
  private static func saysNothing(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*") }
      || ["n/a", "none", "not applicable", "unknown"].contains {
        $0.utf8.elementsEqual(text.lazy.map(\.lowercasedASCII))
      }
  }

  private static func kinds(of text: ArraySlice<UInt8>) -> Kinds {
    guard text.count <= 64 else { return [] }
    var kinds = Kinds()
    if isNumber(text) { kinds.formUnion([.number, .size]) }
    if isSize(text) { kinds.insert(.size) }
    if isVersion(text) { kinds.insert(.version) }
    if isDate(text) { kinds.insert(.date) }
    if isTime(text) { kinds.insert(.time) }
    if isPlatform(text) { kinds.insert(.platform) }
    if isFile(text) { kinds.insert(.file) }
    return kinds
  }

  /// `12`, `-1,234.5`, `$4`, `7%`
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = text
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits.removeFirst()
    }
    if digits.first == UInt8(ascii: "$") { digits.removeFirst() }
    if digits.last == UInt8(ascii: "%") { digits.removeLast() }
    return digits.first?.isASCIIDigit == true && digits.last?.isASCIIDigit == true
      && digits.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
      && digits.count { $0 == UInt8(ascii: ".") } <= 1
  }

  /// `12,345 bytes`, `73.2 KB`, `512K`
  private static func isSize(_ text: ArraySlice<UInt8>) -> Bool {
    let number = text.prefix {
      $0.isASCIIDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
    }
    let unit = text.dropFirst(number.count).trimmingBlanks.map(\.lowercasedASCII)
    return isNumber(number)
      && ["k", "kb", "m", "mb", "gb", "byte", "bytes"].contains { $0.utf8.elementsEqual(unit) }
  }

  /// Numbers between dots, at least two: `5.50.2653.23`, `2.0a`
  private static func isVersion(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count >= 2 && parts.allSatisfy { $0.first?.isASCIIDigit == true && $0.count <= 6 }
      && text.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0.isASCIILetter }
      && text.count(where: \.isASCIILetter) <= 1
  }

  /// Day, month and year between `/`, `-` or `.`; one of the first two may be a month's name.
  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    guard let separator = text.first(where: "/-.".utf8.contains) else { return false }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return false }
    let names = parts.prefix(2).count { $0.count == 3 && $0.allSatisfy(\.isASCIILetter) }
    let numbers = parts.count { (1...4).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
    return names + numbers == 3 && names < 2 && [2, 4].contains(parts[2].count)
  }

  /// `12:05`, `9:30:00 AM`, `8:59a`
  private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
    let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let half = text.dropFirst(digits.count).trimmingBlanks.map(\.lowercasedASCII)
    return (2...3).contains(parts.count) && parts.allSatisfy { (1...2).contains($0.count) }
      && ["", "a", "p", "am", "pm", "a.m.", "p.m."].contains { $0.utf8.elementsEqual(half) }
  }

  private static func isPlatform(_ text: ArraySlice<UInt8>) -> Bool {
    let name = text.filter(\.isASCIILetterOrDigit).map(\.lowercasedASCII)
    return [
      "x86", "i386", "intel", "alpha", "mips", "ppc", "powerpc", "ia64", "x64", "axp", "amd64",
    ]
    .contains { $0.utf8.elementsEqual(name) }
  }

  /// A name with an extension of one to four letters or digits, one of them a letter.
  private static func isFile(_ text: ArraySlice<UInt8>) -> Bool {
    guard let dot = text.lastIndex(of: UInt8(ascii: ".")), dot > text.startIndex else {
      return false
    }
    let ending = text[(dot + 1)...]
    return (1...4).contains(ending.count)
      && ending.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") }
      && ending.contains(where: \.isASCIILetter)
      && !text.contains { $0 <= 0x20 || "()=;,\"".utf8.contains($0) }
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { self &- 0x30 < 10 }
  fileprivate var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  fileprivate var isASCIILetterOrDigit: Bool { isASCIIDigit || isASCIILetter }
  fileprivate var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension RandomAccessCollection where Element == UInt8, SubSequence == ArraySlice<UInt8> {
  /// Without blanks at either end.
  fileprivate var trimmingBlanks: ArraySlice<UInt8> {
    let start = firstIndex { $0 > 0x20 } ?? endIndex
    var end = endIndex
    while end > start, self[index(before: end)] <= 0x20 { end = index(before: end) }
    return self[start..<end]
  }
}
