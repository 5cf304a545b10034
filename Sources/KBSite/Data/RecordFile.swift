import KBCatalog
import KBRender

/// `articles.jsonl.gz`: a line of JSON for every article, for those who study the archive.
///
/// Each folder of a thousand numbers is a gzip member of its own, so that an edit compresses one of them anew and the
/// others are taken over as they are.
struct RecordFile: Sendable {
  static let name = "articles.jsonl.gz"

  /// The records of one folder.
  struct Member: Sendable {
    /// The folder's part of the address, `198`.
    var shard: String
    /// Of all articles in it.
    var fingerprint: UInt64
    var bytes: [UInt8]
  }

  /// The members of the last build's file by folder, where it is as that build wrote it.
  private let known: [String: Member]

  init(_ manifest: SiteManifest?, in output: OutputFolder) {
    guard let manifest, !manifest.records.isEmpty,
      let file = manifest.files.first(where: { $0.path.text == Self.name }),
      file.isIntact(in: output), let bytes = output.read(file.path),
      bytes.count == manifest.records.reduce(0, { $0 + $1.length })
    else {
      known = [:]
      return
    }
    var known: [String: Member] = [:]
    var start = 0
    for record in manifest.records {
      known[record.shard] = Member(
        shard: record.shard, fingerprint: record.fingerprint,
        bytes: Array(bytes[start..<(start + record.length)]))
      start += record.length
    }
    self.known = known
  }

  /// A fingerprint of all files that the records of the articles are made from.
  static func fingerprint(of entries: ArraySlice<CatalogEntry>) -> UInt64 {
    var fingerprint = Fingerprint()
    for entry in entries {
      for copy in entry.copies {
        fingerprint.feed(copy.path)
        fingerprint.feed(copy.sha256)
      }
    }
    return fingerprint.value
  }

  /// The member of a folder, if its articles are as they were.
  func member(_ shard: String, fingerprint: UInt64) -> Member? {
    known[shard].flatMap { $0.fingerprint == fingerprint ? $0 : nil }
  }
}
