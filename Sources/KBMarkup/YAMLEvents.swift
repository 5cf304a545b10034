private import CYAML

/// The events of a YAML stream, and the only code that touches libyaml: Swift values come out.
struct YAMLEvents: ~Copyable {
  /// An event and where it begins.
  struct Event {
    var kind: Kind
    var position: YAMLPosition
    /// An anchor (`&name`) or a tag (`!name`) stands before the value.
    var isAnchored = false
    var isTagged = false
  }

  enum Kind {
    case documentStart, documentEnd, streamEnd
    case scalar(String, isQuoted: Bool)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case alias
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let positions: YAMLPositions

  /// Reads UTF-8 from `bytes`, which must outlive the events; `positions` must be of the same bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, positions: YAMLPositions) {
    self.positions = positions
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  /// The next event; after `streamEnd` or an error there is none.
  mutating func next() throws(YAMLError) -> Event {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw error() }
      defer { yaml_event_delete(&event) }
      let position = positions.position(of: event.start_mark)
      switch event.type {
      case YAML_STREAM_START_EVENT: continue
      case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, position: position)
      case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, position: position)
      case YAML_ALIAS_EVENT: return Event(kind: .alias, position: position)
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        return Event(
          kind: .scalar(
            String(decoding: bytes, as: UTF8.self),
            isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE),
          position: position, isAnchored: scalar.anchor != nil, isTagged: scalar.tag != nil)
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        return Event(
          kind: .sequenceStart, position: position, isAnchored: start.anchor != nil,
          isTagged: start.tag != nil)
      case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, position: position)
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        return Event(
          kind: .mappingStart, position: position, isAnchored: start.anchor != nil,
          isTagged: start.tag != nil)
      case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, position: position)
      default: return Event(kind: .streamEnd, position: position)
      }
    }
  }

  private func error() -> YAMLError {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? ""
    let context = state.context.map { String(cString: $0) }
    let position: YAMLPosition
    if state.error == YAML_READER_ERROR {
      position = positions.position(ofByte: state.problem_offset)
    } else if context != nil, YAMLProblem.liesInContext(problem) {
      position = positions.position(of: state.context_mark)
    } else {
      position = positions.position(of: state.problem_mark)
    }
    return YAMLError(
      message: YAMLProblem.wording(of: problem, context: context), position: position)
  }
}

extension YAMLPositions {
  fileprivate func position(of mark: yaml_mark_t) -> YAMLPosition {
    position(line: mark.line, characters: mark.column)
  }
}
