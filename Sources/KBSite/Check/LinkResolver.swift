/// The path of a file in the site.
struct SitePath {
  /// Relative to the site, without `.` and `..`.
  private(set) var bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }

  /// A path that a link leads to from this one; a folder stands for the page in it.
  init(_ reference: ArraySlice<UInt8>, from page: SitePath) {
    let slash = UInt8(ascii: "/")
    bytes = reference.first == slash ? [] : page.folder
    for part in reference.split(separator: slash) {
      if part.elementsEqual("..".utf8) {
        if let end = bytes.lastIndex(of: slash) { bytes.removeSubrange(end...) } else { bytes = [] }
      } else if !part.elementsEqual(".".utf8) {
        if !bytes.isEmpty { bytes.append(slash) }
        bytes += part
      }
    }
    let name = reference.split(separator: slash, omittingEmptySubsequences: false).last ?? []
    if name.isEmpty || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) {
      if !bytes.isEmpty { bytes.append(slash) }
      bytes += "index.html".utf8
    }
  }

  /// Without the slash at its end.
  private var folder: [UInt8] {
    bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[..<$0]) } ?? []
  }

  /// Of the path and a fragment; without a fragment, of the path alone.
  func hash(fragment: ArraySlice<UInt8>) -> UInt64 {
    FNV1a.hash(fragment.isEmpty ? bytes : bytes + [UInt8(ascii: "#")] + fragment)
  }
}

/// Tells which links of a page lead to the site itself, and where.
struct LinkResolver {
  let page: SitePath
  private let base: [UInt8]
  private let basePath: [UInt8]

  /// - Parameter base: the absolute address of the site, without a slash at its end.
  init(page: SitePath, base: String?) {
    self.page = page
    self.base = Array((base ?? "").utf8)
    // Behind the scheme, its two slashes and the host.
    let parts = self.base.split(
      separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    basePath = parts.count > 3 ? Array("/".utf8) + parts[3] : []
  }

  /// The hash of the address that a link leads to; `nil` where it leads elsewhere.
  func target(of link: [UInt8]) -> UInt64? {
    var rest = link[...]
    if !base.isEmpty, rest.starts(with: base) {
      rest = rest.dropFirst(base.count)
      if rest.first != UInt8(ascii: "/") { rest = Array("/".utf8)[...] + rest }
    } else if hasScheme(rest) || rest.starts(with: "//".utf8) {
      return nil
    } else if !basePath.isEmpty, rest.starts(with: basePath) {
      rest = rest.dropFirst(basePath.count)
    }
    var fragment: ArraySlice<UInt8> = []
    if let mark = rest.firstIndex(of: UInt8(ascii: "#")) {
      fragment = unescaped(rest[(mark + 1)...])
      rest = rest[..<mark]
    }
    if let query = rest.firstIndex(of: UInt8(ascii: "?")) { rest = rest[..<query] }
    let path = rest.isEmpty ? page : SitePath(unescaped(rest), from: page)
    return path.hash(fragment: fragment)
  }

  /// RFC 3986, section 3.1: a colon before any slash, question mark or number sign.
  private func hasScheme(_ link: ArraySlice<UInt8>) -> Bool {
    link.first { $0 == UInt8(ascii: ":") || "/?#".utf8.contains($0) } == UInt8(ascii: ":")
  }

  /// With `%20` and its like resolved.
  private func unescaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "%")) else { return text }
    var plain: [UInt8] = []
    var position = text.startIndex
    while position < text.endIndex {
      let digits = text[position...].dropFirst().prefix(2)
      if text[position] == UInt8(ascii: "%"), digits.count == 2,
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        plain.append(byte)
        position += 3
      } else {
        plain.append(text[position])
        position += 1
      }
    }
    return plain[...]
  }
}
