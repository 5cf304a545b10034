import KBModel

extension Array where Element == Inline {
  /// The inlines as CommonMark can say them; references become their text.
  var normalForm: [Inline] {
    var composer = InlineComposer()
    // Spans can nest without limit, so they are not walked by recursion; `nil` ends a span.
    var pending: [ArraySlice<Inline>?] = [self[...]]
    while let next = pending.popLast() {
      guard var rest = next else {
        composer.close()
        continue
      }
      guard let inline = rest.popFirst() else { continue }
      pending.append(rest)
      switch inline {
      case .text(let text), .reference(_, let text): composer.append(text: text)
      // CommonMark takes a line break in code for a space.
      case .code(let code):
        let bytes = code.utf8.map {
          $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? 0x20 : $0
        }
        composer.append(code: String(decoding: bytes, as: UTF8.self))
      case .lineBreak: composer.appendLineBreak()
      case .emphasis(let children):
        composer.open(.emphasis)
        pending += [nil, children[...]]
      case .strong(let children):
        composer.open(.strong)
        pending += [nil, children[...]]
      case .link(let destination, let children):
        composer.open(.link(destination: destination))
        pending += [nil, children[...]]
      }
    }
    return composer.finish()
  }
}
