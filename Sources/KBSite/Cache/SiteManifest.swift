import KBModel
import KBRender
import KBSearch

/// What the last build of a site wrote and from what, so that the next one writes only what differs.
struct SiteManifest: Sendable {
  /// A file of the site.
  struct File: Hashable, Sendable {
    /// Below the site.
    var path: RelativePath
    /// What it was made from; without parts where nothing is known of that.
    var fingerprint: PageFingerprint
    /// In bytes.
    var size: UInt64
    /// When it was written, in nanoseconds since 1970.
    var modified: UInt64
    /// What tells its bytes from others of that size.
    var content: ContentHash

    /// Whether the file has the bytes that the build gave it.
    func isIntact(in output: OutputFolder) -> Bool {
      intact(with: try? output.stamp(of: path), in: output) != nil
    }

    /// The file as it stands now: its bytes are those that the build gave it, which its time tells, or a look at them
    /// where it has another time (a copy of the site, a restored cache). `nil` for other bytes.
    fileprivate func intact(with stamp: FileStamp?, in output: OutputFolder) -> File? {
      guard let stamp, stamp.size == size else { return nil }
      if stamp.modified == modified { return self }
      guard let bytes = output.read(path), ContentHash(bytes) == content else { return nil }
      var file = self
      file.modified = stamp.modified
      return file
    }
  }

  /// A folder's part of the file of records.
  struct Records: Hashable, Sendable {
    var shard: String
    var fingerprint: UInt64
    /// In bytes.
    var length: Int
  }

  /// Identifies what goes into every page: configuration, templates, program.
  var setup: String
  /// Of the content's files as the build found them (``ContentSnapshot/fingerprint``).
  var content: UInt64 = 0
  /// The file that marks the site, which says what the site consists of (``OutputFolder``): where it is as this build
  /// left it, ``files`` are all that the site has.
  var marker: File?
  /// The fingerprint of the survey, from which everything was made but for the articles' texts.
  var survey: UInt64 = 0
  /// What the build reported.
  var report = BuildReport()
  /// Ordered by path.
  var files: [File] = []
  /// In the order of the file of records.
  var records: [Records] = []
  /// What the files of the search indices leave out, by language.
  var unlisted: [String: UnlistedPostings] = [:]

  init(setup: String) { self.setup = setup }

  /// The files as they stand now, each `nil` where it has other bytes than the build gave it.
  static func intact(_ files: ArraySlice<File>, in output: OutputFolder) -> [File?] {
    zip(files, output.stamps(of: files.lazy.map(\.path))).map { $0.intact(with: $1, in: output) }
  }

  /// A number of all that a site consists of: which files, and what is in them.
  /// - Parameter files: ordered by path.
  static func contents(_ files: [File]) -> UInt64 {
    var fingerprint = Fingerprint()
    for file in files {
      fingerprint.feed(file.path.text)
      fingerprint.feed(Int(truncatingIfNeeded: file.size))
      fingerprint.feed(Int(truncatingIfNeeded: file.content.value))
    }
    return fingerprint.value
  }

  /// Whether nobody else wrote the site since, in whole or in part.
  func isLatest(in output: OutputFolder) -> Bool { marker?.isIntact(in: output) == true }

  /// - Returns: `nil` where there is none; ``DamagedCache`` is thrown where it cannot be read.
  init?(_ file: CacheFile) throws(DamagedCache) {
    switch file.read() {
    case .absent: return nil
    case .damaged: throw DamagedCache()
    case .values(let bytes, let range):
      var decoder = BinaryDecoder(bytes, in: range)
      setup = try decoder.text()
      content = try decoder.number()
      marker = try decoder.optional()
      survey = try decoder.number()
      report = try decoder.value()
      files = try decoder.values()
      records = try decoder.values()
      for language in try decoder.values(String.self) {
        unlisted[language] = try decoder.value()
      }
    }
  }

  func encoded() -> [UInt8] {
    var encoder = BinaryEncoder()
    encoder.encode(setup)
    encoder.encode(content)
    encoder.encode(marker)
    encoder.encode(survey)
    encoder.encode(report)
    encoder.encode(files)
    encoder.encode(records)
    encoder.encode(unlisted.keys.sorted())
    for (_, postings) in unlisted.sorted(by: { $0.key < $1.key }) { encoder.encode(postings) }
    return encoder.bytes
  }
}

extension SiteManifest.File: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(path.text)
    encoder.encode(UInt64(fingerprint.parts.count))
    for (part, value) in fingerprint.parts {
      encoder.encode(UInt64(part.rawValue))
      encoder.encode(value)
    }
    encoder.encode(size)
    encoder.encode(modified)
    encoder.encode(content)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    guard let path = RelativePath(try decoder.text()) else { throw DamagedCache() }
    self.path = path
    var parts: [(part: PageFingerprint.Part, value: UInt64)] = []
    for _ in 0..<(try decoder.count()) {
      let number = try decoder.number()
      guard let part = PageFingerprint.Part(rawValue: UInt8(truncatingIfNeeded: number)) else {
        throw DamagedCache()
      }
      parts.append((part, try decoder.number()))
    }
    fingerprint = PageFingerprint(parts)
    size = try decoder.number()
    modified = try decoder.number()
    content = try decoder.value()
  }
}

extension SiteManifest.Records: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(shard)
    encoder.encode(fingerprint)
    encoder.encode(length)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    shard = try decoder.text()
    fingerprint = try decoder.number()
    length = try decoder.integer()
    // The site is small beside this, and the sum of all lengths fits into a number.
    guard (0...Int(Int32.max)).contains(length) else { throw DamagedCache() }
  }
}

extension UnlistedPostings: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) { encoder.encode(bytes[...]) }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    do { try self.init(try decoder.blobBytes()) } catch { throw DamagedCache() }
  }
}

/// What a build finds without looking at any page, which is what one without changes has to say again.
extension BuildReport: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(diagnostics)
    encoder.encode(files)
    encoder.encode(articles)
    encoder.encode(copyPages)
    encoder.encode(citations.all)
    encoder.encode(citations.resolved)
    encoder.encode(formats.keys.sorted())
    for (_, count) in formats.sorted(by: { $0.key < $1.key }) { encoder.encode(count) }
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init()
    diagnostics = try decoder.values()
    files = try decoder.integer()
    articles = try decoder.integer()
    copyPages = try decoder.integer()
    citations = (all: try decoder.integer(), resolved: try decoder.integer())
    for name in try decoder.values(String.self) { formats[name] = try decoder.integer() }
  }
}
