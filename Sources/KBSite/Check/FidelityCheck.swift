import KBModel

/// Compares one file with the page that was rendered from it.
///
/// It shares no code with the importer: what it knows of the formats is what ``ArchiveParts`` and its neighbours say
/// they drop, and of the page only the hooks of ``PageReading``.
struct FidelityCheck {
  private(set) var figures = FidelityFigures()
  private(set) var diagnostics: [Diagnostic] = []

  private let path: String

  /// More differences in one file say nothing more.
  private static let mostDiagnostics = 20

  /// - Parameters:
  ///   - file: the file as it stands on disk.
  ///   - page: the HTML page.
  ///   - path: how messages name the file.
  ///   - messages: what is reported about the file; what they tell of is not lost in silence.
  init(file: [UInt8], page: [UInt8], path: String, messages: [String] = []) {
    self.path = path
    let reading = PageReading(page)
    guard reading.hasBody else {
      figures.differences = 1
      diagnostics = [
        Diagnostic(
          .error, "lost-word",
          "the page shows no text; its template needs an element of class “kb-article” with one of class “kb-body” in it",
          at: SourceLocation(path: path))
      ]
      return
    }
    let page = PageWords(reading)
    var best: Comparison?
    for source in SourceReading.readings(of: file) {
      let comparison = Comparison(source, page, reading, messages: messages)
      if comparison.differences < best?.differences ?? .max { best = comparison }
      if comparison.differences == 0 { break }
    }
    guard let best else { return }
    figures = best.figures
    report(best)
  }

  // MARK: Diagnostics

  private mutating func report(_ comparison: Comparison) {
    add(comparison.lost, code: "lost-word") { words, many in
      many ? "words “\(words)” are lost" : "word “\(words)” is lost"
    }
    add(comparison.invented, code: "invented-word") { words, many in
      many
        ? "words “\(words)” stand in the page, but not in the source"
        : "word “\(words)” stands in the page, but not in the source"
    }
    for destination in comparison.lostDestinations.prefix(Self.mostDiagnostics) {
      diagnostics.append(
        Diagnostic(
          .error, "lost-link", "the page has no link to “\(destination.text)”",
          at: SourceLocation(path: path, line: destination.line)))
    }
    for moved in comparison.moved {
      diagnostics.append(
        Diagnostic(
          .error, "moved-text",
          "the text “\(moved.text)” stands at another place in the page than in the file",
          at: SourceLocation(path: path, line: moved.line)))
    }
    for number in comparison.numbers {
      diagnostics.append(
        Diagnostic(
          .error, "changed-number", message(on: number),
          at: SourceLocation(path: path, line: number.line)))
    }
    for line in comparison.altered.prefix(Self.mostDiagnostics) {
      diagnostics.append(
        Diagnostic(
          .warning, "altered-line", "the columns of this line are not kept in the page",
          at: SourceLocation(path: path, line: line)))
    }
  }

  private func message(on number: OrderComparison.Number) -> String {
    switch (number.expected, number.shown) {
    case (let expected?, let shown?):
      return "item \(expected), “\(number.text)”, has the number \(shown) in the page"
    case (let expected?, nil):
      return "item \(expected), “\(number.text)”, has no number in the page"
    case (nil, let shown):
      return "“\(number.text)” has the number \(shown ?? "") in the page, but none in the file"
    }
  }

  /// One diagnostic for the words of a line that stand side by side.
  private mutating func add(
    _ words: [Comparison.Difference], code: Diagnostic.Code,
    message: (_ words: String, _ many: Bool) -> String
  ) {
    var index = 0
    var added = 0
    while index < words.count, added < Self.mostDiagnostics {
      let first = words[index]
      var texts = [first.text]
      index += 1
      while index < words.count, words[index].line == first.line,
        words[index].position == first.position + texts.count
      {
        texts.append(words[index].text)
        index += 1
      }
      diagnostics.append(
        Diagnostic(
          .error, code, message(texts.joined(separator: " "), texts.count > 1),
          at: SourceLocation(path: path, line: first.line)))
      added += 1
    }
  }
}

/// The words of a page.
struct PageWords {
  let body: WordList
  let metadata: WordList
  let other: WordList

  init(_ page: PageReading) {
    body = Self.words(page.body)
    metadata = Self.words(page.metadata)
    other = Self.words(page.other)
  }

  private static func words(_ text: [UInt8]) -> WordList {
    var words = WordList(text)
    words.add(0..<text.count)
    words.undouble()
    return words
  }
}
