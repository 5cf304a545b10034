import KBCatalog
import KBImport
import KBModel
import KBRender

/// Words what ``LinkCheck`` found: a page that has a broken link is rendered once more, to quote it.
struct SiteCheck {
  let archive: SurveyedArchive
  /// The pages of the articles, by file, and the others.
  let articles: [(header: ArticleHeader, links: PageLinks)]
  let indices: [PageLinks]
  /// What is copied beside them.
  let statics: StaticFiles

  /// So many broken links are told; the rest have the same cause.
  private static let mostBroken = 100

  func diagnostics() throws -> [Diagnostic] {
    let pages = articles.map(\.links) + indices
    let check = LinkCheck(pages, files: otherFiles)
    var diagnostics: [Diagnostic] = []
    for broken in check.broken.prefix(Self.mostBroken) {
      diagnostics.append(try diagnostic(of: broken, on: pages[broken.page]))
    }
    for collision in check.collisions {
      diagnostics.append(
        Diagnostic(
          .error, "path-collision",
          "the pages “\(collision.other)” and “\(collision.path)” are one file where capitals do not matter; rename what they are about"
        ))
    }
    return diagnostics + statics.diagnostics
      + statics.besides(articles.map(\.links.path) + ownFiles).clashes
  }

  /// What the site has beside its pages.
  private var otherFiles: [String] { ownFiles + statics.files.map(\.path.text) }

  private var ownFiles: [String] {
    Array(archive.setup.assets.keys) + archive.renderer.indexPages.map(\.path)
      + [RecordFile.name, OutputFolder.marker.text]
  }

  private func diagnostic(of broken: LinkCheck.Broken, on page: PageLinks) throws -> Diagnostic {
    let base = archive.setup.siteAddress
    let bytes = try self.bytes(at: broken.page)
    let link =
      PageLinks.link(of: bytes, path: page.path, base: base, to: broken.target) ?? "?"
    let others = broken.count > 1 ? " (and \(broken.count - 1) more pages)" : ""
    let location =
      articles.indices.contains(broken.page)
      ? archive.survey.files[articles[broken.page].header.copy.path].map {
        SourceLocation(path: $0.path)
      } : nil
    return Diagnostic(
      .error, "broken-link",
      "the page “\(page.path)” leads to “\(link)”, which is not there\(others); mend the template that makes the link",
      at: location)
  }

  /// The page at a position among the articles' pages and the others.
  private func bytes(at position: Int) throws -> [UInt8] {
    guard articles.indices.contains(position) else {
      let path = indices[position - articles.count].path
      guard let plan = archive.renderer.indexPages.first(where: { $0.path == path }) else {
        return []
      }
      return try archive.renderer.page(plan).bytes
    }
    let name = articles[position].header.copy.path
    guard let file = archive.survey.files[name], let bytes = try? FileSystem.read(file.path),
      let article = Importer().article(bytes, path: name).value
    else { return [] }
    return try archive.renderer.article(article).bytes
  }
}

extension ArchiveSetup {
  /// The absolute address of the site, without a slash at its end.
  var siteAddress: String? {
    (request.baseURL ?? configuration.baseURL).flatMap { address in
      let trimmed = String(address.reversed().drop { $0 == "/" }.reversed())
      return trimmed.isEmpty ? nil : trimmed
    }
  }
}
