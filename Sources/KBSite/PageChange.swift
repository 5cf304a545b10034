import KBRender

/// A file of the site that a build wrote or deleted, and why.
public struct PageChange: Hashable, Sendable {
  /// Why a file was written.
  public enum Reason: Hashable, Sendable {
    /// The site did not have it.
    case new
    /// Nothing is known of the last build, or the build was to take nothing from it.
    case unknown
    /// The configuration, the templates or the program changed.
    case setup
    /// What it is made from is not followed in parts, and it turned out otherwise than before.
    case content
    case part(PageFingerprint.Part)
    /// The new site does not have it.
    case gone

    /// In words.
    public var description: String {
      switch self {
      case .new: return "new"
      case .unknown: return "nothing is known of the last build"
      case .setup: return "configuration, templates or program changed"
      case .content: return "its content changed"
      case .part(let part): return part.description
      case .gone: return "nothing leads to it any more"
      }
    }
  }

  /// Relative to the site.
  public var path: String
  /// At least one.
  public var reasons: [Reason]
}

extension PageFingerprint.Part {
  fileprivate var description: String {
    switch self {
    case .text: return "its article changed"
    case .citations: return "an article that it cites changed"
    case .backlinks: return "an article that cites it changed"
    case .related: return "a related article changed"
    case .translations: return "the article in another language changed"
    case .neighbours: return "the article before or after it changed"
    case .indices: return "an index that it is listed in changed"
    case .original: return "the file that it is a copy of changed"
    case .list: return "an article or group that it lists changed"
    }
  }
}
