import KBSearch

/// The answer of a web server as it was recorded (RFC 9112): a line with its status, fields, an empty line, the content.
struct HTTPAnswer {
  /// What kept the content from being unpacked.
  enum Problem: Error {
    /// It is packed in this way, which is none that is known here.
    case coding(String)
    case damaged
    case tooLong
  }

  /// 200 for an answer with what was asked for.
  let status: Int
  let fields: HeaderFields
  private let body: ArraySlice<UInt8>

  /// `nil` where no answer begins here.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "HTTP/".utf8) else { return nil }
    var rest = bytes[...]
    func line() -> ArraySlice<UInt8> {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest[line.endIndex...].dropFirst()
      return line.last == 0x0D ? line.dropLast() : line
    }
    let words = line().split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard words.count > 1, let status = Int(String(decoding: words[1], as: UTF8.self)) else {
      return nil
    }
    self.status = status
    var fields = HeaderFields()
    while !rest.isEmpty {
      let line = line()
      if line.isEmpty { break }
      fields.add(line)
    }
    self.fields = fields
    body = rest
  }

  /// The page as its author wrote it. Crawlers often keep the fields of an answer that they unpacked, so content that is
  /// not packed as its fields say is taken as it is.
  func content(limit: Int) throws(Problem) -> [UInt8] {
    var content = body
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true {
      content = Self.joinedChunks(content).map { $0[...] } ?? content
    }
    let codings = (fields["content-encoding"] ?? "").lowercased().split(separator: ",")
      .map { $0.filter { !$0.isWhitespace } }
    for coding in codings.reversed() {
      switch coding {
      case "", "identity": continue
      case "gzip", "x-gzip":
        guard content.starts(with: [0x1F, 0x8B]) else { continue }
        content = try Self.inflated(content, as: .gzip, limit)
      case "deflate":
        // The standard means zlib's format, some servers sent none.
        guard !content.starts(with: "<".utf8) else { continue }
        do throws(Problem) {
          content = try Self.inflated(content, as: .zlib, limit)
        } catch .damaged {
          content = try Self.inflated(content, as: .raw, limit)
        }
      default: throw .coding(coding)
      }
    }
    return Array(content)
  }

  private static func inflated(
    _ bytes: ArraySlice<UInt8>, as format: Inflation.Format, _ limit: Int
  ) throws(Problem) -> ArraySlice<UInt8> {
    switch Inflation.unpacked(bytes, as: format, limit: limit) {
    case .bytes(let bytes): return bytes[...]
    case .tooLong: throw .tooLong
    case .damaged: throw .damaged
    }
  }

  /// The content of chunks, each with its length in hexadecimal digits on a line above it; `nil` where it is no such
  /// content. A last chunk that was cut off counts as far as it goes.
  private static func joinedChunks(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    var content: [UInt8] = []
    var rest = body
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      let digits = line.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }
      guard (1...8).contains(digits.count),
        let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0
      else { return nil }
      if length == 0 { return content }
      rest = rest[line.endIndex...].dropFirst()
      content += rest.prefix(length)
      rest = rest.dropFirst(length)
      if rest.first == 0x0D { rest = rest.dropFirst() }
      guard rest.isEmpty || rest.first == 0x0A else { return nil }
      rest = rest.dropFirst()
    }
    return content
  }
}
