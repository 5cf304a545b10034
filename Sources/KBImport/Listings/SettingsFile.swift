import KBModel

/// Files of settings, which are known by the form of their lines: `[section]` and `name=value`.
enum SettingsFile {
  /// `registry` for a file that REGEDIT reads, `ini` for sections with settings, `nil` for anything else.
  static func language(of text: some Sequence<UInt8>) -> CodeLanguage? {
    // Most listings begin like neither.
    guard let first = text.first(where: { !$0.isBlank && $0 != 0x0A && $0 != 0x0D }),
      "[RW".utf8.contains(first)
    else { return nil }
    let lines = Array(text).split(separator: 0x0A).compactMap { line -> ArraySlice<UInt8>? in
      var line = line.drop(while: \.isBlank)
      while let last = line.last, last.isBlank || last == 0x0D { line.removeLast() }
      return line.isEmpty ? nil : line
    }
    guard let first = lines.first else { return nil }
    if first.elementsEqual("REGEDIT4".utf8) || first.elementsEqual("REGEDIT".utf8)
      || first.starts(with: "Windows Registry Editor Version".utf8)
    {
      return .registry
    }
    guard lines.count > 1, isSection(first) else { return nil }
    if first.starts(with: "[HKEY_".utf8) {
      let isFile = lines.dropFirst().contains {
        $0.first == UInt8(ascii: "\"") || $0.first == UInt8(ascii: "@")
      }
      return isFile ? .registry : nil
    }
    let settings = lines.count { isSection($0) || isSetting($0) || $0.first == UInt8(ascii: ";") }
    let hasSetting = lines.contains(where: isSetting)
    return hasSetting && settings * 5 >= lines.count * 4 ? .ini : nil
  }

  /// `[386Enh]`, `[HKEY_CLASSES_ROOT\DAO]`: the first line of a section.
  static func isSection(_ line: ArraySlice<UInt8>) -> Bool {
    line.count > 2 && line.first == UInt8(ascii: "[") && line.last == UInt8(ascii: "]")
      && !line.contains(UInt8(ascii: "="))
      && !line.dropFirst().dropLast().contains { $0 == UInt8(ascii: "]") }
  }

  /// A name of up to 50 bytes, then `=`.
  private static func isSetting(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.prefix(51).prefix { $0 != UInt8(ascii: "=") }
    return !name.isEmpty && name.count <= 50 && name.count < line.count
  }
}
