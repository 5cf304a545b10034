/// JSON (RFC 8259) that may stand in a `script` element: no `<` can end the element.
struct JSONText {
  private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]

  /// Adds a member; nothing for an absent value.
  mutating func append(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    begin(name)
    append(string: text)
  }

  /// Adds a number; nothing for an absent one.
  mutating func append(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    begin(name)
    bytes += String(number).utf8
  }

  /// Adds a truth value.
  mutating func append(_ name: StaticString, _ flag: Bool) {
    begin(name)
    bytes += (flag ? "true" : "false").utf8
  }

  /// Adds an array of texts; nothing for none.
  mutating func append(_ name: StaticString, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(string: text)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds an array of objects; nothing for none.
  mutating func append(_ name: StaticString, _ objects: [JSONText]) {
    guard !objects.isEmpty else { return }
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (index, object) in objects.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += object.closed()
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds an array of objects that have one member of that name; nothing for none.
  mutating func append(_ name: StaticString, objectsWith member: StaticString, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      var object = JSONText()
      object.append(member, text)
      bytes += object.closed()
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds an object; nothing for an absent one.
  mutating func append(_ name: StaticString, _ object: JSONText?) {
    guard let object else { return }
    begin(name)
    bytes += object.closed()
  }

  /// The whole object.
  consuming func closed() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private mutating func begin(_ name: StaticString) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes += "\"\(name)\":".utf8
  }

  private mutating func append(string text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "<"): bytes += "\\u003C".utf8
      case 0..<0x20:
        bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
