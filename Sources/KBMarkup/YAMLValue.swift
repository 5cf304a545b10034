/// What a YAML document holds, with the place of each part.
///
/// Every scalar is text: whether `1998` is a number or `no` a truth value is for the reader of the value to say.
public indirect enum YAMLValue: Hashable, Sendable {
  case scalar(YAMLScalar)
  case sequence([YAMLValue], at: YAMLPosition)
  case mapping(YAMLMapping)

  /// Where the value begins.
  public var position: YAMLPosition {
    switch self {
    case .scalar(let scalar): return scalar.position
    case .sequence(_, let position): return position
    case .mapping(let mapping): return mapping.position
    }
  }

  /// The text of a scalar.
  public var text: String? {
    guard case .scalar(let scalar) = self else { return nil }
    return scalar.text
  }

  /// The texts of a sequence of scalars; a scalar alone is a sequence of one, an empty plain one of none.
  public var texts: [String]? {
    switch self {
    case .scalar(let scalar): return scalar.isEmpty ? [] : [scalar.text]
    case .sequence(let values, _):
      let texts = values.compactMap(\.text)
      return texts.count == values.count ? texts : nil
    case .mapping: return nil
    }
  }

  /// The keys and values of a mapping.
  public var mapping: YAMLMapping? {
    guard case .mapping(let mapping) = self else { return nil }
    return mapping
  }
}

/// A piece of text in a YAML document.
public struct YAMLScalar: Hashable, Sendable {
  /// Unquoted and unescaped.
  public var text: String
  /// Whether it stands in quotes or in a block (`|`, `>`), so that nothing but text can be meant.
  public var isQuoted: Bool
  /// Where it begins.
  public var position: YAMLPosition

  /// Nothing was written: `key:` without a value.
  public var isEmpty: Bool { text.isEmpty && !isQuoted }
}

/// Keys with values, in the order of the source, each key once.
public struct YAMLMapping: Hashable, Sendable {
  /// A key and its value.
  public struct Entry: Hashable, Sendable {
    /// What stands before the colon.
    public var key: YAMLScalar
    /// What stands after it, an empty scalar where nothing does.
    public var value: YAMLValue
  }

  /// In the order of the source.
  public var entries: [Entry]
  /// Where it begins.
  public var position: YAMLPosition

  /// The value of a key; linear, as mappings are short.
  public subscript(key: String) -> YAMLValue? {
    entries.first { $0.key.text == key }?.value
  }
}

/// A place in the file that holds the YAML.
public struct YAMLPosition: Hashable, Sendable {
  /// 1-based.
  public var line: Int
  /// 1-based, in bytes.
  public var column: Int
}

/// Why a text is not YAML, or not the part of YAML that is read here.
public struct YAMLError: Error, Hashable, Sendable {
  /// One sentence, lower case, that names the thing and the remedy.
  public var message: String
  /// Where it begins.
  public var position: YAMLPosition
}
