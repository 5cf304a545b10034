@testable import KBMarkup

extension HTMLDocument {
  /// The tree as text: a line a node, indented, from the children of `<html>` (or of the document, if it holds anything else).
  var outline: [String] {
    let isWrapped = children(of: 0).allSatisfy { nodes[$0].name == .html }
    var depths = [isWrapped ? -2 : -1]
    var lines: [String] = []
    for index in nodes.indices {
      let depth = parent(of: index).map { depths[$0] + 1 } ?? depths[0]
      if index > 0 { depths.append(depth) }
      guard depth >= 0 else { continue }
      lines.append(String(repeating: " ", count: depth) + description(of: index))
    }
    return lines
  }

  private func description(of index: Int) -> String {
    func string(_ bytes: ArraySlice<UInt8>) -> String {
      String(decoding: bytes, as: UTF8.self).replacing("\n", with: "|")
    }
    switch nodes[index].kind {
    case .document: return "document"
    case .text: return "“\(string(text(of: index)))”"
    case .comment: return "!" + string(comment(index) ?? [])
    case .element:
      let values = HTMLAttributeName.allCases.compactMap { name in
        attribute(name, of: index).map { " \(name.rawValue)=\(string($0))" }
      }
      return (unknownTag(index).map(string) ?? nodes[index].name.rawValue) + values.joined()
    }
  }
}
