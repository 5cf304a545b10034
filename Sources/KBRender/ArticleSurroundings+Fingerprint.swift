import KBCatalog
import KBModel

extension ArticleSurroundings {
  /// The fingerprint of the page of `entry` in these surroundings.
  public func fingerprint(of entry: CatalogEntry) -> PageFingerprint {
    PageFingerprint([
      (.text, Self.textFingerprint(of: entry)),
      part(.citations) { $0.feed(targets) },
      part(.backlinks) { backlinks in
        backlinks.feed(self.backlinks)
        backlinks.feed(backlinkCount)
      },
      part(.related) { $0.feed(related) },
      part(.translations) { $0.feed(translations) },
      part(.neighbours) { $0.feed([previous, next].compactMap { $0 }) },
      part(.indices) { indices in
        indices.feed(self.indices.map(\.rawValue))
        for links in [
          [prefix, language].compactMap { $0 }, products, keywords, versions, technologies,
        ] {
          indices.feed(links)
        }
        indices.feed(issues)
        for links in [errors, fixes, files, messages] { indices.feed(links) }
        indices.feed(entry.title)
        indices.feed(entry.productName)
      },
    ])
  }

  /// What ``PageFingerprint/Part/text`` is for the page of `entry`.
  public static func textFingerprint(of entry: CatalogEntry) -> UInt64 {
    var text = Fingerprint()
    text.feed(entry.copies.map(\.path) + entry.copies.map(\.sha256))
    // A facet of the search, which other articles can give another name.
    text.feed(entry.productSlugs.first)
    return text.value
  }

  /// The fingerprint of the page of another text of the article: its files, and the bar of every page.
  public func textFingerprint(of entry: CatalogEntry) -> PageFingerprint {
    PageFingerprint([
      (.text, Self.textFingerprint(of: entry)),
      part(.indices) { $0.feed(indices.map(\.rawValue)) },
    ])
  }

  private func part(
    _ part: PageFingerprint.Part, _ feed: (inout Fingerprint) -> Void
  ) -> (part: PageFingerprint.Part, value: UInt64) {
    var fingerprint = Fingerprint()
    feed(&fingerprint)
    return (part, fingerprint.value)
  }
}

extension ListedArticle: Fingerprinted {
  func feed(to fingerprint: inout Fingerprint) {
    fingerprint.feed(Int(id.number))
    if !key.isEnglish { fingerprint.feed(key.language) }
    fingerprint.feed(title)
    fingerprint.feed(day.map { $0.year * 10_000 + $0.month * 100 + $0.day } ?? 0)
  }
}

extension IndexLink: Fingerprinted {
  func feed(to fingerprint: inout Fingerprint) {
    fingerprint.feed(kind.rawValue)
    fingerprint.feed(slug)
    fingerprint.feed(name)
    fingerprint.feed(explanation)
    fingerprint.feed(isListed ? 1 : 0)
    fingerprint.feed(listing?.path)
  }
}

extension String: Fingerprinted {
  func feed(to fingerprint: inout Fingerprint) { fingerprint.feed(self) }
}
