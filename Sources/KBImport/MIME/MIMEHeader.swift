/// The fields above a message or a part of one, as far as they are needed: nobody knows how many others there are.
struct MIMEHeader: Sendable {
  private static let names: Set = [
    "mime-version", "content-type", "content-transfer-encoding", "content-location",
    "snapshot-content-location", "content-id",
  ]
  private static let parameterNames: Set = ["boundary", "charset", "start"]

  /// The values by their names in lower case, with folded lines joined. Of several fields of a name the first counts.
  private var fields: [String: String] = [:]
  /// Index of what follows the empty line below the fields.
  private(set) var end: Int

  /// Reads up to the first empty line. A line that is no field ends the header, too, and belongs to what follows.
  init(_ message: ArraySlice<UInt8>) {
    end = message.startIndex
    var name: String?
    var value: [UInt8] = []
    var lines = MIMELines(message)
    while let line = lines.next() {
      let text = message[line]
      if let first = text.first, first.isBlank, name != nil {
        value += text
      } else {
        store(name, value)
        name = nil
        if text.isEmpty {
          end = lines.index
          return
        }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex,
          text[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
        else { return }
        name = String(decoding: text[..<colon], as: UTF8.self).lowercased()
        value = Array(text[(colon + 1)...])
      }
      end = lines.index
    }
    store(name, value)
  }

  private mutating func store(_ name: String?, _ value: [UInt8]) {
    guard let name, Self.names.contains(name), fields[name] == nil else { return }
    let trimmed = value.drop { $0.isBlank }
    let last = trimmed.lastIndex { !$0.isBlank } ?? trimmed.startIndex - 1
    fields[name] = String(decoding: trimmed[...last], as: UTF8.self)
  }

  /// The value of a field, whose name is given in lower case.
  subscript(name: String) -> String? { fields[name] }

  /// What kind of content follows; plain text where nothing is said.
  var contentType: (value: String, parameters: [String: String]) {
    Self.parameters(of: self["content-type"] ?? "text/plain")
  }

  /// Splits `text/html; charset="utf-8"`. The first value is in lower case.
  private static func parameters(of field: String) -> (value: String, parameters: [String: String])
  {
    let bytes = Array(field.utf8)
    var parameters: [String: String] = [:]
    var index = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.endIndex
    let value = word(bytes[..<index]).lowercased()
    while index < bytes.endIndex {
      let equals = bytes[index...].firstIndex(of: UInt8(ascii: "=")) ?? bytes.endIndex
      let name = word(bytes[min(index + 1, equals)..<equals]).lowercased()
      var text: [UInt8] = []
      var isQuoted = false
      index = min(equals + 1, bytes.endIndex)
      while index < bytes.endIndex, isQuoted || bytes[index] != UInt8(ascii: ";") {
        if bytes[index] == UInt8(ascii: "\"") {
          isQuoted.toggle()
        } else {
          if isQuoted, bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex { index += 1 }
          text.append(bytes[index])
        }
        index += 1
      }
      if parameterNames.contains(name), parameters[name] == nil {
        parameters[name] = word(text[...])
      }
    }
    return (value, parameters)
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    let trimmed = bytes.drop { $0.isBlank }
    let last = trimmed.lastIndex { !$0.isBlank } ?? trimmed.startIndex - 1
    return String(decoding: trimmed[...last], as: UTF8.self)
  }
}
