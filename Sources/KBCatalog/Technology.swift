/// A technology that articles are about, by a keyword of their field `Technology`.
///
/// The keywords are made of a product's short name and its version without points (`kbExchange550`, `kbWinNTS400sp4`);
/// those for all versions or editions end in `Search` (`kbWinNTsearch`). A keyword whose parts are known is shown in
/// words, any other as it is.
public struct Technology: Hashable, Sendable {
  /// `Exchange 5.5`, `Windows NT Server 4.0 SP4`, `kbUrbanAssault`.
  public let name: String
  /// Its part of an address.
  public let slug: String

  /// `nil` for the editors' placeholders and audiences (`kbZNotKeyword3`, `kbAudDeveloper`), which are no technology.
  public init?(keyword: String) {
    guard Keywords.isKeyword(keyword), !keyword.lowercased().hasPrefix("kbaud") else { return nil }
    let word = ProductWord(keyword)
    name = word?.role == nil ? word?.name ?? keyword : keyword
    slug = Slug.slug(of: name)
  }
}
