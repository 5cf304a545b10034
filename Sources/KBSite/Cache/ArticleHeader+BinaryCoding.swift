import KBModel

extension ArticleHeader: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(id)
    encoder.encode(title)
    encoder.encode(products)
    encoder.encode(productCode)
    encoder.encode(versions)
    encoder.encode(keywords)
    encoder.encode(technologies)
    encoder.encode(issueType)
    encoder.encode(appliesTo)
    encoder.encode(dates)
    encoder.encode(revision)
    encoder.encode(language)
    encoder.encode(isDraft)
    encoder.encode(references)
    encoder.encode(errors)
    encoder.encode(facts)
    encoder.encode(extent.sections)
    encoder.encode(extent.magnitude)
    encoder.encode(copy)
    encoder.encode(numberLine ?? 0)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    var metadata = ArticleMetadata(id: try decoder.value(), title: try decoder.text())
    metadata.products = try decoder.values()
    metadata.productCode = try decoder.optional()
    metadata.versions = try decoder.values()
    metadata.keywords = try decoder.values()
    metadata.technologies = try decoder.values()
    metadata.issueType = try decoder.optional()
    metadata.appliesTo = try decoder.values()
    metadata.dates = try decoder.values()
    metadata.revision = try decoder.optional()
    metadata.language = try decoder.text()
    metadata.isDraft = try decoder.flag()
    self.init(
      metadata, references: try decoder.values(), errors: try decoder.values(),
      facts: try decoder.value(),
      extent: TextExtent(sections: try decoder.integer(), magnitude: try decoder.integer()),
      copy: try decoder.value())
    let line = try decoder.integer()
    numberLine = line == 0 ? nil : line
  }
}

extension ArticleMetadata.AppliesTo: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(text)
    encoder.encode(level)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init(try decoder.text(), level: try decoder.integer())
  }
}

extension ArticleID: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) { encoder.encode(UInt64(number)) }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init(UInt32(truncatingIfNeeded: try decoder.number()))
  }
}

extension ArticleDate: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(kind.rawValue)
    encoder.encode(raw)
    encoder.encode(day?.description ?? "")
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init(
      try decoder.choice(Kind.self), raw: try decoder.text(), day: Day(try decoder.text()))
  }
}

extension ErrorMention: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(code.family.rawValue)
    encoder.encode(code.name)
    encoder.encode(code.slug)
    encoder.encode(symptom)
    encoder.encode(isTold)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    let code = ErrorCode(
      try decoder.choice(ErrorCode.Family.self), name: try decoder.text(),
      slug: try decoder.text())
    self.init(code, symptom: try decoder.text(), isTold: try decoder.flag())
  }
}

extension Copy: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(path)
    encoder.encode(format)
    encoder.encode(extraction.rawValue)
    encoder.encode(encoding.rawValue)
    encoder.encode(repairs.map(\.rawValue))
    encoder.encode(lost.map(\.rawValue))
    encoder.encode(supplied.map(\.rawValue))
    encoder.encode(identification.rawValue)
    encoder.encode(sha256)
    encoder.encode(sources)
    encoder.encode(isHandWritten)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    let path = try decoder.text()
    let format = try decoder.text()
    guard let extraction = Extraction(rawValue: try decoder.integer()) else {
      throw DamagedCache()
    }
    let encoding = try decoder.choice(Encoding.self)
    let repairs = try decoder.values(String.self).compactMap { Repair(rawValue: $0) }
    let lost = try decoder.values(String.self).compactMap { LostPart(rawValue: $0) }
    let supplied = try decoder.values(String.self).compactMap { LostPart(rawValue: $0) }
    let identification = try decoder.choice(Identification.self)
    self.init(
      path: path, format: format, extraction: extraction, encoding: encoding, repairs: repairs,
      lost: lost, sha256: try decoder.text())
    self.identification = identification
    self.supplied = supplied
    sources = try decoder.values()
    isHandWritten = try decoder.flag()
  }
}

extension Diagnostic: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(severity.rawValue)
    encoder.encode(code.rawValue)
    encoder.encode(message)
    encoder.encode(location)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init(
      try decoder.choice(Severity.self), Code(rawValue: try decoder.text()),
      try decoder.text(), at: try decoder.optional())
  }
}

extension SourceLocation: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(path)
    encoder.encode(line ?? 0)
    encoder.encode(column ?? 0)
  }

  init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    let path = try decoder.text()
    let line = try decoder.integer()
    let column = try decoder.integer()
    self.init(path: path, line: line == 0 ? nil : line, column: column == 0 ? nil : column)
  }
}
