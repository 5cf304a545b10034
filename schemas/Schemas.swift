/// The JSON schemas of what people write, embedded so that the program can give them away.
public enum Schemas {
  /// The files by the name of what they describe.
  public static let files: [(name: String, bytes: [UInt8])] = [
    ("article", PackageResources.article_schema_json), ("kb", PackageResources.kb_schema_json),
  ]
}
