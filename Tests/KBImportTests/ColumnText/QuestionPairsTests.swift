import Testing

@testable import KBImport

@Suite struct QuestionPairsTests {
  @Test(arguments: [
    ("Q.", "A."), ("Q:", "A:"), ("Q1.", "A1."), ("Q 12:", "A 12:"), ("Question:", "Answer:"),
    ("Question 2.", "Answer 2."),
  ])
  func pairs(question: String, answer: String) {
    let text = """
      \(question) What is tea?

      \(answer) A drink.

      It is hot.

      \(question) What is a cup?

      \(answer) A thing for tea.
      """
    let outline = """
      questions
        - \(question) What is tea?
          p \(answer) A drink.
          p It is hot.
        - \(question) What is a cup?
          p \(answer) A thing for tea.
      """
    #expect(ColumnBody.outline(text) == outline)
    #expect(ColumnBody.outline(text.replacing("\n", with: "\r\n")) == outline)
  }

  @Test func answerOnTheNextLine() {
    #expect(
      ColumnBody.outline("Q: What is tea?\nA: A drink.") == """
        questions
          - Q: What is tea?
            p A: A drink.
        """)
  }

  @Test func pairsInItems() {
    #expect(
      ColumnBody.outline("1. Q. What is tea?\n\n   A. A drink.\n\n2. Q. Why?\n\n   A. It is hot.")
        == """
        ol 1
          - questions
              - Q. What is tea?
                p A. A drink.
          - questions
              - Q. Why?
                p A. It is hot.
        """)
  }

  @Test func answersEndWhereNothingSaysThatTheyGoOn() {
    let text = "Q. What is tea?\n\nA. A drink.\n\n\n\nWritten by us.\n\nMORE\n====\n\nTea."
    #expect(
      ColumnBody.outline(text) == """
        questions
          - Q. What is tea?
            p A. A drink.
        p Written by us.
        h2 MORE
        p Tea.
        """)
  }

  @Test(arguments: [
    "Q. What is tea?\n\nNobody knows.", "A. A drink.\n\nQ. What is tea?",
    "Q.What is tea?\n\nA.A drink.", "Q123456. Tea\n\nA. A drink.", "Quote: tea\n\nAnswers: many",
  ])
  func noPairs(text: String) {
    #expect(!ColumnBody.outline(text).contains("questions"))
  }

  @Test func linesAreThoseOfQuestionAndAnswer() {
    let blocks = ColumnBody.blocks("Tea.\n\nQ. What?\n\nA. This.\n\nAnd that.\n")
    #expect(
      ColumnBody.lines(blocks)
        == "paragraph 1–1, questions 3–7 (3–7 [paragraph 5–5, paragraph 7–7])")
  }
}
