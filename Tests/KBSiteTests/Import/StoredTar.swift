/// A tar archive (POSIX ustar) with whatever somebody may put into one.
struct StoredTar {
  struct Entry {
    var name: String
    /// The type's letter.
    var type = "0"
    /// Where a link leads, or what a second name is one of.
    var target = ""
    var bytes: [UInt8] = []

    static func file(_ name: String, _ bytes: [UInt8]) -> Entry { Entry(name: name, bytes: bytes) }

    static func link(_ name: String, to target: String) -> Entry {
      Entry(name: name, type: "2", target: target)
    }

    static func secondName(_ name: String, of target: String) -> Entry {
      Entry(name: name, type: "1", target: target)
    }
  }

  private(set) var bytes: [UInt8] = []

  init(_ entries: [Entry]) {
    for entry in entries {
      let padding = (512 - entry.bytes.count % 512) % 512
      bytes += Self.header(entry) + entry.bytes + [UInt8](repeating: 0, count: padding)
    }
    bytes += [UInt8](repeating: 0, count: 1024)
  }

  private static func header(_ entry: Entry) -> [UInt8] {
    func field(_ text: String, _ length: Int) -> [UInt8] {
      Array(text.utf8.prefix(length))
        + [UInt8](repeating: 0, count: max(0, length - text.utf8.count))
    }
    func number(_ value: Int, _ length: Int) -> [UInt8] {
      let digits = String(value, radix: 8)
      return field(String(repeating: "0", count: length - 1 - digits.count) + digits, length)
    }
    let start =
      field(entry.name, 100) + number(0o644, 8) + number(0, 8) + number(0, 8)
      + number(entry.bytes.count, 12) + number(0, 12)
    let end =
      field(entry.type, 1) + field(entry.target, 100) + field("ustar", 6) + Array("00".utf8)
      + [UInt8](repeating: 0, count: 247)
    // The sum is taken with blanks in its own place.
    let sum = (start + end).reduce(8 * 0x20) { $0 + Int($1) }
    return start + number(sum, 7) + [0x20] + end
  }
}
