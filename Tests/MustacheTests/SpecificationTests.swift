import Foundation
import Mustache
import Testing

/// The official test data, where `MUSTACHE_SPEC` names the `specs` folder of a checkout of
/// <https://github.com/mustache/spec>.
@Suite("Specification")
struct SpecificationTests {
  static let folder = ProcessInfo.processInfo.environment["MUSTACHE_SPEC"]

  @Test(
    .enabled(if: folder != nil, "set MUSTACHE_SPEC to the folder of the specification's data"),
    arguments: [
      "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
    ])
  func module(_ name: String) throws {
    let file = URL(filePath: try #require(Self.folder)).appending(path: "\(name).json")
    let module = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let tests = try #require(module["tests"] as? [[String: Any]])
    #expect(!tests.isEmpty)
    for test in tests {
      let template = try #require(test["template"] as? String)
      let expected = try #require(test["expected"] as? String)
      let partials = test["partials"] as? [String: String] ?? [:]
      let output = try rendered(
        template, Value(json: test["data"]), partials: partials, mode: .lenient)
      #expect(output == expected, "\(name): \(test["name"] ?? "")")
    }
  }
}

extension Value {
  /// What `JSONSerialization` read.
  fileprivate init(json: Any?) {
    switch json {
    case let members as [String: Any]: self = .object(members.mapValues { Value(json: $0) })
    case let items as [Any]: self = .list(items.map { Value(json: $0) })
    case let text as String: self = .text(text)
    case let number as NSNumber where number.isBool: self = .bool(number.boolValue)
    case let number as NSNumber: self = .text(number.stringValue)
    default: self = .null
    }
  }
}

extension NSNumber {
  /// Numbers and truth values differ only in how they are encoded.
  fileprivate var isBool: Bool { String(cString: objCType) == "c" }
}
