/// Files, entries of the registry, and what to type.
extension MarkScanner {
  /// A name around the period of its extension, with its path.
  func fileName(at period: Int) -> InlineMark? {
    var end = period + 1
    while byte(end).isASCIIAlphanumeric { end += 1 }
    guard (2...4).contains(end - period), isExtension((period + 1)..<end) else { return nil }
    switch byte(end) {
    case UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "@"),
      UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: "<"):
      return nil
    case UInt8(ascii: ".") where byte(end + 1).isASCIIAlphanumeric: return nil
    case 0x80...: return nil
    default: break
    }
    var start = period
    while start > lastEnd, isPath(bytes[start - 1]) { start -= 1 }
    guard start < period,
      bytes[start..<period].contains(where: { $0.isASCIILetter || $0 == UInt8(ascii: "*") }),
      isWhole(start..<end), !(byte(end) == UInt8(ascii: "\"") && byte(start - 1) == 0x20)
    else { return nil }
    return InlineMark(kind: .code, range: start..<end)
  }

  /// Whether the name is not the end of a longer one that has blanks, and no address.
  private func isWhole(_ name: Range<Int>) -> Bool {
    let first = bytes[name.lowerBound]
    guard first.isASCIIAlphanumeric || Self.starts.contains(first) else { return false }
    switch byte(name.lowerBound - 1) {
    case 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["): break
    default: return false
    }
    guard bytes[name].contains(UInt8(ascii: "\\")), byte(name.lowerBound + 1) != UInt8(ascii: ":"),
      !Self.starts.contains(first)
    else {
      return bytes[name].firstIndex(of: UInt8(ascii: ":")).map { $0 == name.lowerBound + 1 } ?? true
    }
    // `C:\Program Files\Setup.exe` from its second word on.
    guard !bytes[name].contains(UInt8(ascii: ":")) else { return false }
    let before = max(0, name.lowerBound - 100)..<name.lowerBound
    return !bytes[before].contains(UInt8(ascii: "\\"))
  }

  private func isPath(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || Self.pathSigns.contains(byte)
  }

  private static let pathSigns = Array("_-~$!#&%.\\:*?".utf8)
  /// What a path may begin with beside letters and digits: `%SystemRoot%`, `\\Server`, `*.txt`, `~temp.tmp`.
  private static let starts = Array("%\\*~_$".utf8)

  private func isExtension(_ range: Range<Int>) -> Bool {
    let letters = bytes[range].reduce(UInt64(0)) { $0 << 8 | UInt64($1.lowercased) }
    return Self.extensions.contains(letters)
  }

  /// Extensions that are no words and no names of domains.
  private static let extensions: Set<UInt64> = Set(
    [
      "exe", "dll", "ini", "sys", "bat", "inf", "hlp", "dat", "txt", "drv", "vxd", "ocx", "doc",
      "xls", "mdb", "dot", "pst", "log", "cfg", "reg", "cab", "zip", "htm", "html", "asp", "cpp",
      "bmp", "wri", "ppt", "lib", "obj", "tlb", "pif", "grp", "386", "cpl", "msi", "msg", "pab",
      "edb", "ost", "xlt", "xla", "mde", "dbf", "prg", "fxp", "scx", "vbp", "frm", "bas", "cls",
      "mak", "rtf", "wav", "mid", "avi", "gif", "jpg", "ttf", "fon", "bak", "tmp", "chm", "cnt",
      "diz", "lst", "mif", "pdf", "ipf", "idl", "def", "hpj", "pdb", "dbg", "vbs", "xml",
      "ade", "adp", "mda", "mdw", "ldb", "ecf", "prf", "oft", "nk2", "dmp", "swp", "sbs",
    ].map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })

  /// `HKEY_LOCAL_MACHINE\Software\Microsoft`; names with blanks are taken where a backslash follows them, and where
  /// the text holds nothing but the key.
  func registryKey(at start: Int) -> InlineMark? {
    guard !byte(start - 1).isASCIIAlphanumeric, byte(start - 1) != UInt8(ascii: "\\") else {
      return nil
    }
    var end = start
    while isKeyName(byte(end)) { end += 1 }
    guard byte(end) == UInt8(ascii: "\\") || bytes[start..<end].contains(UInt8(ascii: "\\")) else {
      return InlineMark(kind: .code, range: start..<end)
    }
    // Go on over blanks as long as a backslash comes before the sentence goes on.
    while let next = continuation(from: end) { end = next }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    if end < bytes.count, byte(end) == 0x20,
      byte(end + 1).isCapital || byte(end + 1) == UInt8(ascii: "\\")
    {
      return nil
    }
    return InlineMark(kind: .code, range: start..<end)
  }

  /// The end of the name after up to three blanks before which a backslash stands, `nil` where there is none.
  private func continuation(from end: Int) -> Int? {
    guard byte(end) == 0x20, bytes[end - 1] != UInt8(ascii: ".") else { return nil }
    var index = end
    for _ in 0..<3 {
      guard byte(index) == 0x20, isKeyName(byte(index + 1)) else { return nil }
      // Words of a sentence begin with small letters.
      guard !byte(index + 1).isLowercase else { return nil }
      let word = index + 1
      index = word
      while isKeyName(byte(index)) { index += 1 }
      if index == bytes.count || bytes[word..<index].contains(UInt8(ascii: "\\")) { return index }
    }
    return nil
  }

  private func isKeyName(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "{")
      || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "$")
  }

  /// What stands between quotation marks that are not to be typed.
  func typedText(before parenthesis: Int) -> InlineMark? {
    guard starts(with: "(without", at: parenthesis),
      starts(with: " quotation marks", at: parenthesis + 8)
        || starts(with: " the quotation marks", at: parenthesis + 8)
        || starts(with: " quotes", at: parenthesis + 8)
        || starts(with: " the quotes", at: parenthesis + 8)
    else { return nil }
    var end = parenthesis
    while end > lastEnd, bytes[end - 1] == 0x20 { end -= 1 }
    if end > lastEnd, bytes[end - 1] == UInt8(ascii: ",") || bytes[end - 1] == UInt8(ascii: ".") {
      end -= 1
    }
    guard end > lastEnd + 1, bytes[end - 1] == UInt8(ascii: "\"") else { return nil }
    end -= 1
    guard let quote = bytes[lastEnd..<end].lastIndex(of: UInt8(ascii: "\"")), quote + 1 < end,
      end - quote < 160
    else { return nil }
    // Names that are chosen are not typed.
    let isChosen = isPreceded(by: "select ", at: quote) || isPreceded(by: "click ", at: quote)
    return isChosen ? nil : InlineMark(kind: .code, range: (quote + 1)..<end)
  }
}
