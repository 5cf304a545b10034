/// The script that open pages listen with, and its place in them. The built site has neither.
struct ReloadClient: Sendable {
  /// Where the script and the events are, below the site's root: no page's path begins like that.
  static let scriptPath = ".kb/preview.js"
  static let eventsPath = ".kb/events"

  /// The script.
  static var script: [UInt8] { PackageResources.preview_js }

  /// Adds the script to a page: before the end of its body, or at its end where no end tag tells.
  /// - Parameters:
  ///   - page: as ``PreviewSite/resource(at:)`` takes it.
  ///   - source: what the page is made from, as it tells it.
  ///   - root: the path of the site on the server, which ends with a slash.
  static func added(
    to html: [UInt8], page: String, source origin: String? = nil, root: String,
    version: EventHub.Version
  ) -> [UInt8] {
    let told = origin.map { " data-source=\"\($0.escapedAttribute)\"" } ?? ""
    let source = (root + scriptPath).percentEncodedPath
    let element =
      "<script defer src=\"\(source)\" data-page=\"\(page.percentEncodedPath)\" data-version=\"\(version)\"\(told)></script>\n"
    let place = lastEndTag(of: html) ?? html.endIndex
    return Array(html[..<place]) + element.utf8 + html[place...]
  }

  /// Where the last `</body` begins, in whatever case it is written.
  private static func lastEndTag(of html: [UInt8]) -> Int? {
    let tag = Array("</body".utf8)
    guard html.count >= tag.count else { return nil }
    return (0...html.count - tag.count).reversed().first { start in
      html[start] == tag[0]
        && zip(html[start...], tag).allSatisfy { byte, sign in
          byte == sign || byte | 0x20 == sign && sign >= UInt8(ascii: "a")
        }
    }
  }
}

extension String {
  /// As the value of an attribute between quotation marks.
  fileprivate var escapedAttribute: String {
    reduce(into: "") { text, sign in
      switch sign {
      case "&": text += "&amp;"
      case "\"": text += "&quot;"
      case "<": text += "&lt;"
      default: text.append(sign)
      }
    }
  }
}
