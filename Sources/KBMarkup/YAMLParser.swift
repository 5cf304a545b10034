/// Reads the part of YAML 1.1 that front matter and configuration need: scalars, sequences and mappings.
///
/// Anchors, aliases, tags, keys that are not scalars and several documents in one text are errors, and so are
/// repeated keys. Nothing can grow beyond the text itself.
public struct YAMLParser: Hashable, Sendable {
  /// How deep sequences and mappings may nest.
  public var maximumDepth: Int
  /// How long a text may be.
  public var maximumBytes: Int

  /// The defaults leave any front matter and configuration ample room.
  public init(maximumDepth: Int = 32, maximumBytes: Int = 1 << 20) {
    self.maximumDepth = maximumDepth
    self.maximumBytes = maximumBytes
  }

  /// The value that the text holds, or `nil` for a text without any.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - firstLine: The line of the file on which `bytes` begins.
  public func parse(_ bytes: [UInt8], firstLine: Int = 1) throws(YAMLError) -> YAMLValue? {
    try parse(bytes[...], firstLine: firstLine)
  }

  /// As for an array of bytes.
  public func parse(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1) throws(YAMLError) -> YAMLValue?
  {
    guard bytes.count <= maximumBytes else {
      throw YAMLError(
        message:
          "\(bytes.count) bytes of YAML where at most \(maximumBytes) are read; make it shorter",
        position: YAMLPosition(line: firstLine, column: 1))
    }
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<YAMLValue?, YAMLError> in
      // A typed throw does not pass through this closure on every supported compiler.
      do throws(YAMLError) {
        let positions = YAMLPositions(buffer, firstLine: firstLine)
        var events = YAMLEvents(buffer, positions: positions)
        var composer = YAMLComposer(maximumDepth: maximumDepth)
        while let event = try composer.isAtEnd ? nil : events.next() {
          try composer.receive(event)
        }
        return .success(composer.value)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

/// Composes values from events.
private struct YAMLComposer {
  let maximumDepth: Int
  private(set) var value: YAMLValue?
  private(set) var isAtEnd = false
  private var open: [Collection] = []
  private var documents = 0

  /// A sequence or mapping whose end is still to come.
  private struct Collection {
    var isMapping: Bool
    var position: YAMLPosition
    var values: [YAMLValue] = []
    var entries: [YAMLMapping.Entry] = []
    var key: YAMLScalar?
    /// The line of each key so far.
    var keyLines: [String: Int] = [:]

    var value: YAMLValue {
      isMapping
        ? .mapping(YAMLMapping(entries: entries, position: position))
        : .sequence(values, at: position)
    }
  }

  init(maximumDepth: Int) { self.maximumDepth = maximumDepth }

  mutating func receive(_ event: YAMLEvents.Event) throws(YAMLError) {
    if event.isAnchored {
      throw YAMLError(
        message: "an anchor ('&…') is not supported; write the value out", position: event.position)
    }
    if event.isTagged {
      throw YAMLError(
        message: "a tag ('!…') is not supported; remove it, or put the value in double quotes",
        position: event.position)
    }
    switch event.kind {
    case .streamEnd: isAtEnd = true
    case .documentStart:
      documents += 1
      if documents > 1 {
        throw YAMLError(
          message: "a second document begins here; keep everything in one document",
          position: event.position)
      }
    case .documentEnd: break
    case .alias:
      throw YAMLError(
        message:
          "an alias ('*…') is not supported; write the value out, or put it in double quotes",
        position: event.position)
    case .scalar(let text, let isQuoted):
      try receive(
        .scalar(YAMLScalar(text: text, isQuoted: isQuoted, position: event.position)))
    case .sequenceStart, .mappingStart:
      guard open.count < maximumDepth else {
        throw YAMLError(
          message: "nested deeper than \(maximumDepth) levels; make the structure flatter",
          position: event.position)
      }
      var isMapping = false
      if case .mappingStart = event.kind { isMapping = true }
      if let parent = open.last, parent.isMapping, parent.key == nil {
        throw YAMLError(
          message: "a list or mapping as a key; use a text, or put the value in double quotes",
          position: event.position)
      }
      open.append(Collection(isMapping: isMapping, position: event.position))
    case .sequenceEnd, .mappingEnd:
      if let collection = open.popLast() { try receive(collection.value) }
    }
  }

  private mutating func receive(_ value: YAMLValue) throws(YAMLError) {
    guard let innermost = open.indices.last else {
      self.value = value
      return
    }
    guard open[innermost].isMapping else {
      open[innermost].values.append(value)
      return
    }
    if let key = open[innermost].key {
      open[innermost].entries.append(YAMLMapping.Entry(key: key, value: value))
      open[innermost].key = nil
    } else if case .scalar(let key) = value {
      if let line = open[innermost].keyLines.updateValue(key.position.line, forKey: key.text) {
        throw YAMLError(
          message: "the key '\(key.text)' stands already on line \(line); keep one of them",
          position: key.position)
      }
      open[innermost].key = key
    }
  }
}
