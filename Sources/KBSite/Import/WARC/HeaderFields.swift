/// The fields above a record of a web archive or the answer of a web server: `Name: value`, a line each.
struct HeaderFields {
  /// By their names in lower case; of several of one name the first counts.
  private var values: [String: String] = [:]

  /// Adds a line. One that begins with a blank continues the line before it; one without a colon says nothing.
  mutating func add(_ line: ArraySlice<UInt8>) {
    if line.first.map({ $0 == 0x20 || $0 == 0x09 }) == true {
      guard let last else { return }
      values[last]? += " " + Self.trimmed(line)
      return
    }
    last = nil
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = Self.trimmed(line[..<colon]).lowercased()
    guard values[name] == nil else { return }
    values[name] = Self.trimmed(line[(colon + 1)...])
    last = name
  }

  /// The name of the field that the next line may continue.
  private var last: String?

  /// The value of a field, whose name is given in lower case.
  subscript(name: String) -> String? { values[name] }

  /// `text/html; charset="utf-8"`, taken apart: the type and the label in lower case.
  var contentType: (type: String, charset: String?) {
    var parts = (values["content-type"] ?? "").lowercased().split(separator: ";")
      .map { Self.trimmed(Array($0.utf8)[...]) }
    guard !parts.isEmpty else { return ("", nil) }
    let type = parts.removeFirst()
    let mark = "charset="
    let label = parts.first { $0.hasPrefix(mark) }?.dropFirst(mark.count)
      .filter { !"\"' ".contains($0) }
    return (type, label.flatMap { $0.isEmpty ? nil : $0 })
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let start = bytes.drop { $0 <= 0x20 }
    guard let last = start.lastIndex(where: { $0 > 0x20 }) else { return "" }
    return String(decoding: start[...last], as: UTF8.self)
  }
}
