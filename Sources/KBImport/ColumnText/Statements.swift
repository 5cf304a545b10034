/// What a run of lines holds of ``StatementForm``s.
struct Statements {
  private var lines = 0
  private var certain = 0
  private var likely = 0
  private var beginsWithStatement = false
  /// Whether two lines below one another are likely, and not only stars before both: these may be items.
  private var isPaired = false

  init(_ run: ArraySlice<ColumnLine>, _ bytes: [UInt8]) {
    var above: (form: StatementForm, isStar: Bool) = (.none, false)
    var isContinued = false
    for line in run where !line.isBlank {
      let text = bytes[line.content]
      let form = isContinued ? .certain : StatementForm(line, bytes)
      let isStar = text.first == UInt8(ascii: "*")
      if lines == 0 { beginsWithStatement = form >= .likely }
      lines += 1
      if form == .certain { certain += 1 }
      if form == .likely { likely += 1 }
      if min(form, above.form) >= .likely, !(isStar && above.isStar) { isPaired = true }
      isContinued = StatementForm.isContinued(text)
      above = (form, isStar)
    }
  }

  /// Whether text that is set off is a program.
  var areSeen: Bool { certain > 0 || isPaired }

  /// Whether text in the column of prose is a program: most of its lines are statements.
  var prevail: Bool {
    if certain > 0 { return (certain + likely) * 2 >= lines }
    return isPaired && beginsWithStatement && likely * 4 >= lines * 3
  }
}
