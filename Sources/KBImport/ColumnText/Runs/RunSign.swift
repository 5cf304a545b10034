/// Evidence on a run of lines. What each sign says and weighs stands in ``RunWeights``.
enum RunSign: Int, CaseIterable, Sendable {
  // What the parser knows.
  case openListing, ruledColumns, drawing, programAround, continuation, itemText
  // Forms.
  case record, settings, dump, directory, address
  // Program text.
  case code, someCode, littleCode, weakCode, statements, someStatements, comment
  // Layout.
  case tabs, someTabs, columns, wideGaps, someColumns, indentation, ruling, singleWords
  // Words and sentences.
  case noProse, littleProse, someProse, prose, wrapped, sentences, ownBreaks
  // A line alone.
  case statement, path, command, likeCommand, sentence, capitals, fragment, errorNumber
}
