import Foundation
import KBRender
import Testing

@testable import KBSite

/// `schemas/kb.schema.json` knows what the reader of `kb.yml` knows.
@Suite struct ConfigurationSchemaTests {
  private struct Schema: Decodable {
    struct Property: Decodable {
      var description: String
      var `enum`: [String]?
    }

    var properties: [String: Property]
  }

  @Test func keysAreTheReaders() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../schemas/kb.schema.json")
    let schema = try JSONDecoder().decode(Schema.self, from: Data(contentsOf: file))
    #expect(Set(schema.properties.keys) == Set(SiteConfiguration.Key.allCases.map(\.rawValue)))
    #expect(
      schema.properties["legacy-addresses"]?.enum
        == LegacyAddresses.allCases.map(\.rawValue) + ["none"])
  }
}
