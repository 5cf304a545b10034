/// Lines that stand together in a container and get one label.
struct Run: Sendable {
  /// Where a run stands against the text of its container.
  enum Place: Sendable {
    /// In the column of the text.
    case flush
    /// Indented by three columns.
    case setOff
    /// Indented by four columns or more, where the converter indented only `<pre>` so far.
    case deep
  }

  /// Line indices.
  let lines: Range<Int>
  let place: Place
  /// Set-off runs that follow one another without other text between them have one region.
  let region: Int
  /// Blank lines between the run and the one before it; `nil` where another block or nothing stands before it.
  let gap: Int?
  let signs: RunSigns
  /// What the text above announces.
  let leadIn: LeadIn
  var scores: RunScores

  /// Whether it has a sign of program text, or a program or a command is announced. Lines that only are no sentences
  /// are names and addresses as often as code.
  var isProgram: Bool {
    leadIn == .code || leadIn == .command || signs.contains(anyOf: RunWeights.signsOfPrograms)
  }
}
