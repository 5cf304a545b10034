import Testing

@testable import KBImport

@Suite struct SectionNameTests {
  @Test(arguments: [
    ("SUMMARYThis is it", "SUMMARY"), ("SYMPTOMS When it starts", "SYMPTOMS"),
    ("SUMMARYA file", "SUMMARY"), ("a Service Pack.MORE INFORMATION", "MORE INFORMATION"),
    ("endsSTATUS", "STATUS"), ("(it ends.) REFERENCES For more", "REFERENCES"),
    ("said \"no.\"RESOLUTION Use it", "RESOLUTION"),
    ("MORE INFORMATIONSQL Server is", "MORE INFORMATION"),
  ])
  func gluedNames(line: String, name: String) {
    let bytes = Array(line.utf8)
    let found = SectionName.glued(in: bytes[...]).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == name)
  }

  @Test(arguments: [
    "see \"SYMPTOMS\" section", "STATUS_ACCESS_DENIED", "STATUSBAR is shown", "the SUMMARY table",
    "CAUSES Of it", "SUMMARY of it", "Symptoms When it starts", "STATUS OF THE TASK", "",
  ])
  func otherWords(line: String) {
    #expect(SectionName.glued(in: Array(line.utf8)[...]) == nil)
  }

  @Test func namesAlone() {
    #expect(SectionName.isName(Array("More information".utf8)[...]))
    #expect(SectionName.isUpperCaseName(Array("CAUSE".utf8)[...]))
    #expect(!SectionName.isUpperCaseName(Array("Cause".utf8)[...]))
    #expect(!SectionName.isName(Array("Causes".utf8)[...]))
  }
}
