import KBModel

/// The addresses under which Microsoft's support site published articles.
///
/// `…/kb/articles/Q123/4/56.ASP` (1996–2002; the number cut in three), `…?scid=kb;en-us;Q123456` (2001–2008),
/// `…/article.asp?ID=KB;EN-US;Q123456`, `support.microsoft.com/kb/123456`, `/default.aspx/kb/123456`, `/?kbid=123456`,
/// `/?id=123456` and `/help/123456` (2005 on), and the files of the FTP site, `…/kb/Q123/4/56.txt`. A site that copied
/// articles led to them by `http://kbalertz.com/Feedback.aspx?kbNumber=123456/`.
enum SupportAddress {
  /// The article whose address this is, if it is one.
  static func target(of address: UnsafeBufferPointer<UInt8>) -> ArticleID? {
    for index in address.indices {
      let rest = UnsafeBufferPointer(rebasing: address[index...])
      switch address[index] {
      case UInt8(ascii: "/"):
        if rest.startsCaseInsensitively(with: "/kb/articles/") {
          return splitNumber(in: rest.dropFirst(13))
        }
        if index > 8, rest.startsCaseInsensitively(with: "/kb/") {
          if let target = splitNumber(in: rest.dropFirst(4)) { return target }
          if isSupportSite(address) { return number(in: rest.dropFirst(4)) }
        }
        if index > 8, rest.startsCaseInsensitively(with: "/articles/q") {
          if let target = splitNumber(in: rest.dropFirst(10)) { return target }
        }
        if index > 8, rest.startsCaseInsensitively(with: "/help/"), isSupportSite(address) {
          return number(in: rest.dropFirst(6))
        }
      case UInt8(ascii: "s"), UInt8(ascii: "S"):
        if rest.startsCaseInsensitively(with: "scid=kb"), rest.count > 8 {
          return parameter(in: rest.dropFirst(8))
        }
      case UInt8(ascii: "i"), UInt8(ascii: "I"):
        guard index > 0,
          address[index - 1] == UInt8(ascii: "?") || address[index - 1] == UInt8(ascii: "&"),
          isSupportSite(address)
        else { continue }
        if rest.startsCaseInsensitively(with: "id=kb"), rest.count > 6 {
          return parameter(in: rest.dropFirst(6))
        }
        if rest.startsCaseInsensitively(with: "id=") { return number(in: rest.dropFirst(3)) }
      case UInt8(ascii: "k"), UInt8(ascii: "K"):
        if rest.startsCaseInsensitively(with: "kbid="), isSupportSite(address) {
          return number(in: rest.dropFirst(5))
        }
        if rest.startsCaseInsensitively(with: "kbnumber="), isAlertSite(address) {
          return number(in: rest.dropFirst(9))
        }
      default: break
      }
    }
    return nil
  }

  /// The number among the first two values of `en-us;Q123456`.
  private static func parameter(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> ArticleID? {
    let parts = bytes.split(whereSeparator: { $0 == 0x3B || $0 == 0x2C })
    return parts.prefix(2).lazy.compactMap { number(in: $0) }.first
  }

  private static let sites: [StaticString] = [
    "http://support.microsoft.com/", "https://support.microsoft.com/", "support.microsoft.com/",
    "www.support.microsoft.com/",
  ]

  private static func isSupportSite(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    sites.contains { address.startsCaseInsensitively(with: $0) }
  }

  private static func isAlertSite(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    address.startsCaseInsensitively(with: "http://kbalertz.com/")
      || address.startsCaseInsensitively(with: "http://www.kbalertz.com/")
  }

  /// `123456`, `Q123456`, followed by anything but a digit.
  private static func number(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> ArticleID? {
    let digits = bytes.first.map { $0 | 0x20 } == UInt8(ascii: "q") ? bytes.dropFirst() : bytes
    let text = digits.prefix { $0.isDigit }
    return (5...7).contains(text.count) ? ArticleID(String(decoding: text, as: UTF8.self)) : nil
  }

  /// `Q123/4/56`: thousands, hundreds, the last two digits; or `Q12/3/Q12345` with the whole number at the end.
  private static func splitNumber(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> ArticleID? {
    let digits = bytes.first.map { $0 | 0x20 } == UInt8(ascii: "q") ? bytes.dropFirst() : bytes
    let parts = digits.split(separator: UInt8(ascii: "/"), maxSplits: 2)
    guard parts.count == 3, (1...3).contains(parts[0].count), parts[1].count == 1 else {
      return nil
    }
    if parts[2].first.map({ $0 | 0x20 }) == UInt8(ascii: "q") { return number(in: parts[2]) }
    let last = parts[2].prefix { $0.isDigit }
    guard last.count == 2 else { return nil }
    return ArticleID(
      String(decoding: parts[0], as: UTF8.self) + String(decoding: parts[1], as: UTF8.self)
        + String(decoding: last, as: UTF8.self))
  }
}
