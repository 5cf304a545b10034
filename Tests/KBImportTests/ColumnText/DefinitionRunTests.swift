import Testing

@testable import KBImport

@Suite struct DefinitionRunTests {
  @Test func labelsWithHangingText() {
    let text = """
      Default:  0
      Purpose:  Says whether the bell of the door can be heard in
                the house. If it is 0, you will not hear it.
      To change:  Turn the small wheel on the side.
      """
    let outline = """
      terms
        - Default:
          p 0
        - Purpose:
          p Says whether the bell of the door can be heard in the house. If it is 0, you will not hear it.
        - To change:
          p Turn the small wheel on the side.
      """
    #expect(ColumnBody.outline(text) == outline)
    #expect(ColumnBody.outline(text.replacing("\n", with: "\r\n")) == outline)
    #expect(
      ColumnBody.lines(ColumnBody.blocks(text))
        == "terms 1–4 (1–1 [paragraph 1–1], 2–3 [paragraph 2–3], 4–4 [paragraph 4–4])")
  }

  @Test func settingsWithHangingText() {
    #expect(
      ColumnBody.outline(
        "   Bell = This is how loud the bell of the door is\n      when somebody stands in front of it.\n   Door = Shut"
      ) == """
        terms
          - Bell =
            p This is how loud the bell of the door is when somebody stands in front of it.
          - Door =
            p Shut
        """)
  }

  @Test func fieldsStandBelowTheirSetting() {
    let text =
      "2Bells=<number>\nDefault: 0\nPurpose: Says whether the bells of the door can be heard in\n   the house."
    #expect(
      ColumnBody.outline(text) == """
        terms
          - 2Bells=<number>
            terms
              - Default:
                p 0
              - Purpose:
                p Says whether the bells of the door can be heard in the house.
        """)
    #expect(
      ColumnBody.lines(ColumnBody.blocks(text))
        == "terms 1–4 (1–4 [terms 2–4 (2–2 [paragraph 2–2], 3–4 [paragraph 3–4])])")
  }

  @Test func textMayGoOnAtTheMargin() {
    let long = ColumnBody.wrapped(
      "Purpose: Says whether the bell of the door can be heard in the house, or whether a lamp is lit in its stead."
    )
    #expect(long.contains("\n"))
    #expect(
      ColumnBody.outline("Default: 0\n" + long) == """
        terms
          - Default:
            p 0
          - Purpose:
            p \(long.dropFirst(9).replacing("\n", with: " "))
        """)
  }

  @Test(arguments: [
    // One label is a sentence's beginning, and lines that end where they should need no list.
    "Purpose: Says whether the bell of the door can be heard\n         in the house or not, and how loud it is.\n         It is loud.",
    "Bell: loud\nDoor: shut\nLamp: lit",
    // No prose.
    "Bell = door.sys\n   lamp.sys\nLamp = lamp.sys\n   door.sys",
    // A setting that a sentence mentions.
    "If the line in the file of the door and all of the bells\nBELL=0 is not there, then you have to put it there at the\nend of the file.",
    // A note is none.
    "Default: 0, which is what you will find in most houses of\n   the town.\nNote: The bell can be heard in the house, if it is not 0.",
  ])
  func noDefinitions(text: String) {
    #expect(!ColumnBody.outline(text).contains("terms"))
  }

  @Test func labelsThatWereDefinedBeforeNeedNoHangingText() {
    let text = """
      Bell=<number>

      Default:   0
      Purpose:   Says whether the bell of the door can be heard in
      the house.
      _____
      Lamp=<number>

      Default:   1
      Purpose:   Says whether a lamp is lit.
      """
    #expect(
      ColumnBody.outline(text) == """
        terms
          - Bell=<number>
            terms
              - Default:
                p 0
              - Purpose:
                p Says whether the bell of the door can be heard in the house.
        rule
        terms
          - Lamp=<number>
            terms
              - Default:
                p 1
              - Purpose:
                p Says whether a lamp is lit.
        """)
    #expect(
      !ColumnBody.outline("Default: 1\nPurpose: Says whether a lamp is lit.").contains("terms"))
  }
}
