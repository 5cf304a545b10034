/// One run over a template and the partials that it includes.
struct Renderer {
  private let library: Library
  /// The context stack, innermost last.
  private var contexts: [Value]
  /// How many sections and partials are open.
  private var depth = 0

  init(_ library: Library, root: Value) {
    self.library = library
    contexts = [root]
  }

  mutating func render(
    _ template: Template, into output: inout [UInt8]
  ) throws(TemplateError) {
    try render(template, template.nodes.indices, indentation: [], into: &output)
  }

  /// Renders the nodes in `range`; every line of the template starts with `indentation`.
  private mutating func render(
    _ template: Template, _ range: Range<Int>, indentation: [UInt8], into output: inout [UInt8]
  ) throws(TemplateError) {
    var position = range.lowerBound
    while position < range.upperBound {
      let node = template.nodes[position]
      position += 1
      switch node {
      case .text(let text, let lineStarts):
        append(text, lineStarts, of: template, indentation: indentation, to: &output)
      case .variable(let name, let escaped):
        let name = template.names[name]
        try append(value(of: name, in: template), of: name, in: template, escaped, to: &output)
      case .section(let name, let inverted, let end):
        let name = template.names[name]
        let body = position..<end
        position = end
        let value = try value(of: name, in: template)
        guard value.isTrue != inverted else { continue }
        try enter(template, at: name.offset)
        if inverted {
          try render(template, body, indentation: indentation, into: &output)
        } else if case .list(let items) = value {
          for item in items {
            try render(template, body, with: item, indentation: indentation, into: &output)
          }
        } else {
          try render(template, body, with: value, indentation: indentation, into: &output)
        }
        depth -= 1
      case .partial(let partial, let ownIndentation, let offset):
        try enter(template, at: offset)
        let included = library.templates[partial]
        // A partial within a line keeps its own line starts, as the specification has it.
        let inner = ownIndentation.map { indentation + template.source.bytes[$0] } ?? []
        try render(included, included.nodes.indices, indentation: inner, into: &output)
        depth -= 1
      }
    }
  }

  private mutating func render(
    _ template: Template, _ range: Range<Int>, with item: Value, indentation: [UInt8],
    into output: inout [UInt8]
  ) throws(TemplateError) {
    contexts.append(item)
    try render(template, range, indentation: indentation, into: &output)
    contexts.removeLast()
  }

  private mutating func enter(_ template: Template, at offset: Int) throws(TemplateError) {
    depth += 1
    guard depth <= Library.maximumDepth else {
      throw template.error(.tooDeep(limit: Library.maximumDepth), at: offset)
    }
  }
}

/// Values.
extension Renderer {
  /// The value that `name` leads to: its first component from the innermost context that has it,
  /// the others from there only.
  private func value(of name: Name, in template: Template) throws(TemplateError) -> Value {
    guard let first = name.components.first else { return contexts.last ?? .null }
    guard var value = contextMember(first) else {
      return try unknown(first, of: name, among: contexts, in: template)
    }
    for component in name.components.dropFirst() {
      if case .null = value { return .null }
      guard case .object(let members) = value, let member = members[component] else {
        return try unknown(component, of: name, among: [value], in: template)
      }
      value = member
    }
    return value
  }

  private func contextMember(_ name: String) -> Value? {
    for case .object(let members) in contexts.reversed() {
      if let member = members[name] { return member }
    }
    return nil
  }

  private func unknown(
    _ component: String, of name: Name, among scope: [Value], in template: Template
  ) throws(TemplateError) -> Value {
    guard library.mode == .strict else { return .null }
    let known = scope.flatMap { value -> [String] in
      guard case .object(let members) = value else { return [] }
      return Array(members.keys)
    }
    let suggestion = nearest(to: component, among: known)
    throw template.error(
      .unknownName(component, tag: name.text, suggestion: suggestion), at: name.offset)
  }
}

/// Output.
extension Renderer {
  private func append(
    _ text: Range<Int>, _ lineStarts: Range<Int>, of template: Template, indentation: [UInt8],
    to output: inout [UInt8]
  ) {
    // A slice of the array would count a reference for each text, in a place of memory that all
    // tasks write to: two tasks were then hardly faster than one.
    template.source.bytes.withUnsafeBufferPointer { bytes in
      var start = text.lowerBound
      if !indentation.isEmpty {
        for lineStart in template.lineStarts[lineStarts] {
          output.append(contentsOf: bytes[start..<lineStart])
          output.append(contentsOf: indentation)
          start = lineStart
        }
      }
      output.append(contentsOf: bytes[start..<text.upperBound])
    }
  }

  private func append(
    _ value: Value, of name: Name, in template: Template, _ escaped: Bool,
    to output: inout [UInt8]
  ) throws(TemplateError) {
    switch value {
    case .null:
      break
    case .bool(let bool):
      output.append(contentsOf: (bool ? "true" : "false").utf8)
    case .text(let text) where escaped:
      output.append(escaping: text)
    case .text(let text):
      output.append(contentsOf: text.utf8)
    case .markup(let markup):
      output.append(contentsOf: markup)
    case .list, .object:
      guard library.mode == .strict else { break }
      throw template.error(.notText(name.text), at: name.offset)
    }
  }
}
