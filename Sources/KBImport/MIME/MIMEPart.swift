/// A message, or a part of one: a header and what it describes.
struct MIMEPart: Sendable {
  let header: MIMEHeader
  private let body: ArraySlice<UInt8>

  init(_ message: ArraySlice<UInt8>) {
    header = MIMEHeader(message)
    body = message[header.end...]
  }

  /// Of further parts none is the page.
  static let mostParts = 1000

  /// The parts between lines of the boundary, up to its closing line or the end of the message.
  func parts(boundary: String) -> [MIMEPart] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [MIMEPart] = []
    var start: Int?
    var lines = MIMELines(body)
    while let line = lines.next() {
      guard body[line].starts(with: mark) else { continue }
      let rest = body[line].dropFirst(mark.count)
      let isLast = rest.starts(with: "--")
      guard rest.dropFirst(isLast ? 2 : 0).allSatisfy(\.isBlank) else { continue }
      if let start { parts.append(MIMEPart(body[start..<line.lowerBound])) }
      if isLast || parts.count == Self.mostParts { return parts }
      start = lines.index
    }
    if let start { parts.append(MIMEPart(body[start...])) }
    return parts
  }

  /// The content as it was before it was made fit for mail.
  func content() -> [UInt8] {
    switch header["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": return TransferEncoding.quotedPrintable(body)
    case "base64": return TransferEncoding.base64(body)
    default: return Array(body)
    }
  }
}
