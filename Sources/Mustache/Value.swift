/// The data that a template is rendered with.
///
/// False in a section are ``null``, `bool(false)`, an empty list and empty text or markup: the
/// specification asks for `!!data`, which is silent on text except where it is JavaScript.
public enum Value: Hashable, Sendable {
  /// A name that is known and has no value here.
  case null
  /// Renders as `true` or `false`.
  case bool(Bool)
  /// Plain text, escaped by `{{name}}` and verbatim in `{{{name}}}` and `{{&name}}`.
  case text(String)
  /// HTML in UTF-8, verbatim in every tag.
  case markup([UInt8])
  case list([Value])
  case object([String: Value])

  /// The number in decimal, as text.
  public init(_ number: some BinaryInteger) {
    self = .text(String(number))
  }

  /// Whether a section of this value is rendered.
  var isTrue: Bool {
    switch self {
    case .null: return false
    case .bool(let bool): return bool
    case .text(let text): return !text.isEmpty
    case .markup(let bytes): return !bytes.isEmpty
    case .list(let items): return !items.isEmpty
    case .object: return true
    }
  }
}

extension Value: ExpressibleByNilLiteral {
  /// ``null``.
  public init(nilLiteral: ()) { self = .null }
}

extension Value: ExpressibleByBooleanLiteral {
  /// A `bool`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension Value: ExpressibleByStringInterpolation {
  /// A `text`.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Value: ExpressibleByIntegerLiteral {
  /// The number in decimal, as text.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Value: ExpressibleByArrayLiteral {
  /// A `list`.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// An `object`; the last of several equal keys counts.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}
