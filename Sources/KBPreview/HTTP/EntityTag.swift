/// The validator of a body (RFC 9110, section 8.8.3): equal bodies have equal tags.
struct EntityTag: Hashable, Sendable {
  /// With its quotation marks, as it is sent.
  let text: String

  /// Length and 64-bit FNV-1a hash of the body. It tells versions of one page apart, and defends against nobody.
  init(_ body: [UInt8]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in body { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    text = "\"" + String(body.count, radix: 36) + "-" + String(hash, radix: 36) + "\""
  }

  /// True if the tag is in the list of an `If-None-Match` field, where weak tags count as well.
  func isListed(in field: String) -> Bool {
    field.split(separator: ",").contains { item in
      let item = item.trimmingSpaces()
      return item == "*" || (item.hasPrefix("W/") ? item.dropFirst(2) : item) == text[...]
    }
  }
}
