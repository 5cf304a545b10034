/// The form of a name in an address.
public enum Slug {
  private static let longest = 100

  /// Lower case, with a hyphen for each run of other characters than ASCII letters, digits, `_`, `.` and `+`.
  /// Two names that differ in case or punctuation alone share a slug, as they must on file systems that ignore case.
  /// Empty where the name has none of these characters. File systems allow 255 bytes; a long name is cut and given a
  /// checksum of the whole.
  public static func slug(of name: String) -> String {
    var slug: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"):
        slug.append(byte)
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    while let last = slug.last, last == UInt8(ascii: "-") || last == UInt8(ascii: ".") {
      slug.removeLast()
    }
    if slug.count > longest {
      let checksum = slug.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      }
      slug = slug.prefix(longest - 17) + Array("-".utf8) + Array(String(checksum, radix: 16).utf8)
    }
    let isHidden = slug.first == UInt8(ascii: ".")
    return (isHidden ? "_" : "") + String(decoding: slug, as: UTF8.self)
  }
}
