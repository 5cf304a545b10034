/// A product as the archive's lists and sentences write it: a name, perhaps an edition, a platform and versions.
///
///     phrase   = ["The "] ["Microsoft "] name [[","] edition] [","] ["for" platform] [versions] ["," edition]
///     versions = [","] ("version" | "versions") list | year | number
///     list     = version *(("," | "and") version) ["for" platform]
///
/// `Microsoft Visual Basic Professional Edition, 32-bit, for Windows, version 4.0` is Visual Basic 4.0, the edition
/// `32-bit Professional Edition`, for Windows. A year in a name is its version (`Word 97 for Windows`,
/// `Windows 2000 Advanced Server`), a number is one only at the end, and not that of another product
/// (`Windows CE Toolkit for Visual Basic 6.0`). A text that follows no rule is a name without versions.
public struct ProductPhrase: Hashable, Sendable {
  /// The name as written, without its maker, and without its versions where they are listed:
  /// `Visual Basic Professional Edition, 32-bit, for Windows`.
  public private(set) var written: String
  /// The name without edition, platform and versions: `Visual Basic`.
  public private(set) var product: String
  /// `32-bit Professional Edition`, `Advanced Server`.
  public private(set) var edition: String?
  /// What the product runs on, where its name says so: `Windows 95`.
  public private(set) var platform: String?
  /// In the order of the list, each once, spelled in one way: `5.5 SP1` for `5.50 Service Pack 1`.
  public private(set) var versions: [String]

  /// Reads a phrase. A colon at its end, with the words before it that announce a list (`used with:`), is left out.
  public init(_ text: some StringProtocol) {
    var name = Self.withoutMaker(Self.withoutEditorsNote(Self.withoutAnnouncement(Substring(text))))
    var list: [String] = []
    if let (before, after) = Self.splitAtVersions(name) {
      name = before
      list = after
    }
    written = String(name)
    edition = nil
    platform = nil
    versions = []
    product = ""
    readVersions(list)
    readName(name)
  }

  // MARK: The list of versions

  private mutating func readVersions(_ list: [String]) {
    for item in list {
      var version = Substring(item)
      if let (rest, place) = PlatformPhrase.split(version) {
        platform = place
        version = rest
      }
      if version.hasSuffix(" Edition"), version.first?.isNumber != true {
        edition = String(version)
      } else if let version = VersionSpelling.canonical(version), !versions.contains(version) {
        versions.append(version)
      }
    }
  }

  /// The text before `version` or `versions` and the members of the list behind it.
  private static func splitAtVersions(_ text: Substring) -> (Substring, [String])? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let position = words.indices.dropFirst().dropLast().first { index in
      let word = words[index].lowercased()
      return (word == "version" || word == "versions") && VersionSpelling.begins(words[index + 1])
    }
    guard let position else { return splitAtYears(text) }
    let before = text[..<words[position].startIndex].trimmingSuffix { ",. ".contains($0) }
    let after = text[words[position].endIndex...]
    // `version 2.5, versions Build 2.573`: a second list goes on with the first.
    let members = String(after).replacing(" versions ", with: " ").replacing(" and ", with: ",")
      .split { $0 == "," || $0 == ";" }
    return (before, members.map { $0.split(separator: " ").joined(separator: " ") })
  }

  /// The text before a list of years, which needs no announcement: `Cinemania for Windows, 1994, 1995 editions`.
  private static func splitAtYears(_ text: Substring) -> (Substring, [String])? {
    var members = text.split(separator: ",").map { $0.drop { $0 == " " } }
    guard let last = members.last,
      last.lowercased().hasSuffix("edition")
        || last.lowercased().hasSuffix("editions")
    else { return nil }
    members[members.count - 1] = last.split(separator: " ").first ?? last
    let years = members.reversed().prefix { VersionSpelling.year($0) != nil }
    guard !years.isEmpty, years.count < members.count,
      years.count > 1 || last.split(separator: " ").count == 2
    else { return nil }
    let name = members[members.count - years.count - 1]
    return (text[..<name.endIndex], years.reversed().map(String.init))
  }

  // MARK: The name

  private mutating func readName(_ text: Substring) {
    var name = text
    if let (rest, qualifier) = Self.splitQualifier(name) {
      // `(all editions)` and the like say nothing of the version.
      name = rest
      if let year = VersionSpelling.year(qualifier) { take(year) }
    }
    name = Self.withoutComma(takeNumber(from: name))
    var parts: [String] = []
    while true {
      if let (rest, place) = PlatformPhrase.split(name) {
        name = rest
        platform = platform ?? place
      } else if let (rest, part) = EditionPhrase.split(name), !rest.isEmpty {
        name = rest
        parts.append(part)
      } else {
        break
      }
    }
    if !parts.isEmpty { edition = edition ?? Self.edition(parts) }
    name = takeYear(from: name)
    product = String(Self.withoutComma(name))
    if product.isEmpty { product = String(text) }
  }

  /// `32-bit` goes before the kind of edition.
  private static func edition(_ parts: [String]) -> String {
    parts.sorted { $0.hasSuffix("-bit") && !$1.hasSuffix("-bit") }.joined(separator: " ")
  }

  /// A number at the end of a name, with its service pack: `Visual SourceSafe 6.0c`.
  private mutating func takeNumber(from name: Substring) -> Substring {
    guard versions.isEmpty else { return name }
    let words = name.split(separator: " ")
    // `Exchange 2000 Server SP1`: the year's service pack.
    if let last = words.last, words.count > 2, VersionSpelling.isServicePack(last),
      let year = words.dropLast().lazy.compactMap({ VersionSpelling.year($0) }).first
    {
      versions = ["\(year) \(last.uppercased())"]
      return name[..<last.startIndex].trimmingSuffix { ", ".contains($0) }
    }
    let length = words.count > 2 && VersionSpelling.isServicePack(words[words.count - 1]) ? 2 : 1
    guard words.count > length else { return name }
    let first = words[words.count - length]
    guard VersionSpelling.isPointed(first), !Self.isOfAnother(first, in: name) else { return name }
    let rest = name[..<first.startIndex].trimmingSuffix { ", ".contains($0) }
    if let version = VersionSpelling.canonical(name[first.startIndex...]) { take(version) }
    return rest
  }

  /// Whether a number at the end of a name belongs to what the product is for.
  private static func isOfAnother(_ number: Substring, in name: Substring) -> Bool {
    let words = name[..<number.startIndex].split(separator: " ")
    guard let last = words.lastIndex(where: { $0 == "for" || $0 == "from" }) else { return false }
    let place = words[(last + 1)...].joined(separator: " ")
    return !(place == "Windows" || place.hasSuffix("Macintosh") || place == "MS-DOS")
      || PlatformPhrase.isName("\(place) \(number)")
  }

  /// A year in a name, if nothing but editions stands behind it: `Encarta Encyclopedia 97`.
  private mutating func takeYear(from name: Substring) -> Substring {
    let words = name.split(separator: " ")
    guard let word = words.last, words.count > 1, let year = VersionSpelling.year(word) else {
      return name
    }
    let rest = name[..<word.startIndex].trimmingSuffix { ", ".contains($0) }
    guard !rest.hasSuffix(" for") else { return name }
    // The year is what people call the version; the number behind it is that of the program.
    let releases = versions.filter { $0.hasPrefix("SR-") }.map { "\(year) \($0)" }
    versions = versions.filter { $0.hasPrefix("\(year) SP") } + releases
    if releases.count == versions.count { versions.insert(year, at: 0) }
    return rest
  }

  private mutating func take(_ version: String) {
    if versions.isEmpty { versions = [version] }
  }

  // MARK: What is no part of it

  /// `…, used with:` announces lines below.
  private static func withoutAnnouncement(_ text: Substring) -> Substring {
    var text = text.trimmingSuffix { " \t".contains($0) }
    guard text.last == ":" else { return text }
    text = text.dropLast()
    let announcements = ["when used with", "used with", "included with", "on platform(s)", "with"]
    for words in announcements where text.lowercased().hasSuffix(words) {
      text = text.dropLast(words.count)
      break
    }
    return text.trimmingSuffix { ", ".contains($0) }
  }

  /// An editor's note between asterisks stands around the name of a product that was split:
  /// `*… do not choose …*Microsoft Visual C++ 32-bit Edition* use 241, versions 2.0`.
  private static func withoutEditorsNote(_ text: Substring) -> Substring {
    guard text.first == "*" else { return text }
    let parts = text.split(separator: "*", maxSplits: 2, omittingEmptySubsequences: true)
    guard parts.count == 3 else { return text }
    guard let list = parts[2].firstRange(of: ", version") else { return parts[1] }
    return Substring(parts[1] + parts[2][list.lowerBound...])
  }

  private static func withoutMaker(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    // `The Microsoft Network` is a name.
    if text.hasPrefix("The Microsoft Network") { return text.dropFirst(4) }
    if text.hasPrefix("The ") { text = text.dropFirst(4) }
    return text.hasPrefix("Microsoft ") ? text.dropFirst(10) : text
  }

  private static func withoutComma(_ text: Substring) -> Substring {
    text.trimmingSuffix { ", ".contains($0) }
  }

  /// Words in parentheses at the end: `SQL Server 2000 (all editions)`, `Visual C++.NET (2002)`.
  private static func splitQualifier(_ text: Substring) -> (Substring, Substring)? {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    guard inside.lowercased().contains("edition") || VersionSpelling.year(inside) != nil else {
      return nil
    }
    return (text[..<open].trimmingSuffix { $0 == " " }, inside)
  }
}

extension Substring {
  func trimmingSuffix(while isPart: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isPart(last) { text = text.dropLast() }
    return text
  }
}
