import KBImport

/// Reads the files of an archive one after the other.
protocol EntryReader: AnyObject {
  /// The next file, or why there is none.
  func next() -> ArchiveStep
}

/// What comes next in an archive.
enum ArchiveStep {
  case file(name: String, bytes: [UInt8], delivery: PageDelivery)
  /// An entry that is no article.
  case skipped(name: String, SkipReason)
  /// An entry that is left out, though it may be an article.
  case refused(name: String, reason: String)
  /// The archive cannot be read further.
  case failed(String)
  case end
}

/// What an archive may hold. The longest known article has 300 kB.
struct ArchiveLimits: Hashable, Sendable {
  var bytesOfEntry = 16 << 20
  /// All entries together, unpacked. They are read as they come, so only time limits their number.
  var bytes = 4 << 30
  var entries = 20_000_000

  /// How many times its size an archive may have unpacked. Pages of one site are packed to a fiftieth at best.
  private static let mostPacked = 250

  init(bytesOfEntry: Int = 16 << 20, bytes: Int = 4 << 30, entries: Int = 20_000_000) {
    self.bytesOfEntry = bytesOfEntry
    self.bytes = bytes
    self.entries = entries
  }

  /// Those of an archive with this many bytes.
  init(ofArchive size: Int) {
    let most = size.multipliedReportingOverflow(by: Self.mostPacked)
    self.init(bytes: max(4 << 30, most.overflow ? .max : most.partialValue))
  }

  /// For archives of our own.
  static let none = ArchiveLimits(bytesOfEntry: .max, bytes: .max, entries: .max)
}
