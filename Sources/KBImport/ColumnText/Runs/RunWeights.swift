/// What the signs of a run, its place and its neighbours weigh, in log-odds.
///
/// `Benchmarks/fit_runs.py` fits the rows of ``sign(_:)`` to lines that were labelled by hand.
enum RunWeights {
  /// What a sign says, and what it weighs.
  static func sign(_ sign: RunSign) -> (words: StaticString, scores: RunScores) {
    switch sign {
    case .openListing: ("a listing that is open until its last line", scores(-9, 9, 0, -2, -9))
    case .ruledColumns: ("column titles above a rule", scores(-9, 0, 9, 0, -9))
    case .drawing: ("drawn with rules and bars", scores(-9, 0, 9, 0, -9))
    case .programAround: ("set off with a program", scores(-1, 2.7, -1.5, -0.2, -1))
    case .continuation: ("goes on with the statement above", scores(-4, 6, 0, 0, -4))
    case .itemText: ("the text behind a list's mark", scores(0.6, -1.2, 1.2, -0.6, -2.4))
    case .record: ("the labels of an event log", scores(-4, 0, 0, 9, -5))
    case .settings: ("a section of settings", scores(-3, 5, 0, 0, -3))
    case .dump: ("numbers and no prose", scores(-1.4, -0.8, 0.2, 2, -2.4))
    case .directory: ("the head of a directory's listing", scores(-6, -2, 3, 3, -6))
    case .address: ("addresses", scores(3.9, -3, -1, 0.1, -2.1))
    case .code: ("code signatures on half the lines", scores(-1.4, 2.1, -0.6, -0.1, -1.4))
    case .someCode: ("code signatures on a third of the lines", scores(-1.5, 2.1, 0.4, 0.2, -2))
    case .littleCode: ("code signatures on a few lines", scores(1, 0.6, -0.4, 0, 0.5))
    case .weakCode: ("signs of code on half the lines", scores(-2, 1.2, 0.4, 0.4, -1.5))
    case .statements: ("statements below one another", scores(-1.6, 1.8, -0.2, 0.1, -2.6))
    case .someStatements: ("some statements", scores(-1.2, 1.4, 0.1, -0.3, -2.7))
    case .comment: ("comments", scores(-2.7, 2, 0.7, 0, -4.7))
    case .tabs: ("tabs inside the lines", scores(-3, 1, 4, 0, -3))
    case .someTabs: ("tabs inside some lines", scores(-0.5, 0.5, 1.5, 0, -1))
    case .columns: ("columns", scores(-2.6, -1.3, 4.5, -0.6, -1.1))
    case .wideGaps: ("wide gaps", scores(-3, 0, 1, 0.5, -7))
    case .someColumns: ("column gaps on some lines", scores(-0.9, -1.7, 3.3, 0.8, -0.9))
    case .indentation: ("lines of different indentation", scores(-1.2, 0.6, 0.7, -0.1, -0.2))
    case .ruling: ("lines without letters", scores(-0.2, 0.2, 0.1, -0.1, -0.2))
    case .singleWords: ("one word a line", scores(-0.6, -0.2, -0.2, 1, -0.6))
    case .noProse: ("no function words", scores(-0.5, 0.9, 0, -0.4, 0.5))
    case .littleProse: ("few function words", scores(-0.4, 0.9, -0.1, -0.3, 0.1))
    case .someProse: ("some function words", scores(1.4, -0.4, -0.4, -0.7, 1.4))
    case .prose: ("function words as in prose", scores(1.5, -0.7, 0.5, -1.2, 1.5))
    case .wrapped: ("line breaks made by wrapping", scores(1.2, -0.1, -0.3, -0.7, 0.7))
    case .sentences: ("whole sentences and nothing else", scores(0.8, -0.5, 0, -0.4, 0.8))
    case .ownBreaks: ("line breaks of its own", scores(0.4, 0.5, -0.7, -0.2, 0.9))
    case .statement: ("a statement", scores(-2.3, 2.2, 0.3, -0.2, -2.8))
    case .path: ("a path or an address of the registry", scores(0.4, 1.2, -0.7, 0.5, 1.4))
    case .command: ("a line like a command", scores(-2, 1.5, 1.1, -0.6, -1))
    case .likeCommand: ("a line with signs of code", scores(0.2, 0.6, -0.3, -0.5, 0.2))
    case .sentence: ("a sentence", scores(2.1, -1.1, -0.3, -0.7, 2.1))
    case .capitals: ("words with capitals", scores(2.3, -1.2, -0.7, -0.3, 1.8))
    case .errorNumber: ("the number of an error before its text", scores(0, -1, -2, 0, 2))
    case .fragment: ("a line that is no sentence", scores(0.7, 0.1, -0.3, -0.5, 1.2))
    }
  }

  /// The signs that program text has and other lines with breaks of their own have not.
  static let signsOfPrograms = RunSigns(
    .openListing, .programAround, .continuation, .settings, .dump, .directory, .code, .someCode,
    .littleCode,
    .weakCode, .statements, .someStatements, .comment, .tabs, .someTabs, .columns, .wideGaps,
    .someColumns, .indentation, .ruling, .statement, .path, .command, .likeCommand, .fragment)

  static func place(_ place: Run.Place) -> RunScores {
    switch place {
    case .flush: scores(2.6, -0.6, -1, -1, -5.4)
    case .setOff: scores(0.9, 1.3, -0.2, -2, 0.9)
    case .deep: scores(-0.8, 1.7, 0, -0.9, 2.2)
    }
  }

  /// - Parameters:
  ///   - isShort: whether the run is one line of a command's length.
  ///   - isStep: whether the run stands in the column of an item's text, where messages do, too.
  static func leadIn(_ leadIn: LeadIn, isShort: Bool, isStep: Bool) -> RunScores {
    switch leadIn {
    case .nothing: scores(0, 0, 0, 0, 0)
    case .something: scores(0, isShort ? 1 : 0.5, 0, 0, 0)
    case .message: scores(0, 0, 0, 0, isStep ? 13 : 9)
    case .command: scores(0, isShort ? 5 : 0.5, 0, 0, 0)
    case .code: scores(0, isShort ? 3 : 2.5, 0, 0, 0)
    case .table: scores(0, 0, 1.5, 0, 0)
    case .list: scores(0, isShort ? 0 : 2.5, 0, 0, 0)
    }
  }

  /// The first run of a container, or one below another block.
  ///
  /// - Parameter isExpected: whether the run is set off or announced by the text above.
  static func start(_ label: RunLabel, isExpected: Bool) -> Float {
    switch label {
    case .prose: 0
    case .message: message
    case .code, .table, .console: isExpected ? 0 : unexpected
    }
  }

  /// - Parameters:
  ///   - gap: the blank lines between the runs.
  ///   - isSetOff: whether both runs belong to one set-off region.
  ///   - isLevel: whether both runs are set off, or none is.
  ///   - isAnnounced: whether the text above the second run announces something.
  static func step(
    from before: RunLabel, to label: RunLabel, gap: Int, isSetOff: Bool, isLevel: Bool,
    isAnnounced: Bool
  ) -> Float {
    if before == label {
      switch label {
      case .prose: return 0
      case .message: return isSetOff ? 2 : message
      case .code, .table, .console: return !isLevel ? 0 : gap == 0 ? 2.5 : gap == 1 ? 1.5 : 0.75
      }
    }
    var weight = label == .message ? message : 0
    if before.preformatted != nil, label.preformatted != nil {
      return gap == 0 ? -6 : gap == 1 ? -4 : -1.5
    }
    if isSetOff { weight += gap == 0 ? -2.5 : -1.5 }
    // Text that goes on in its column is prose until something else is announced.
    if isLevel, !isSetOff, label.preformatted != nil, !isAnnounced { weight += unexpected }
    return weight
  }

  /// Preformatted text in the column of prose that nothing announces.
  private static let unexpected: Float = -1

  /// A message that nothing announces.
  private static let message: Float = -4

  /// A run whose lines begin in the columns of the table above it.
  static let continuesTable: Float = 5

  private static func scores(
    _ prose: Float, _ code: Float, _ table: Float, _ console: Float, _ message: Float
  ) -> RunScores {
    RunScores(prose: prose, code: code, table: table, console: console, message: message)
  }
}
