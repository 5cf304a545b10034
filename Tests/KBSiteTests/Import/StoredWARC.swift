@testable import KBSite

/// A web archive (ISO 28500) with whatever somebody may put into one.
struct StoredWARC {
  struct Record {
    var type: String
    var uri: String?
    var contentType = "application/http; msgtype=response"
    var content: [UInt8] = []
    /// Further lines of the header.
    var fields: [String] = []
    /// What the header says, where that is not so.
    var length: Int?

    /// A web server's answer.
    static func answer(
      _ uri: String, _ body: [UInt8], status: String = "200 OK",
      fields: [String] = ["Content-Type: text/html"], record: [String] = []
    ) -> Record {
      let head = (["HTTP/1.1 \(status)"] + fields).map { $0 + "\r\n" }.joined() + "\r\n"
      return Record(
        type: "response", uri: uri, content: Array(head.utf8) + body, fields: record)
    }

    static func page(_ uri: String, _ html: String) -> Record { answer(uri, Array(html.utf8)) }
  }

  /// Each record by itself, so that it can be compressed by itself.
  let records: [[UInt8]]

  init(_ records: [Record], version: String = "1.0") {
    self.records = records.map { record in
      var lines = ["WARC/\(version)", "WARC-Type: \(record.type)"]
      if let uri = record.uri { lines.append("WARC-Target-URI: \(uri)") }
      lines += [
        "WARC-Date: 2005-06-07T08:09:10Z",
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>",
        "content-length: \(record.length ?? record.content.count)",
        "Content-Type: \(record.contentType)",
      ]
      let head = (lines + record.fields).map { $0 + "\r\n" }.joined() + "\r\n"
      return Array(head.utf8) + record.content + Array("\r\n\r\n".utf8)
    }
  }

  var bytes: [UInt8] { Array(records.joined()) }

  /// A gzip stream a record, as crawlers write them.
  var compressed: [UInt8] { Array(records.map { GzipMember.compress($0) ?? [] }.joined()) }
}
