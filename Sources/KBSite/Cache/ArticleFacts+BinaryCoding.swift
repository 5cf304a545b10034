import KBModel

extension ArticleFacts: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(fixes)
    encoder.encode(files)
    encoder.encode(messages)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init()
    fixes = try decoder.values()
    files = try decoder.values()
    messages = try decoder.values()
  }
}

extension FixMention: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(release)
    encoder.encode(line ?? 0)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init(release: try decoder.optional(), line: try decoder.lineNumber())
  }
}

extension FileMention: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(name)
    encoder.encode(isShipped)
    encoder.encode(line ?? 0)
    encoder.encode(version)
    encoder.encode(day?.description ?? "")
    encoder.encode(size)
    encoder.encode(platform)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init(
      name: try decoder.text(), isShipped: try decoder.flag(), line: try decoder.lineNumber())
    version = try decoder.optional()
    day = Day(try decoder.text())
    size = try decoder.optional()
    platform = try decoder.optional()
  }
}

extension MessageMention: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(text)
    encoder.encode(line ?? 0)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init(try decoder.text(), line: try decoder.lineNumber())
  }
}

extension BinaryDecoder {
  /// A line from 1; none where 0 was written.
  fileprivate mutating func lineNumber() throws(DamagedCache) -> Int? {
    let line = try integer()
    return line == 0 ? nil : line
  }
}
