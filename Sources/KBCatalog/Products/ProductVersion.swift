/// A version of a product by the name that people know it by: `Exchange 5.5`, `Windows NT 4.0`.
public struct ProductVersion: Hashable, Sendable {
  /// `Exchange 5.5`.
  public let name: String
  /// Its part of an address, `exchange-5.5`.
  public let slug: String

  init(_ name: String) {
    self.name = name
    slug = Slug.slug(of: name)
  }
}
