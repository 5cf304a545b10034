import KBImport

/// Reads the pages of a web archive (WARC, ISO 28500, versions 0.17 to 1.1) one after the other.
///
/// A record is a header, and a content of the length that it says. Pages are the contents of `response` records, which are
/// a web server's answers, and of `resource` records, which are files. libarchive, which unpacks the file, would read the
/// records, too, but neither version 1.1 nor addresses that end with a slash or stand in angle brackets, and it does not
/// tell the kind of a record.
final class WARCReader: EntryReader {
  static let signature = Array("WARC/".utf8)

  /// Of a header and of the header of an answer, in bytes.
  private static let longestHeader = 1 << 16

  private let file: CompressedFile
  private let limits: ArchiveLimits
  private var records = 0
  private var isOver = false

  /// A record's header.
  private struct Header {
    let fields: HeaderFields
    let length: Int

    /// Where the page stood.
    var address: String? {
      fields["warc-target-uri"].map { uri in
        String(uri.hasPrefix("<") && uri.hasSuffix(">") ? uri.dropFirst().dropLast() : uri[...])
      }
    }

    /// How messages name it.
    var name: String { PageAddress(address ?? fields["warc-record-id"] ?? "").name }
  }

  init(_ path: String, limits: ArchiveLimits = ArchiveLimits()) {
    file = CompressedFile(path, limit: limits.bytes)
    self.limits = limits
  }

  func next() -> ArchiveStep {
    guard !isOver else { return .end }
    do throws(CompressedFile.Failure) {
      guard let header = try header() else {
        isOver = true
        return .end
      }
      records += 1
      guard records <= limits.entries else {
        return fail("more than \(limits.entries) records; split the archive")
      }
      return try step(of: header)
    } catch {
      return fail(error.reason)
    }
  }

  private func fail(_ reason: String) -> ArchiveStep {
    isOver = true
    return .failed(reason)
  }

  /// The next record's header; `nil` at the end of the file.
  private func header() throws(CompressedFile.Failure) -> Header? {
    var line = try file.line(most: Self.longestHeader)
    // Two empty lines follow each record.
    while line?.isEmpty == true { line = try file.line(most: Self.longestHeader) }
    guard let version = line else { return nil }
    guard version.starts(with: Self.signature) else {
      throw .damaged("no record begins behind record \(records)")
    }
    var fields = HeaderFields()
    var size = 0
    while let line = try file.line(most: Self.longestHeader), !line.isEmpty {
      size += line.count
      guard size <= Self.longestHeader else { break }
      fields.add(line[...])
    }
    guard size <= Self.longestHeader, let length = fields["content-length"].flatMap({ Int($0) }),
      length >= 0
    else {
      throw .damaged("record \(records + 1) does not say how long it is")
    }
    return Header(fields: fields, length: length)
  }

  private func step(of header: Header) throws(CompressedFile.Failure) -> ArchiveStep {
    let name = header.name
    let isAnswer: Bool
    switch header.fields["warc-type"]?.lowercased() {
    case "response" where header.fields.contentType.type != "text/dns": isAnswer = true
    case "resource": isAnswer = false
    default:
      try skip(header)
      return .skipped(name: name, .record)
    }
    guard header.length <= limits.bytesOfEntry else {
      try skip(header)
      return .skipped(name: name, .tooLong)
    }
    guard (Int(header.fields["warc-segment-number"] ?? "") ?? 0) == 0 else {
      try skip(header)
      return .refused(
        name: name, reason: "the page is cut into several records; join them with another program")
    }
    if !isAnswer, let reason = SkipReason(contentType: header.fields.contentType.type) {
      try skip(header)
      return .skipped(name: name, reason)
    }
    var content: [UInt8] = []
    content.reserveCapacity(header.length)
    guard try file.read(header.length, { content += $0 }) == header.length else {
      throw .damaged("record \(records) is cut off")
    }
    var delivery = PageDelivery()
    delivery.location = header.address
    delivery.isCutOff = header.fields["warc-truncated"] != nil
    // What came by FTP has no answer around it.
    guard isAnswer, let answer = HTTPAnswer(content) else {
      delivery.charset = header.fields.contentType.charset
      return .file(name: name, bytes: content, delivery: delivery)
    }
    return page(in: answer, named: name, delivery)
  }

  private func skip(_ header: Header) throws(CompressedFile.Failure) {
    guard try file.read(header.length) == header.length else {
      throw .damaged("record \(records) is cut off")
    }
  }

  /// The page in a web server's answer.
  private func page(
    in answer: HTTPAnswer, named name: String, _ delivery: PageDelivery
  ) -> ArchiveStep {
    guard answer.status == 200 else { return .skipped(name: name, .answer) }
    let (type, charset) = answer.fields.contentType
    if let reason = SkipReason(contentType: type) { return .skipped(name: name, reason) }
    var delivery = delivery
    delivery.charset = charset
    do throws(HTTPAnswer.Problem) {
      let bytes = try answer.content(limit: limits.bytesOfEntry)
      return .file(name: name, bytes: bytes, delivery: delivery)
    } catch {
      switch error {
      case .tooLong: return .skipped(name: name, .tooLong)
      case .damaged:
        return .refused(name: name, reason: "the page cannot be unpacked: its data is damaged")
      case .coding(let coding):
        return .refused(
          name: name,
          reason: "the page is packed as “\(coding)”, which kb does not read; unpack it by hand")
      }
    }
  }
}
