import KBMarkup
import KBModel

/// The `source` key of a canonical file: the file that it was imported from. With further copies of the article it is a
/// list, in which the file whose text this is comes first.
///
/// | key | value |
/// |---|---|
/// | `path` | the file's path inside the folder or archive that was imported |
/// | `format` | the name of its format (`document`, `jekyll`, …) |
/// | `extraction` | how its text reached us (``Copy/Extraction``); `original` is left out |
/// | `encoding` | its character encoding by its registered name (`US-ASCII`, `IBM437`, …) |
/// | `identification` | `path` or `unverified`, where the file does not state its number as its template does |
/// | `repairs` | what was put right in its characters (`doubleEncoding`, `codePage`), a text or a list |
/// | `lost` | the parts that its text had lost, a text or a list |
/// | `supplied` | the parts that the first file lost and that come from this one, a text or a list |
/// | `sha256` | the SHA-256 of its bytes |
enum CanonicalSource {
  private enum Key: String, CaseIterable {
    case path, format, extraction, encoding, identification, repairs, lost, supplied, sha256

    static func nearest(to name: String) -> String? {
      Spelling.nearest(to: name, among: allCases.map(\.rawValue))
    }
  }

  /// - Parameter sources: at least one.
  static func text(_ sources: [Copy]) -> String {
    var yaml = YAMLWriter()
    let mappings = sources.map(entries)
    if let only = mappings.first, mappings.count == 1 {
      yaml.write("source", only)
    } else {
      yaml.write("source", list: mappings)
    }
    return yaml.text
  }

  private static func entries(_ source: Copy) -> [(key: String, values: [String])] {
    let lost = source.lost.map(\.rawValue)
    let entries: [(key: Key, values: [String])] = [
      (.path, [source.path]), (.format, [source.format]),
      (.extraction, source.extraction == .original ? [] : [source.extraction.name]),
      (.encoding, [source.encoding.rawValue]),
      (.identification, source.identification == .stated ? [] : [source.identification.rawValue]),
      (.repairs, source.repairs.map(\.rawValue)),
      (.lost, lost), (.supplied, source.supplied.map(\.rawValue)), (.sha256, [source.sha256]),
    ]
    return entries.filter { !$0.values.isEmpty }.map { (key: $0.key.rawValue, values: $0.values) }
  }

  /// Reports and leaves out a source that does not say which file it was.
  static func read(_ value: YAMLValue, report: inout ImportReport) -> [Copy] {
    guard case .sequence(let values, _) = value else {
      return source(value, &report).map { [$0] } ?? []
    }
    return values.compactMap { source($0, &report) }
  }

  private static func source(_ value: YAMLValue, _ report: inout ImportReport) -> Copy? {
    guard let mapping = value.mapping else {
      reportWrong("source", takes: "a mapping with a path and a format", at: value, &report)
      return nil
    }
    var fields: [Key: YAMLValue] = [:]
    for entry in mapping.entries {
      guard let key = Key(rawValue: entry.key.text) else {
        let remedy = Key.nearest(to: entry.key.text).map { "did you mean “\($0)”?" } ?? "remove it"
        report.error(
          "unknown-key", "no field of “source” is called “\(entry.key.text)”; \(remedy)",
          line: entry.key.position.line, column: entry.key.position.column)
        continue
      }
      fields[key] = entry.value
    }
    guard let path = fields[.path]?.text, let format = fields[.format]?.text else {
      reportWrong("source", takes: "a path and a format", at: value, &report)
      return nil
    }
    var copy = Copy(
      path: path, format: format,
      extraction: choice(
        fields[.extraction], "source: extraction", Copy.Extraction.allCases, \.name, &report)
        ?? .original,
      encoding: choice(
        fields[.encoding], "source: encoding", Copy.Encoding.allCases, \.rawValue, &report)
        ?? .ascii,
      repairs: choices(
        fields[.repairs], "source: repairs", Copy.Repair.allCases, \.rawValue, &report),
      lost: choices(fields[.lost], "source: lost", Copy.LostPart.allCases, \.rawValue, &report),
      sha256: fields[.sha256]?.text ?? "")
    copy.supplied = choices(
      fields[.supplied], "source: supplied", Copy.LostPart.allCases, \.rawValue, &report)
    copy.identification =
      choice(
        fields[.identification], "source: identification", Copy.Identification.allCases, \.rawValue,
        &report) ?? .stated
    return copy
  }

  /// A text or a list.
  private static func choices<Choice>(
    _ value: YAMLValue?, _ key: String, _ choices: [Choice], _ name: (Choice) -> String,
    _ report: inout ImportReport
  ) -> [Choice] {
    guard case .sequence(let values, _)? = value else {
      return choice(value, key, choices, name, &report).map { [$0] } ?? []
    }
    return values.compactMap { choice($0, key, choices, name, &report) }
  }

  private static func choice<Choice>(
    _ value: YAMLValue?, _ key: String, _ choices: [Choice], _ name: (Choice) -> String,
    _ report: inout ImportReport
  ) -> Choice? {
    guard let value else { return nil }
    if let choice = choices.first(where: { name($0) == value.text }) { return choice }
    reportWrong(
      key, takes: "one of " + choices.map(name).joined(separator: ", "), at: value, &report)
    return nil
  }

  private static func reportWrong(
    _ key: String, takes expected: String, at value: YAMLValue, _ report: inout ImportReport
  ) {
    report.error(
      "wrong-value", "“\(key)” takes \(expected)", line: value.position.line,
      column: value.position.column)
  }
}
