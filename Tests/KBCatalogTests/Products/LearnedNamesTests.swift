import KBModel
import Testing

@testable import KBCatalog

@Suite struct LearnedNamesTests {
  private func name(of keyword: String, _ headers: [ArticleHeader]) -> String? {
    var technologies = Technologies(headers)
    return technologies.technology(of: keyword)?.name
  }

  private let headers: [ArticleHeader] = [
    .make(
      1, technologies: ["kbMarbleRun100", "kbMarbleRunSearch"],
      appliesTo: ["Microsoft Marble Run for Windows, version 1.0"]),
    .make(
      2, technologies: ["kbMarbleRun200", "kbMarbleRunSearch"],
      appliesTo: ["Microsoft Marble Run for Windows, version 2.0", "Microsoft Works version 4.5"]),
    .make(3, technologies: [], appliesTo: ["Microsoft Works version 4.5"]),
  ]

  @Test func versionOfTheListNamesTheKeyword() {
    #expect(name(of: "kbMarbleRun100", headers) == "Marble Run 1.0 for Windows")
    #expect(name(of: "kbMarbleRun200", headers) == "Marble Run 2.0 for Windows")
  }

  @Test func allVersionsAreTheProduct() {
    #expect(name(of: "kbMarbleRunSearch", headers) == "Marble Run")
  }

  @Test func otherLettersAreNotLearned() {
    let headers: [ArticleHeader] = [
      .make(1, technologies: ["kbXylophone"], appliesTo: ["Microsoft Marble Run, version 1.0"])
    ]
    #expect(name(of: "kbXylophone", headers) == "kbXylophone")
  }

  @Test func whatIsKnownIsNotLearned() {
    let headers: [ArticleHeader] = [
      .make(1, technologies: ["kbExchange550"], appliesTo: ["Microsoft Exchange 5.5 Server"])
    ]
    #expect(name(of: "kbExchange550", headers) == "Exchange 5.5")
  }
}
