import Foundation
import TestSupport

/// An article of random words, in one of two forms, whole or damaged.
struct RandomArticle {
  private(set) var number: Int
  private var title = ""
  private var product = ""
  private var keywords: [String] = []
  private var year = 1996
  private var month = 1
  private var language: String?
  private var body = ""
  private var isCanonical = true
  /// What the file holds instead.
  private var damaged: Data?

  init(_ random: inout SplitMix64) {
    number = Self.number(&random)
    _ = changeTitle(&random)
    _ = changeFields(&random)
    _ = changeBody(&random)
  }

  private static func number(_ random: inout SplitMix64) -> Int {
    // Of two folders, and one that comes and goes.
    random.oneIn(8) ? 250_000 : Int.random(in: 99_994..<100_006, using: &random)
  }

  private static let words = [
    "mailbox", "printer", "driver", "setup", "network", "index", "query", "prüfen",
  ]

  mutating func changeTitle(_ random: inout SplitMix64) -> String {
    title = random.element(of: ["PRB: ", "XADM: ", ""])
    title += (0..<3).map { _ in random.element(of: Self.words) }.joined(separator: " ")
    damaged = nil
    return "title of"
  }

  mutating func changeFields(_ random: inout SplitMix64) -> String {
    product = random.element(of: ["Microsoft Exchange", "Microsoft Excel", "Microsoft Windows NT"])
    keywords = (0..<2).map { _ in random.element(of: ["kbsetup", "kbnetwork", "kbprint"]) }
    year = random.element(of: [1996, 1998, 2001])
    month = Int.random(in: 1...9, using: &random)
    language = random.element(of: [nil, nil, "de"])
    damaged = nil
    return "fields of"
  }

  mutating func changeBody(_ random: inout SplitMix64) -> String {
    let cited = (0..<Int.random(in: 0..<3, using: &random)).map { _ in
      "See Q\(Self.number(&random)) as well."
    }
    let code = random.element(of: ["0x8004010F", "0x80040111"])
    let link =
      random.oneIn(3) ? "http://www.example.com/\(Int.random(in: 0..<9, using: &random))" : ""
    body = """
      The error message \(code) appears when the \(random.element(of: Self.words)) starts.

      \(cited.joined(separator: " "))

      More at \(link) and elsewhere.
      """
    damaged = nil
    return "text of"
  }

  mutating func changeNumber(_ random: inout SplitMix64) -> String {
    number = Self.number(&random)
    damaged = nil
    return "number of"
  }

  mutating func changeFormat() -> String {
    isCanonical.toggle()
    damaged = nil
    return "format of"
  }

  /// Any other change makes the file readable again.
  mutating func damage(_ random: inout SplitMix64) -> String {
    damaged = Data(
      random.element(of: [
        "", "Just some words.\n", "---\nid: Q100001\ntitle: \"T\n---\n", "\u{0}\u{1}\u{2}",
      ]).utf8)
    return "damage"
  }

  /// The bytes of its file.
  var text: Data {
    if let damaged { return damaged }
    guard isCanonical else {
      let month = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP"][month - 1]
      let text = document(
        "Q\(number)", title, date: "11-\(month)-\(year)",
        body: "SYMPTOMS\n========\n\n\(body)")
      // The plain form has a code page of one byte a character.
      return text.data(using: .windowsCP1252) ?? Data()
    }
    let fields = """
      product: \(product)
      keywords: [\(keywords.joined(separator: ", "))]
      modified: \(year)-0\(month)-11
      \(language.map { "language: \($0)" } ?? "issue-type: kbprb")

      """
    return Data(
      canonical("Q\(number)", title, fields: fields, body: "## SYMPTOMS\n\n\(body)").utf8)
  }
}
