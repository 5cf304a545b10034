import KBModel

/// A version of a product by the name that people know it by: `Exchange 5.5`, `Windows NT 4.0`.
///
/// The archive's notation (`winnt:5.5` in an article on Exchange) names a platform and a version, but not of what. The
/// product's code says it where its articles are about one product (``VersionFamily``); elsewhere a version has no name
/// and no index.
public struct ProductVersion: Hashable, Sendable {
  /// `Exchange 5.5`.
  public let name: String
  /// Its part of an address, `exchange-5.5`.
  public let slug: String

  init(_ name: String) {
    self.name = name
    slug = Slug.slug(of: name)
  }

  /// The named versions of a field of an article, in its order.
  /// - Parameter product: the slug of the article's product.
  static func versions(in field: String, product: String) -> [ProductVersion] {
    VersionNotation(field).groups.flatMap { group in
      group.versions.compactMap { version in
        VersionFamily.name(
          of: normalized(version), product: product, platforms: group.platforms
        ).map { ProductVersion($0) }
      }
    }
  }

  /// `4.00` and `3.10` are older spellings of `4.0` and `3.1`.
  static func normalized(_ version: String) -> String {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let bytes = Array(version.utf8)
    guard bytes.count >= 4, let point = bytes.firstIndex(of: UInt8(ascii: ".")),
      point > 0, point + 2 < bytes.count, digits.contains(bytes[point + 1]),
      bytes[point + 2] == UInt8(ascii: "0"),
      point + 3 == bytes.count || !digits.contains(bytes[point + 3])
    else { return version }
    return String(decoding: bytes[...(point + 1)] + bytes[(point + 3)...], as: UTF8.self)
  }
}
