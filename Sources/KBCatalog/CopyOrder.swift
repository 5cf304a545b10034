import KBModel

/// The order of the copies of one article, the best first: the one rule for what a site shows, a preview shows and an
/// import writes.
///
/// 1. Text that a person wrote or changed comes before what it came from.
/// 2. What stands in the content folder that is named first comes before what stands in the others.
/// 3. The later edition comes first, see ``CopyEdition``.
/// 4. Of one edition the more complete text comes first: one that has its end, then one with more of the standard
///    sections, one with a title, one that lost fewer parts, one that went through fewer conversions, and one that is
///    much longer.
/// 5. What `kb import` wrote and nobody changed ranks as the file that it was read from, and stands before that.
/// 6. Then the order of an import's sources decides, and last the SHA-256 of the files.
///
/// Names of files play no part, so renaming them changes nothing that is shown. The order has no circles and no ties
/// but between files of the same bytes.
public struct CopyOrder: Sendable {
  private let folders: [String]
  private let sources: [String]

  /// - Parameters:
  ///   - folders: what the names of files begin with in each content folder, in the order of preference; a name that
  ///     begins with none of them stands behind the others.
  ///   - sources: the same of what an import reads: a later text is wanted wherever it comes from, so this order decides
  ///     between texts that are equally good.
  public init(folders: [String] = [], sources: [String] = []) {
    self.folders = folders
    self.sources = sources
  }

  /// - Parameter headers: of the copies of one article, in any order.
  public func sorted(_ headers: [ArticleHeader]) -> [ArticleHeader] {
    guard headers.count > 1 else { return headers }
    let ranks = ranks(of: headers)
    return headers.indices.sorted { ranks[$0].precedes(ranks[$1]) }.map { headers[$0] }
  }

  /// Whether of two copies the first is to be shown.
  public func prefers(_ header: ArticleHeader, to other: ArticleHeader) -> Bool {
    let ranks = ranks(of: [header, other])
    return ranks[0].precedes(ranks[1])
  }

  /// Why one copy comes before another one.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// A person wrote or changed it.
    case handWritten
    /// Its content folder is named before the other's.
    case folder
    /// It is of a later edition.
    case edition
    /// It has more of the text.
    case completeness
    /// It is the import of the other.
    case isImport
    /// Nothing tells them apart but their order in an import, and their bytes.
    case bytes
  }

  /// Why the first of two copies comes before the second.
  public func reason(for header: ArticleHeader, before other: ArticleHeader) -> Reason {
    let ranks = ranks(of: [header, other])
    return ranks[0].decision(against: ranks[1]).reason
  }

  private func ranks(of headers: [ArticleHeader]) -> [Rank] {
    zip(headers, CopyEdition.editions(of: headers)).map { header, edition in
      Rank(
        header, edition, folder: Self.place(of: header.copy.path, in: folders),
        source: Self.place(of: header.copy.path, in: sources))
    }
  }

  /// Whether a copy is of a later edition than another one.
  public static func isLater(_ header: ArticleHeader, than other: ArticleHeader) -> Bool {
    let editions = CopyEdition.editions(of: [header, other])
    return editions[1] < editions[0]
  }

  private static func place(of path: String, in folders: [String]) -> Int {
    // A source of an import can be a single file, whose name is all that its folder would be called.
    let path = path + "/"
    return folders.firstIndex { path.hasPrefix($0) } ?? folders.count
  }
}

/// What decides between copies.
private struct Rank {
  private let isSource: Bool
  /// The position of its content folder.
  private let folder: Int
  private let edition: CopyEdition
  private let completeness: Completeness
  /// Whether it is what an import wrote, which stands before the file that it was read from.
  private let isImport: Bool
  /// The position of an import's source.
  private let source: Int
  /// What tells texts apart that are equally good, then the file, which matters only between files of the same bytes.
  private let identity: [String]

  init(_ header: ArticleHeader, _ edition: CopyEdition, folder: Int, source: Int) {
    let copy = header.copy
    isSource = !copy.isHandWritten
    self.edition = edition
    completeness = Completeness(header)
    isImport = isSource && !copy.sources.isEmpty
    self.folder = folder
    self.source = source
    identity = [isImport ? copy.origin.sha256 : copy.sha256, copy.sha256, copy.path]
  }

  func precedes(_ other: Self) -> Bool { decision(against: other).isFirst }

  /// The first of the rules that tells two copies apart, and what it says.
  func decision(against other: Self) -> (reason: CopyOrder.Reason, isFirst: Bool) {
    if isSource != other.isSource { return (.handWritten, other.isSource) }
    if folder != other.folder { return (.folder, folder < other.folder) }
    if edition != other.edition { return (.edition, other.edition < edition) }
    if completeness != other.completeness {
      return (.completeness, completeness.exceeds(other.completeness))
    }
    if isImport != other.isImport { return (.isImport, isImport) }
    if source != other.source { return (.bytes, source < other.source) }
    return (.bytes, identity.lexicographicallyPrecedes(other.identity))
  }
}

/// How much of an article a copy has, the most telling first.
private struct Completeness: Equatable {
  private let hasEnd: Bool
  /// How many of the standard sections it has.
  private let sections: Int
  private let hasTitle: Bool
  /// How many of its parts were lost.
  private let lostParts: Int
  /// How many conversions its text went through.
  private let conversions: Int
  /// See ``TextExtent/magnitude``.
  private let magnitude: Int

  init(_ header: ArticleHeader) {
    let copy = header.copy
    hasEnd = !copy.lost.contains { $0 == .end || $0 == .footer }
    sections = header.extent.sections
    hasTitle = header.hasTitle
    lostParts = copy.lost.count
    conversions = copy.extraction.rawValue
    magnitude = header.extent.magnitude
  }

  /// Whether it has more than another one.
  func exceeds(_ other: Self) -> Bool {
    if hasEnd != other.hasEnd { return hasEnd }
    if sections != other.sections { return sections > other.sections }
    if hasTitle != other.hasTitle { return hasTitle }
    if lostParts != other.lostParts { return lostParts < other.lostParts }
    if conversions != other.conversions { return conversions < other.conversions }
    return magnitude > other.magnitude
  }
}
