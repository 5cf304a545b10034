extension SourceText {
  var isHTML: Bool {
    let top = String(decoding: bytes.prefix(2000), as: UTF8.self).lowercased()
    return top.contains("<html") || top.contains("<!doctype html")
  }
  var location: String? { nil }
}
