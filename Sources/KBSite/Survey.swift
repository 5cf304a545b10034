import KBImport
import KBModel
import KBRender

/// The first pass: the header of every file, read now or known from an earlier survey.
struct Survey: Sendable {
  /// Ordered by the files' names.
  let headers: [ArticleHeader]
  let diagnostics: [Diagnostic]
  /// The files by name.
  let files: NameTable<SourceFile>
  /// Of all headers but for their texts' hashes. `nil` for a survey that was edited.
  let fingerprint: UInt64?
  let snapshot: ContentSnapshot
  /// The files that were read, by position in the snapshot.
  private let read: [Int: Reading]

  /// What was found in a file that was read.
  struct Reading: Sendable {
    var result: Importer.Result<ArticleHeader>
    /// What tells its bytes from others; `nil` where they could not be read.
    var content: ContentHash?
    /// In bytes.
    var size = 0
  }

  /// - Parameter progress: called with how many files are done.
  init(
    _ snapshot: ContentSnapshot, jobs: Int, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws {
    let total = snapshot.items.count
    let counter = Counter { done in
      progress(BuildProgress(phase: .survey, done: done, total: total))
    }
    let results = try await snapshot.items.parallelMap(jobs: jobs) { item in
      defer { counter.advance() }
      let known = item.isKnown ? item.record.flatMap { try? snapshot.cache.result($0) } : nil
      let reading = known.map { Reading(result: $0) } ?? Self.reading(of: item.file)
      return (
        result: reading.result, reading: known == nil ? reading : nil,
        fingerprint: reading.result.value.map(Self.fingerprint) ?? 0
      )
    }
    headers = results.compactMap(\.result.value)
    var fingerprint = Fingerprint()
    for result in results { fingerprint.feed(Int(truncatingIfNeeded: result.fingerprint)) }
    self.fingerprint = fingerprint.value
    diagnostics = zip(results, snapshot.items).flatMap { outcome, item in
      outcome.result.diagnostics.map { $0.located(in: item.file) }
    }
    files = NameTable(snapshot.items.lazy.map { ($0.file.name, $0.file) })
    self.snapshot = snapshot
    read = Dictionary(
      uniqueKeysWithValues: results.enumerated().compactMap { position, outcome in
        outcome.reading.map { (position, $0) }
      })
  }

  private static func fingerprint(of header: ArticleHeader) -> UInt64 {
    var header = header
    header.copy.sha256 = ""
    header.numberLine = nil
    var encoder = BinaryEncoder()
    encoder.encode(header)
    var fingerprint = Fingerprint()
    fingerprint.feed(encoder.bytes)
    return fingerprint.value
  }

  private init(
    _ headers: [ArticleHeader], _ diagnostics: [Diagnostic], _ files: NameTable<SourceFile>,
    of survey: Survey
  ) {
    fingerprint = nil
    self.headers = headers
    self.diagnostics = diagnostics
    self.files = files
    snapshot = survey.snapshot
    read = survey.read
  }

  /// The header of a file that could be read.
  func header(named name: String) -> ArticleHeader? {
    let position = headers.partitioningIndex {
      !$0.copy.path.utf8.lexicographicallyPrecedes(name.utf8)
    }
    return position < headers.count && headers[position].copy.path == name
      ? headers[position] : nil
  }

  /// The survey with what edited files say now.
  /// - Parameter edits: one for each file.
  func replacing(_ edits: [LiveEdit]) -> Survey {
    let edits = edits.sorted { $0.file.name.utf8.lexicographicallyPrecedes($1.file.name.utf8) }
    let edited = Set(edits.map(\.file.path))
    var files = files
    for edit in edits { files[edit.file.name] = edit.exists ? edit.file : nil }
    var diagnostics = diagnostics.filter { finding in
      finding.location.map { !edited.contains($0.path) } ?? true
    }
    diagnostics += edits.flatMap(\.findings)
    return Survey(headers(replacedBy: edits), diagnostics, files, of: self)
  }

  /// The headers with those of edited files, ordered by the files' names as both are.
  private func headers(replacedBy edits: [LiveEdit]) -> [ArticleHeader] {
    var merged: [ArticleHeader] = []
    merged.reserveCapacity(headers.count + edits.count)
    var rest = headers[...]
    for edit in edits {
      let name = edit.file.name
      let before = rest.prefix { $0.copy.path.utf8.lexicographicallyPrecedes(name.utf8) }
      merged += before
      rest = rest[before.endIndex...]
      if rest.first?.copy.path == name { rest.removeFirst() }
      if let header = edit.header { merged.append(header) }
    }
    return merged + rest
  }

  /// What the survey before this one knew; what this one knew first, where it was told of edits.
  var cache: SurveyCache { snapshot.cache }

  /// Of the content's files as this survey found them.
  var contentFingerprint: UInt64 { snapshot.fingerprint { read[$0]?.content } }

  /// What the next survey wants to know of this one, for ``SurveyCache``.
  func cached() -> [UInt8] { snapshot.cached { read[$0] } }

  /// Diagnostics name the file by its name in the content folder, whatever path led to it this time.
  static func header(of file: SourceFile) -> Importer.Result<ArticleHeader> {
    reading(of: file).result
  }

  private static func reading(of file: SourceFile) -> Reading {
    var content: ContentHash?
    var size = 0
    let result = header(named: file.name, at: file.path) { () throws(FileError) in
      let bytes = try FileSystem.read(file.path)
      (content, size) = (ContentHash(bytes), bytes.count)
      return bytes
    }
    let tolerated = ProjectFile.tolerated(
      PageCompanion.tolerated(result, at: file.name), at: file.name)
    return Reading(result: tolerated, content: content, size: size)
  }

  /// Reads the header of one file, and holds its number against the file's name.
  /// - Parameters:
  ///   - name: what diagnostics about its content call the file.
  ///   - path: how the user finds the file, for the diagnostic that it cannot be read.
  ///   - delivery: what came with the file.
  static func header(
    named name: String, at path: String, delivery: PageDelivery = PageDelivery(),
    bytes: () throws(FileError) -> [UInt8]
  ) -> Importer.Result<ArticleHeader> {
    do {
      var result = Importer().header(try bytes(), path: name, delivery: delivery)
      if let header = result.value, let mismatch = PathNumber.mismatch(header, in: name) {
        result.diagnostics.append(mismatch)
      }
      return result
    } catch {
      let diagnostic = Diagnostic(
        .error, "unreadable-file", "cannot read the file: \(error.reason)",
        at: SourceLocation(path: path))
      return Importer.Result(value: nil, diagnostics: [diagnostic])
    }
  }
}

extension ContentSnapshot {
  /// What the next survey wants to know, for ``SurveyCache``.
  /// - Parameter read: what was found in files that were read since, by position.
  func cached(read: (Int) -> Survey.Reading? = { _ in nil }) -> [UInt8] {
    var encoder = BinaryEncoder()
    encoder.encode(UInt64(items.count))
    for (position, item) in items.enumerated() {
      encoder.encode(item.file.name)
      if let reading = read(position) {
        // What kept the system from reading a file leaves no trace in its stamp when it has passed.
        let isUnread = reading.result.isUnread
        let stamp = isUnread ? nil : item.stamp
        encoder.encode(stamp ?? .unknown(size: isUnread ? 0 : UInt64(reading.size)))
        encoder.encode(isUnread ? nil : reading.content)
        encoder.encode(SurveyCache.encoded(reading.result))
      } else if let record = item.record {
        encoder.encode(item.stamp ?? .unknown(size: record.stamp.size))
        encoder.encode(record.content)
        encoder.encode(cache.encoded(record))
      }
    }
    return encoder.bytes
  }
}

extension FileStamp {
  /// Equal to no file's stamp; the size tells where it is worth while to look at the bytes.
  fileprivate static func unknown(size: UInt64) -> FileStamp {
    FileStamp(size: size, modified: 0, changed: 0, number: 0)
  }
}

extension Importer.Result {
  /// Whether the system did not let the file be read.
  var isUnread: Bool {
    value == nil && diagnostics.contains { $0.code == Diagnostic.Code.unreadableFile }
  }
}

extension Diagnostic.Code {
  /// Something of the content could not be read, so nobody knows what it holds.
  static let unreadableFile: Self = "unreadable-file"
}

extension Diagnostic {
  /// Names the file as the user can open it instead of by its name in the content folder.
  func located(in file: SourceFile) -> Diagnostic {
    var diagnostic = self
    diagnostic.location?.path = file.path
    return diagnostic
  }
}
