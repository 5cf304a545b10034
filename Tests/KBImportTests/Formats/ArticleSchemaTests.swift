import Foundation
import KBModel
import Testing

@testable import KBImport

/// `schemas/article.schema.json` knows what the reader of front matter knows.
@Suite struct ArticleSchemaTests {
  private struct Schema: Decodable {
    struct Property: Decodable {
      var description: String?
      var `enum`: [String]?
    }
    struct Definition: Decodable {
      var properties: [String: Property]?
      var `enum`: [String]?
    }

    var required: [String]
    var properties: [String: Property]
    var definitions: [String: Definition]

    private enum CodingKeys: String, CodingKey {
      case required, properties
      case definitions = "$defs"
    }
  }

  private func schema() throws -> Schema {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../schemas/article.schema.json")
    return try JSONDecoder().decode(Schema.self, from: Data(contentsOf: file))
  }

  @Test func keysAreTheReaders() throws {
    let schema = try schema()
    #expect(Set(schema.properties.keys) == Set(CanonicalMetadata.keys))
    #expect(schema.required == ["id", "title"])
    for (key, property) in schema.properties { #expect(property.description != nil, "\(key)") }
  }

  @Test func sourcesAreTheReaders() throws {
    let definitions = try schema().definitions
    let source = try #require(definitions["source"]?.properties)
    // A copy with everything that can be said about one.
    var copy = Copy(
      path: "a", format: "document", extraction: .flattened, encoding: .ascii,
      repairs: [.doubleEncoding], lost: [.title], sha256: "0")
    copy.identification = .path
    copy.supplied = [.keywords]
    let lines = CanonicalSource.text([copy]).split(separator: "\n").dropFirst()
    let keys = lines.compactMap { $0.split(separator: ":").first }.map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    #expect(Set(source.keys) == Set(keys))
    #expect(source["extraction"]?.enum == Copy.Extraction.allCases.map(\.name))
    #expect(source["identification"]?.enum == Copy.Identification.allCases.map(\.rawValue))
    #expect(source["encoding"]?.enum == Copy.Encoding.allCases.map(\.rawValue))
    #expect(definitions["repair"]?.enum == Copy.Repair.allCases.map(\.rawValue))
    #expect(definitions["part"]?.enum == Copy.LostPart.allCases.map(\.rawValue))
  }
}
