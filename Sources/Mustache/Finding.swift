/// What is wrong with a template, before its line is known.
struct Finding {
  var kind: TemplateError.Kind
  /// Of the tag, in bytes.
  var offset: Int

  init(_ kind: TemplateError.Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
