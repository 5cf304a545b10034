/// A web page saved with its pictures in one file (`.mht`, `.mhtml`): a MIME message (RFC 2045, 2046, 2557), of which
/// the page is taken.
///
/// Time is linear in the size of the file; messages in messages are followed ``maximumDepth`` deep.
struct MIMEArchive: Sendable {
  /// The page of a message.
  struct Page: Hashable, Sendable {
    /// In the encoding of the page.
    var html: [UInt8]
    /// The encoding that the message declares for it.
    var charset: String?
    /// The address from which the page was saved.
    var location: String?
  }

  /// How deep parts hold parts.
  static let maximumDepth = 8
  /// How far from the beginning of the file its `MIME-Version` may be.
  static let sampleSize = 4096

  /// The page; `nil` for a message without one.
  let page: Page?

  /// Reads a file; `nil` for one that is no MIME message.
  init?(_ file: [UInt8]) {
    guard Self.isMIME(file) else { return nil }
    let message = MIMEPart(file[...])
    page = Self.page(of: message)
  }

  /// Whether a file begins with the header of a MIME message.
  static func isMIME(_ file: [UInt8]) -> Bool {
    let sample = file.prefix(sampleSize).drop { $0 <= 0x20 }
    // A quick no for nearly every other file.
    guard sample.first?.isLetter == true, !sample.starts(with: "DOCUMENT:") else { return false }
    guard sample.end(of: "mime-version:") != nil else { return false }
    let header = MIMEHeader(sample)
    return header["mime-version"] != nil && header["content-type"] != nil
  }

  private static func page(of message: MIMEPart) -> Page? {
    let saved =
      message.header["content-location"] ?? message.header["snapshot-content-location"]
    // Parts that are still to be looked at, the next one last.
    var parts = [(part: message, depth: 0)]
    while let (part, depth) = parts.popLast() {
      let type = part.header.contentType
      if type.value == "text/html" || type.value == "application/xhtml+xml" {
        return Page(
          html: part.content(), charset: type.parameters["charset"],
          location: part.header["content-location"] ?? saved)
      }
      guard type.value.hasPrefix("multipart/"), depth < maximumDepth,
        let boundary = type.parameters["boundary"], !boundary.isEmpty
      else { continue }
      var inner = part.parts(boundary: boundary)
      // The message can name its main part; otherwise it is the first.
      if let start = type.parameters["start"],
        let index = inner.firstIndex(where: { $0.header["content-id"] == start })
      {
        inner.insert(inner.remove(at: index), at: 0)
      }
      parts += inner.reversed().map { ($0, depth + 1) }
    }
    return nil
  }
}
