/// A technology that articles are about, by a keyword of their field `Technology`.
///
/// The keywords are made of a product's short name and its version without points (`kbExchange550`, `kbWinNTS400sp4`);
/// those for all versions or editions end in `Search` (`kbWinNTsearch`). A keyword whose parts are known is shown in
/// words, another one by what its articles apply to, else as it is.
public struct Technology: Hashable, Sendable {
  /// `Exchange 5.5`, `Windows NT Server 4.0 SP4`, `kbUrbanAssault`.
  public let name: String
  /// Its part of an address.
  public let slug: String

  /// `nil` for the editors' placeholders, audiences and flags (`kbZNotKeyword3`, `kbAudDeveloper`), which are no
  /// technology.
  /// - Parameter learned: what the keyword stands for, for a keyword whose parts are not known.
  public init?(keyword: String, learned: String? = nil) {
    guard Self.isTechnology(keyword) else { return nil }
    let word = ProductWord(keyword)
    name = word?.role == nil ? word?.name ?? learned ?? keyword : keyword
    slug = Slug.slug(of: name)
  }

  /// Whether a keyword is a technology whose parts are not known.
  static func isUnknown(_ keyword: String) -> Bool {
    isTechnology(keyword) && ProductWord(keyword) == nil
  }

  private static func isTechnology(_ keyword: String) -> Bool {
    let lowercased = keyword.lowercased()
    // The second is a mark of the editors: `kbPTProdChange`, `kbPTNotAssigned`.
    return Keywords.isKeyword(keyword) && !lowercased.hasPrefix("kbaud")
      && !lowercased.hasPrefix("kbptnot") && !lowercased.hasPrefix("kbptprod")
  }
}
