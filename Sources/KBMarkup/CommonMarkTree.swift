private import CCmark

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// A libcmark tree, and the only code that touches libcmark: Swift values go in and come out.
///
/// A tree is either parsed and then walked, or built from the top down and then rendered. Walking, rendering and
/// freeing are loops in libcmark, so depth costs no stack.
struct CommonMarkTree: ~Copyable {
  /// `nil` only where memory is exhausted; libcmark takes that for an empty tree.
  private let root: OpaquePointer?
  /// The node that receives what is appended next.
  private var current: OpaquePointer?

  deinit { if let root { cmark_node_free(root) } }
}

// MARK: - Building

extension CommonMarkTree {
  /// A node that holds others.
  enum Container {
    case paragraph, quote, item, emphasis, strong
    case bulletList(tight: Bool)
    case orderedList(start: Int, tight: Bool)
    /// A block without tags of its own: what stands in it begins and ends on its own line.
    case bareBlock
    /// Tags on lines of their own around blocks or inlines.
    case block(HTMLTag)
    /// Tags that add no line breaks, around inlines.
    case inline(HTMLTag)

    fileprivate var type: cmark_node_type {
      switch self {
      case .paragraph: return CMARK_NODE_PARAGRAPH
      case .quote: return CMARK_NODE_BLOCK_QUOTE
      case .item: return CMARK_NODE_ITEM
      case .emphasis: return CMARK_NODE_EMPH
      case .strong: return CMARK_NODE_STRONG
      case .bulletList, .orderedList: return CMARK_NODE_LIST
      case .bareBlock, .block: return CMARK_NODE_CUSTOM_BLOCK
      case .inline: return CMARK_NODE_CUSTOM_INLINE
      }
    }
  }

  /// An empty tree to build.
  init() {
    // A custom node may hold blocks as well as inlines, and writes nothing of its own.
    root = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
    current = root
  }

  /// Appends a container; what is appended until the matching ``close()`` goes into it.
  mutating func open(_ container: Container) {
    guard let node = append(container.type) else { return }
    switch container {
    case .bulletList(let tight):
      cmark_node_set_list_type(node, CMARK_BULLET_LIST)
      cmark_node_set_list_tight(node, tight ? 1 : 0)
    case .orderedList(let start, let tight):
      cmark_node_set_list_type(node, CMARK_ORDERED_LIST)
      cmark_node_set_list_start(node, max(0, Int32(clamping: start)))
      cmark_node_set_list_tight(node, tight ? 1 : 0)
    case .block(let tag), .inline(let tag):
      Self.withCString(tag.opening) { _ = cmark_node_set_on_enter(node, $0) }
      Self.withCString(tag.closing) { _ = cmark_node_set_on_exit(node, $0) }
    case .paragraph, .quote, .item, .emphasis, .strong, .bareBlock: break
    }
    current = node
  }

  /// Ends the container that was opened last.
  mutating func close() {
    current = cmark_node_parent(current)
  }

  /// Appends text, which libcmark escapes.
  mutating func append(text: String) {
    guard !text.isEmpty, let node = append(CMARK_NODE_TEXT) else { return }
    Self.withCString(text) { _ = cmark_node_set_literal(node, $0) }
  }

  /// Appends a span of code, which libcmark escapes.
  mutating func append(code: String) {
    guard let node = append(CMARK_NODE_CODE) else { return }
    Self.withCString(code) { _ = cmark_node_set_literal(node, $0) }
  }

  /// The tree as HTML.
  consuming func html() -> [UInt8] {
    guard let text = cmark_render_html(root, CMARK_OPT_UNSAFE) else { return [] }
    defer { cmark_get_default_mem_allocator()?.pointee.free?(text) }
    let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
    return [UInt8](bytes)
  }

  private func append(_ type: cmark_node_type) -> OpaquePointer? {
    guard let node = cmark_node_new(type) else { return nil }
    guard cmark_node_append_child(current, node) == 1 else {
      cmark_node_free(node)
      return nil
    }
    return node
  }

  /// A C string ends at its first NUL: NULs become U+FFFD, as in CommonMark.
  private static func withCString(_ text: String, _ body: (UnsafePointer<CChar>) -> Void) {
    let length = text.utf8.count
    let isWhole = text.withCString { cString in
      guard strlen(cString) == length else { return false }
      body(cString)
      return true
    }
    guard !isWhole else { return }
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
      .withCString(body)
  }
}

// MARK: - Parsing and walking

extension CommonMarkTree {
  /// What a node of a parsed tree is, with what it holds apart from other nodes.
  enum Element {
    case document, paragraph, rule, quote, item
    case heading(level: Int)
    case list(isOrdered: Bool, start: Int, isTight: Bool)
    /// `info` is empty for indented code.
    case codeBlock(String, info: String)
    case htmlBlock(String)
    case text(String)
    case code(String)
    case inlineHTML(String)
    case softBreak, lineBreak, emphasis, strong
    case link(destination: String, title: String)
    case image(destination: String, title: String)
  }

  /// Where libcmark says that a node stands; lines and columns count from 1, columns in bytes.
  ///
  /// The line of a link is the one on which it ends, and too small where definitions stand before it in its paragraph.
  /// The places of texts, emphasis and line breaks mean nothing.
  struct Place {
    var firstLine: Int
    var firstColumn: Int
    var lastLine: Int
  }

  /// A step of a walk. Elements that can hold others are entered and left, the rest entered only.
  enum Event {
    case enter(Element, Place)
    case exit
  }

  /// Parses CommonMark in UTF-8; any bytes are CommonMark.
  init(parsing bytes: ArraySlice<UInt8>) {
    root = bytes.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count,
        CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SOURCEPOS)
    }
    current = nil
  }

  /// Visits every node in document order.
  func walk(_ visit: (Event) -> Void) {
    guard let root, let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      switch cmark_iter_next(iterator) {
      case CMARK_EVENT_ENTER:
        guard let node = cmark_iter_get_node(iterator), let element = Self.element(node) else {
          continue
        }
        visit(
          .enter(
            element,
            Place(
              firstLine: Int(cmark_node_get_start_line(node)),
              firstColumn: Int(cmark_node_get_start_column(node)),
              lastLine: Int(cmark_node_get_end_line(node)))))
      case CMARK_EVENT_EXIT: visit(.exit)
      default: return
      }
    }
  }

  private static func element(_ node: OpaquePointer) -> Element? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return .text(literal(node))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code(literal(node))
    case CMARK_NODE_HTML_INLINE: return .inlineHTML(literal(node))
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK:
      return .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      return .image(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LIST:
      return .list(
        isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
        start: Int(cmark_node_get_list_start(node)), isTight: cmark_node_get_list_tight(node) == 1)
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_CODE_BLOCK:
      return .codeBlock(literal(node), info: string(cmark_node_get_fence_info(node)))
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock(literal(node))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_DOCUMENT: return .document
    default: return nil
    }
  }

  private static func literal(_ node: OpaquePointer) -> String {
    string(cmark_node_get_literal(node))
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
