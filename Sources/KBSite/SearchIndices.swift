import KBCatalog
import KBModel
import KBRender
import KBSearch

/// Brings the search index of each language up to date.
struct SearchIndices: Sendable {
  let writer: PageWriter
  /// By language.
  private let passes: [String: SearchIndexPass]

  /// The indices of a site.
  struct Result: Sendable {
    var pages: [PageOutcome] = []
    /// What their files leave out, by language.
    var unlisted: [String: UnlistedPostings] = [:]
  }

  /// - Parameters:
  ///   - english: the index that every archive has.
  ///   - languages: of the archive's articles.
  ///   - manifest: of the last build; `nil` where nothing is known of one.
  init(_ english: SearchIndexPass, languages: [String], manifest: SiteManifest?, jobs: Int) {
    writer = english.writer
    var passes = [english.language: english]
    for language in languages where passes[language] == nil {
      passes[language] = SearchIndexPass(
        english.writer, language: language, manifest: manifest, jobs: jobs)
    }
    self.passes = passes
  }

  /// Whether an index has to be told of the article, whose page has that path and fingerprint.
  func needs(_ key: ArticleKey, _ path: String, _ fingerprint: PageFingerprint) -> Bool {
    passes[key.language]?.needs(path, fingerprint) ?? false
  }

  /// Tells the index of its language of an article. Called from several tasks.
  func add(_ article: Article, of entry: CatalogEntry) {
    passes[article.metadata.key.language]?.add(article, of: entry)
  }

  /// Makes the indices, once all articles were told.
  func finish(_ archive: SurveyedArchive) async throws -> Result {
    var result = Result()
    for (language, pass) in passes.sorted(by: { $0.key < $1.key }) {
      let index = try await finish(pass, archive)
      result.pages += index.pages
      result.unlisted[language] = index.unlisted
    }
    return result
  }

  private func finish(
    _ pass: SearchIndexPass, _ archive: SurveyedArchive
  ) async throws -> SearchIndexPass.Result {
    if let index = try await pass.finish(archive.catalog) { return index }
    // Nothing of the last build's index can be used: it is made from nothing.
    let jobs = archive.setup.request.jobs
    let anew = SearchIndexPass(
      writer, language: pass.language, manifest: nil, jobs: jobs, isAnew: true)
    _ = try await archive.catalog.entries.parallelMap(jobs: jobs) { entry in
      guard entry.key.language == pass.language else { return }
      guard let article = try? archive.surveyedArticle(entry) else { return }
      anew.add(article, of: entry)
    }
    return try await anew.finish(archive.catalog) ?? .init(pages: [], unlisted: .init())
  }
}
