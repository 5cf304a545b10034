import KBModel
import KBPreview
import KBSite

/// The page of a preview in the place of an article that cannot be shown: which file is meant to hold it, and what is wrong.
struct LostPageText {
  let page: LostPage

  /// It is answered as the page itself would be, so that it is loaded again once the file is mended.
  var resource: PreviewResource {
    PreviewResource(Array(html.utf8), mediaType: "text/html; charset=utf-8")
  }

  private var html: String {
    let files = page.files.map { "<code>\($0.escapedHTML)</code>" }.joined(separator: ", ")
    let findings = page.findings.map { finding in
      let place = finding.location.map { "<code>\($0.description.escapedHTML)</code><br>" } ?? ""
      let remedy = finding.remedy.map { "<br>\($0.escapedHTML)" } ?? ""
      return
        "<li>\(place)<b>\(finding.severity.rawValue)</b>: \(finding.message.escapedHTML) [\(finding.code.rawValue)]\(remedy)</li>\n"
    }
    let cause =
      findings.isEmpty
      ? "<p>\(files) held this article, and holds another one now.</p>\n"
      : "<p>\(files) is meant to hold it:</p>\n<ul>\n\(findings.joined())</ul>\n"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>\(page.id) cannot be shown</title></head>
      <body>
      <h1>\(page.id) cannot be shown</h1>
      \(cause)<p>A build leaves this page out. It appears here once the file is mended.</p>
      </body>
      </html>

      """
  }
}

extension String {
  fileprivate var escapedHTML: String {
    reduce(into: "") { text, sign in
      switch sign {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      default: text.append(sign)
      }
    }
  }
}
