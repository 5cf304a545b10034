/// A request as it came: nothing is decoded or believed yet.
struct HTTPRequest: Hashable, Sendable {
  /// A field of the header.
  struct Field: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// `GET`.
  let method: String
  /// The request target, percent-encoded: `/kb/198/Q198657/?a=b`.
  let target: String
  /// In the order of the request.
  let fields: [Field]

  init(method: String = "GET", target: String, fields: [Field] = []) {
    self.method = method
    self.target = target
    self.fields = fields
  }

  /// The values of all fields of a name, which is written in lower case.
  func values(_ name: String) -> [String] {
    fields.lazy.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// The value of a field that says one thing only; `nil` if it is missing or contradicts itself.
  subscript(name: String) -> String? {
    let values = values(name)
    return values.count == 1 ? values.first : nil
  }
}
