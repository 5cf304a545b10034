/// The text of HTML that we wrote ourselves.
enum HTMLText {
  /// Without tags and the links of class `kb-chrome`, which are no part of the article, with the characters that
  /// references stand for.
  static func plain(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var index = html.startIndex
    while index < html.endIndex {
      switch html[index] {
      case UInt8(ascii: "<"):
        let isChrome = html[index...].starts(with: "<a class=\"kb-chrome".utf8)
        index = (html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.endIndex - 1) + 1
        if isChrome { index = html[index...].firstIndex(of: UInt8(ascii: "<")) ?? html.endIndex }
      case UInt8(ascii: "&"):
        let (character, length) = reference(html[index...])
        text += character
        index += length
      default:
        text.append(html[index])
        index += 1
      }
    }
    return text
  }

  /// The character of the reference that begins here, and the reference's length; an ampersand where there is none.
  private static func reference(_ html: ArraySlice<UInt8>) -> (character: [UInt8], length: Int) {
    guard let end = html.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return ([0x26], 1) }
    let name = String(decoding: html[(html.startIndex + 1)..<end], as: UTF8.self)
    let length = end + 1 - html.startIndex
    switch name {
    case "amp": return ([0x26], length)
    case "lt": return ([0x3C], length)
    case "gt": return ([0x3E], length)
    case "quot": return ([0x22], length)
    default:
      let digits = name.dropFirst()
      let value =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard name.first == "#", let value, let scalar = Unicode.Scalar(value) else {
        return ([0x26], 1)
      }
      return (Array(String(Character(scalar)).utf8), length)
    }
  }
}
