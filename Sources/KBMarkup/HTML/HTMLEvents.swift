private import CXML2

/// Leads libxml2's HTML parser over a page, and is the only code that touches libxml2: bytes go in, and a tree comes out.
///
/// libxml2 tells of start tags, texts and comments as it meets them (its SAX interface) and builds no tree of its own,
/// which would end at a depth of 256. The depth of each is the height of its stack of open elements (`nameNr`), which
/// tells more surely than its end tags what is closed.
struct HTMLEvents {
  private var builder: HTMLDocumentBuilder
  private let page: UnsafeBufferPointer<UInt8>
  private let context: htmlParserCtxtPtr

  /// Parses a page of at most `Int32.max` bytes that libxml2 can read without loss (see ``HTMLSource``).
  static func parse(_ page: UnsafeBufferPointer<UInt8>, mostNodes: Int) -> HTMLDocument {
    _ = isInitialized
    var builder = HTMLDocumentBuilder(pageSize: page.count, mostNodes: mostNodes)
    // `nil` for an empty page, or where memory is exhausted.
    guard
      let context = page.withMemoryRebound(
        to: CChar.self,
        { htmlCreateMemoryParserCtxt($0.baseAddress, Int32(clamping: $0.count)) })
    else { return builder.finish() }
    defer { htmlFreeParserCtxt(context) }
    let options: [htmlParserOption] = [
      HTML_PARSE_RECOVER, HTML_PARSE_NONET, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING,
      HTML_PARSE_IGNORE_ENC,
    ]
    htmlCtxtUseOptions(context, options.reduce(0) { $0 | Int32($1.rawValue) })
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    // libxml2 2.9 repeats an unknown tag for ever when it can store no further name.
    xmlDictSetLimit(context.pointee.dict, 0)
    setHandlers(of: context)

    var events = HTMLEvents(builder: consume builder, page: page, context: context)
    withUnsafeMutablePointer(to: &events) { events in
      context.pointee.userData = UnsafeMutableRawPointer(events)
      htmlParseDocument(context)
      context.pointee.userData = nil
    }
    return events.builder.finish()
  }

  /// Whether `&name` is a reference even without a semicolon: to a character of ISO 8859-1, as HTML 2 had them.
  static func isLatinReference(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let entity = htmlEntityLookup(Array(name) + [0]) else { return false }
    return entity.pointee.value < 0x100
  }

  /// libxml2 wants this before threads use it.
  private static let isInitialized: Void = xmlInitParser()

  // MARK: What is found

  private mutating func receiveElement(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    limitDepth()
    let spelling = Self.buffer(name)
    let known = HTMLElementName.bySpelling.name(spelling)
    builder.appendElement(known ?? .other, depth: depth, line: line)
    if known == nil { builder.appendAttribute(nil, tag(of: spelling)) }
    if var attribute = attributes {
      while let name = attribute[0] {
        if let name = HTMLAttributeName.bySpelling.name(Self.buffer(name)) {
          builder.appendAttribute(name, Self.buffer(attribute[1]))
        }
        attribute += 2
      }
    }
    stopIfFull()
  }

  private mutating func receiveText(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    builder.appendText(
      UnsafeBufferPointer(start: text, count: Int(count)), depth: depth + 1, lastLine: line)
    stopIfFull()
  }

  private mutating func receiveComment(_ comment: UnsafePointer<xmlChar>?) {
    builder.appendComment(Self.buffer(comment), depth: depth + 1, line: line)
    stopIfFull()
  }

  /// How many elements are open: those around a text, or a new element and those around it.
  private var depth: Int { Int(context.pointee.nameNr) }

  private var line: Int { Int(context.pointee.input?.pointee.line ?? 1) }

  /// Lets a new element take the place of its parent where they are too deep.
  ///
  /// libxml2 looks through the whole stack for each end tag that matches nothing, so its height has to have a limit, too.
  private func limitDepth() {
    let count = Int(context.pointee.nameNr)
    guard count > HTMLParser.maximumDepth, let names = context.pointee.nameTab else { return }
    names[count - 2] = names[count - 1]
    context.pointee.nameNr -= 1
  }

  private func stopIfFull() {
    if builder.isFull { xmlStopParser(context) }
  }

  /// The start tag that ends where the parser stands, as the page spells it.
  private func tag(of name: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let end = min(page.count, max(0, xmlByteConsumed(context)))
    guard let start = page[..<end].lastIndex(of: UInt8(ascii: "<")) else { return name }
    var length = min(end - start, HTMLParser.longestTag)
    // A character is not cut through.
    while start + length < end, page[start + length] & 0xC0 == 0x80 { length -= 1 }
    let closing = start + length < page.count && page[start + length] == UInt8(ascii: ">")
    return UnsafeBufferPointer(rebasing: page[start..<(start + length + (closing ? 1 : 0))])
  }

  private static func buffer(_ string: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: string, count: string.map { Int(xmlStrlen($0)) } ?? 0)
  }

  // MARK: Setting up

  /// The functions that libxml2 calls. What has none is dropped: declarations, processing instructions, errors.
  private static func setHandlers(of context: htmlParserCtxtPtr) {
    var handler = xmlSAXHandler()
    handler.startElement = { events, name, attributes in
      guard let name else { return }
      HTMLEvents.at(events)?.pointee.receiveElement(name, attributes)
    }
    handler.characters = { events, text, count in
      HTMLEvents.at(events)?.pointee.receiveText(text, count)
    }
    handler.comment = { events, comment in
      HTMLEvents.at(events)?.pointee.receiveComment(comment)
    }
    // The content of scripts and styles; without this function it would be text.
    handler.cdataBlock = { _, _, _ in }
    context.pointee.sax?.pointee = handler
  }

  /// Safe because ``parse(_:mostNodes:)`` gives libxml2 this pointer for as long as the events live.
  private static func at(_ events: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HTMLEvents>? {
    events?.assumingMemoryBound(to: HTMLEvents.self)
  }
}
