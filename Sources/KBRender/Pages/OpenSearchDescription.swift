/// How browsers offer to search the site (OpenSearch 1.1, draft 6).
extension PageRenderer {
  func openSearch() -> [UInt8] {
    let base = XMLText.escaped(settings.absolute(.home) ?? "")
    // The format allows 16 characters for the name.
    let name = settings.title.count <= 16 ? settings.title : "KB archive"
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>\(XMLText.escaped(name))</ShortName>
      <Description>\(XMLText.escaped("Search \(settings.title)"))</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <Image width="64" height="64" type="image/svg+xml">\(base)assets/icon.svg</Image>
      <Url type="text/html" template="\(base)search/?q={searchTerms}"/>
      </OpenSearchDescription>

      """.utf8)
  }
}
