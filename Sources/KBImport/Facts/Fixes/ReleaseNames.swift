/// Names of releases as the words of a sentence give them, in one form whatever way they are written.
///
///     Windows NT Workstation or Server version 4.00          Windows NT 4.0
///     the latest U.S. Service Pack for SNA Server 3.0        SNA Server 3.0 service pack
///     Service Pack 3 of Microsoft Exchange version 4.0       Exchange Server 4.0 SP3
///     Visual C++, 32-bit Edition, versions 4.1 and 4.2       Visual C++ 4.1, Visual C++ 4.2
///
/// Words that no name of a release has end it; where they come before anything is named, nothing is.
///
/// A name has at least a version, a year or a service pack.
enum ReleaseNames {
  /// What stands at the end of a service pack whose number is not stated.
  static let unnumbered = "service pack"

  /// The releases that the words of a sentence begin with, in their order.
  static func names(in sentence: [String]) -> [String] {
    var parts: [ReleaseParts] = []
    for segment in segments(of: sentence) {
      // What is said of a second release may be no name: `… and in all later ones`.
      guard let part = ReleaseParts(segment) else { break }
      parts.append(part)
    }
    complete(&parts)
    return parts.compactMap(\.name)
  }

  /// The words that can belong to names, cut where another name begins.
  private static func segments(of sentence: [String]) -> [[String]] {
    var segments: [[String]] = [[]]
    var isOfWindows = false
    var roles = false
    for word in sentence {
      if word.hasPrefix("(http") || word.hasPrefix("(fixlist") || word.hasPrefix("\"") { break }
      if isAbbreviation(word) { continue }
      let text = word.filter { !"(),:\"".contains($0) }
      let lower = text.lowercased()
      if stops.contains(lower) { break }
      if lower == "and" || lower == "or" || lower == "/" || lower == "&" {
        segments.append([])
        continue
      }
      // Windows NT Server and Windows NT Workstation are one release.
      if lower == "nt" || lower == "2000" && isOfWindows {
        roles = true
      } else if roles, editions.contains(lower) {
        continue
      } else if lower != "windows", lower != "microsoft", ReleaseVersion(text) == nil {
        roles = false
      }
      isOfWindows = lower == "windows"
      if !text.isEmpty { segments[segments.count - 1].append(text) }
    }
    return segments.filter { !$0.isEmpty }
  }

  /// Gives parts what stands in their neighbours: `SNA Server versions 3.0 and 4.0 Service Packs`.
  private static func complete(_ parts: inout [ReleaseParts]) {
    for index in parts.indices where parts[index].product.isEmpty {
      let named =
        parts[..<index].last { !$0.product.isEmpty }
        ?? parts[index...].first { !$0.product.isEmpty }
      parts[index].product = named?.product ?? []
    }
    for index in parts.indices.dropLast() {
      let next = parts[index + 1]
      guard parts[index].product == next.product else { continue }
      if parts[index].version == nil, next.version != nil {
        // `Service Pack for Windows NT Workstation or Server version 3.51` is one release.
        if next.level == nil { parts[index + 1].level = parts[index].level }
        parts[index].product = []
      } else if parts[index].level == nil, next.level == .somePack {
        parts[index].level = .somePack
      }
    }
  }

  /// Whether a word repeats the one before in short: `(PDS)`, and not `(SP3)`.
  private static func isAbbreviation(_ word: String) -> Bool {
    word.hasPrefix("(") && (word.hasSuffix(")") || word.hasSuffix("),"))
      && !word.contains { $0.isNumber }
  }

  private static let editions: Set<String> = ["server", "workstation", "advanced", "professional"]

  /// Words behind which no name goes on.
  private static let stops: Set<String> = [
    "after", "all", "although", "are", "as", "at", "available", "because", "but", "by", "click",
    "dated", "except", "from", "has", "however", "if", "including", "is", "it", "later", "on",
    "please", "released", "see", "shipped", "since", "that", "there", "this", "through", "to",
    "unless", "until", "using", "via", "was", "when", "where", "which", "while", "will", "with",
    "you",
  ]
}
