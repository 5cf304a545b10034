import Foundation
import KBModel
import Testing

@testable import KBImport

/// The lines of a program are never joined, whatever the text around them reads like.
@Suite struct JoinedLineTests {
  /// Two lines, the first as long as the wrapping makes it, so that only what stands on them can keep them apart.
  private func areJoined(_ line: String, _ next: String) -> Bool {
    let outline = ColumnBody.outline(line + "\n" + next)
    return outline.contains("\(line) \(next)")
  }

  /// The line with words of a comment or a sentence before it, until the next word does not fit any more.
  private func filled(_ start: String, _ end: String = "") -> String {
    var text = start
    for word in [
      " when", " the", " name", " that", " it", " has", " is", " not", " the", " one", " of", " a",
      " list", " on",
    ]
    where text.count + word.count + end.count <= 80 {
      text += word
    }
    return text + String(repeating: "x", count: max(0, 79 - text.count - end.count)) + end
  }

  // MARK: Lines of a program

  @Test(
    arguments: [
      (
        "Private Declare Function WaitForName Lib \"user32\" Alias \"WaitForNameByNumberA\" _",
        "(ByVal handle As Long, ByVal number As Long, ByVal text As String) As Long"
      ),
      (
        "   (ByVal handle As Long, ByVal number As Long, ByVal state As Long, ByVal name As _",
        "Long, ByVal flags As Long, result As Long) As Long"
      ),
      (
        "MsgBox \"The name that you have typed is not in the list of the names on it.\", _",
        "vbExclamation"
      ),
      (
        "Private Sub List_MouseMove(Button As Integer, Shift As Integer, x As Single)",
        "If isMoving Then"
      ),
      (
        "Public names As Collection, isSorted As Boolean, isNew As Boolean, last As Date",
        "Set names = New Collection"
      ),
      (
        "*!* Close the connection now that all of the records have been read to the end",
        "connection.CLOSE"
      ),
      (
        "=MESSAGEBOX('The name that you have typed is not in the list' + LINE_END + LINE + ;",
        "'Press ENTER.', 16)"
      ),
      ("} while (the name is not in the list of names that is on the other server) {", "name"),
    ])
  func oneLineThatIsSurelyCode(line: String, next: String) {
    #expect(!areJoined(line, next))
    let text = "\(line)\n\(next)"
    for origin in [ColumnText.Origin.archive, .conversion, .library] {
      let margin = origin == .archive ? "" : "\t"
      let body = text.split(separator: "\n").map { margin + $0 }.joined(separator: "\n")
      #expect(
        !ColumnBody.outline(body, origin: origin).contains("\(line.trimmed) \(next)"), "\(origin)")
    }
  }

  @Test func linesBehindAContinuationAreCode() {
    let line =
      "Private Declare Function WaitForName Lib \"user32\" Alias \"WaitForNameByNumberA\" _"
    let next = "(ByVal handle As Long, ByVal number As Long, ByVal text As String) As Long"
    #expect(
      ColumnBody.outline("Add this:\n\n   \(line)\n   \(next)\n\nThen start it.")
        == "p Add this:\ncode\n\(line)\n\(next)\np Then start it.")
    #expect(
      ColumnBody.outline("1. Add this:\n\n   \(line)\n   \(next)\n\n2. Start it.")
        == "ol 1\n  - p Add this:\n    code\n\(line)\n\(next)\n  - p Start it.")
  }

  @Test(
    arguments: [
      ("' ", "names.Sort = \"Name\""), ("'", "Set names = New Collection"),
      ("'", "'not what one expects of it"),
      ("'*** ", "'*** of another list"), ("* ", "nError = ReadName(cName, nLength)"),
      ("** ", "** this one, too"),
      ("REM ", "a$ = ReadName$(1)"),
      ("// ", "name = read(list, 1);"), ("'", "names.Open \"Names\", connection, readOnly"),
    ])
  func commentsDoNotSwallowTheNextLine(mark: String, next: String) {
    let comment = filled(mark + "Show")
    #expect(comment.count == 79)
    #expect(!areJoined(comment, next))
    #expect(
      !ColumnBody.outline("Add this:\n\n   \(filled(mark + "Show").prefix(77))\n   \(next)")
        .contains("\(comment.prefix(77)) \(next)"))
  }

  @Test func linesOfACommentAreKeptApart() {
    let lines = [
      "/* The names are read from the list here, and shown in the window when there are",
      "some of them. There is one that has no number, and it is the first one in the",
      "window when the list is not empty. */",
    ]
    #expect(
      ColumnBody.outline(lines.joined(separator: "\n"))
        == "code\n" + lines.joined(separator: "\n"))
    let marks =
      "a star behind a slash (/*) begins a comment, one before it ends the comment that was begun."
    #expect(ColumnBody.outline(ColumnBody.wrapped("Text: " + marks)) == "p Text: " + marks)
  }

  @Test func commentsWithStarsAreNoItems() {
    let program =
      "* Read the names of the list\nnames = ReadNames(1)\n* Show them\n=ShowNames(names)"
    #expect(
      ColumnBody.form("Add this:\n\n\(program)\n\nStart it.")
        == "p Add this:\npre\n\(program)\np Start it.")
    #expect(
      ColumnBody.outline("You need these:\n\n* The names of the list\n* The numbers of the names")
        == "p You need these:\nul\n  - p The names of the list\n  - p The numbers of the names")
  }

  @Test func itemsDoNotSwallowTheStatementBelowThem() {
    let item = "- Add a line to the file for each of the names that the list has when you open it,"
    let rest = "names.Add \"A\", 1"
    #expect(!ColumnBody.outline("\(item)\n\(rest)").contains("it, names"))
    let sentence = "and one for each of the numbers."
    #expect(
      ColumnBody.outline("\(item)\n\(sentence)") == "ul\n  - p \(item.dropFirst(2)) \(sentence)")
  }

  @Test func assignmentsBelowOneAnother() {
    let first = "Restrictions=\"All that the people of the department may not do on a computer\""
    #expect(
      !areJoined(first, "Hidden=\"Only the drives that nobody needs are hidden from the people\""))
  }

  @Test func linesThatWereNeverWrapped() {
    let first =
      "Names: 14 fields expected by index NamesByNumber, 12 fields found by record 13, 2 fields left out"
    let next = "Names: 806A expected by index NamesByNumber, not found"
    #expect(first.count > 82)
    #expect(ColumnBody.outline("\(first)\n\(next)") == "p \(first) / \(next)")
  }

  // MARK: Sentences about programs

  @Test(
    arguments: [
      (
        "To read the list again after the program has changed it, change the value to",
        "Update=Yes and restart the computer that it is on."
      ),
      (
        "The macro is not called when the file has been opened in a window by the",
        "Function Key (that is, the key F5 or the key F6)."
      ),
      (
        "You can keep the names apart by a blank in front of every one of the following:",
        "'names' is the list, and 'numbers' are what they have."
      ),
      (
        "The program reads the file to its end; the driver that it needs is loaded then;",
        "the computer stops when there is no file, whatever the driver does."
      ),
      (
        "If you want a name to be shown for every one that is in the list, choose the",
        "Public folder, or the one of the private names of people."
      ),
      (
        "The value is kept in the variable of the name, which is declared in the module as",
        "Dim statement of any kind, and can be read from there."
      ),
      (
        "Remove the mark before the line, and then restart the computer, so that the one",
        "REM statement is no longer there, and the driver is loaded."
      ),
      (
        "In the list of the names there is one that has no number, and for this one use",
        "call 2 of the program, which is slower than the other one."
      ),
    ])
  func sentencesAreJoined(line: String, next: String) {
    #expect(line.count + 1 + next.prefix { $0 != " " }.count > 80)
    #expect(areJoined(line, next))
  }

  @Test func sentencesWiderThanTheWrappingAreJoined() {
    let first =
      "When the program was installed from the disk of the first edition of it, the names that are in the"
    let next = "Options list are those of the first edition."
    #expect(ColumnBody.outline("\(first)\n\(next)") == "p \(first) \(next)")
  }

  // MARK: The measure

  @Test(
    arguments: [
      "Private Declare Function F Lib \"a\" _", "End Sub", "}", "Dim a As Long",
      "Public Sub Open(name As String)",
      "#include <stdio.h>", "*!* Close it",
    ])
  func surely(line: String) { #expect(ListingLine(line).kind == .surely) }

  @Test(arguments: [
    "' Open it.", "'*** Open it. ***", "* Open it.", "If a(1) Then", "a.b = 3", "REM Open it.",
    "f(a, \"two words\");", "x = a And b",
  ])
  func perhaps(line: String) { #expect(ListingLine(line).kind == .perhaps) }

  @Test(
    arguments: [
      "Functions are called.", "Function List::OnRead() has a parameter which is",
      "change it to a=b or", "a = 0 when the loop ends",
      "'Names' is empty.", "Public folders (all)",
      "the driver (and its file);", "Dim the light.",
    ])
  func unknown(line: String) { #expect(ListingLine(line).kind == .unknown) }

  @Test func joinedLinesAreFound() {
    let file = Array("1. ' Show the\r\n   names = ReadNames(1)\r\n\r\nDim a _\r\nAs Long\r\n".utf8)
    #expect(JoinedLines.mayHoldCode(Data(file)))
    let item = Block(.paragraph([.text("' Show the names = ReadNames(1)")]), lines: LineRange(1, 2))
    let list = List(
      marker: .decimal, tight: true, items: [.init(blocks: [item], lines: item.lines)])
    let joined = Block(.paragraph([.text("Dim a _ As Long")]), lines: LineRange(4, 5))
    let kept = Block(
      .paragraph([.text("Dim a _"), .lineBreak, .text("As Long")]), lines: LineRange(4, 5))
    let blocks = [
      Block(.quote(.quotation, [Block(.list(list), lines: item.lines)]), lines: item.lines)
    ]
    #expect(
      JoinedLines(file, blocks: blocks + [joined]).found
        == ["1: 1. ' Show the ⏎ names = ReadNames(1)", "4: Dim a _ ⏎ As Long"])
    #expect(JoinedLines(file, blocks: [kept]).found.isEmpty)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["KB_CORPUS"] != nil))
  func noneInACorpus() async throws {
    let corpus = try #require(ProcessInfo.processInfo.environment["KB_CORPUS"])
    let root = URL(filePath: corpus)
    let paths = (FileManager.default.enumerator(atPath: corpus)?.compactMap { $0 as? String } ?? [])
      .sorted()
    let size = max(1, paths.count / 64)
    let joined = await withTaskGroup(of: [String].self) { group in
      for start in stride(from: 0, to: paths.count, by: size) {
        let part = paths[start..<min(start + size, paths.count)]
        group.addTask {
          part.flatMap { path -> [String] in
            guard let file = try? Data(contentsOf: root.appending(path: path)),
              JoinedLines.mayHoldCode(file)
            else { return [] }
            return JoinedLines(Array(file)).found.map { "\(path):\($0)" }
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(paths.count > 0)
    #expect(joined.isEmpty, "\(joined.count)\n\(joined.sorted().joined(separator: "\n"))")
  }
}

/// The lines of a file's listings that the importer joined to one.
struct JoinedLines {
  /// `12: first line ⏎ second line`
  private(set) var found: [String] = []
  private let lines: [String]

  init(_ file: [UInt8]) {
    let article = Importer().article(file, path: "file").value
    self.init(file, blocks: article.map { $0.preface + $0.body } ?? [])
  }

  init(_ file: [UInt8], blocks: [Block]) {
    lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { Self.squeezed(String(decoding: $0, as: UTF8.self)) }
    search(blocks)
  }

  /// Whether the file has anything of what ``ListingLine`` knows: most have not, and need not be read.
  static func mayHoldCode(_ file: Data) -> Bool {
    let hasSign = file.withUnsafeBytes { bytes in
      bytes.indices.dropFirst().dropLast().contains { index in
        bytes[index] == UInt8(ascii: "=") && bytes[index - 1] != bytes[index]
          && bytes[index + 1] != bytes[index]
      }
    }
    return hasSign || signs.contains { file.range(of: $0) != nil }
  }

  private static let signs = [
    " _\r", " _\n", "{", "}", "/*", "*/", "//", "*!*", "* ", "\n'", " '", "\t'", ";\r", ";\n",
    "#include",
    "END", "End ", "Exit ", "Option ", "REM ", "Sub ", "SUB ", "Function ", "FUNCTION ", " As ",
    " AS ", "If ",
  ].map { Data($0.utf8) }

  private mutating func search(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .paragraph(let inlines), .heading(_, let inlines): search(block.lines, inlines.plainText)
      case .list(let list): for item in list.items { search(item.blocks) }
      case .definitions(_, let definitions):
        for definition in definitions {
          search(definition.lines, definition.term.plainText)
          search(definition.blocks)
        }
      case .quote(_, let blocks), .note(_, let blocks): search(blocks)
      case .preformatted, .table, .rule: break
      }
    }
  }

  private mutating func search(_ range: LineRange, _ text: String) {
    guard range.first >= 1, range.first < range.last, range.last <= lines.count else { return }
    var shown: String?
    for number in range.first..<range.last {
      let (line, next) = (lines[number - 1], lines[number])
      guard !line.isEmpty, !next.isEmpty, ListingLine.areCode(Self.unmarked(line), next) else {
        continue
      }
      let parts =
        shown
        ?? text.split(separator: "\n").map { Self.squeezed(String($0)) }.joined(separator: "\n")
      shown = parts
      if parts.contains(Self.unmarked(line).suffix(24) + " " + next.prefix(24)) {
        found.append("\(number): \(line) ⏎ \(next)")
      }
    }
  }

  /// The line without the mark of a list's item.
  private static func unmarked(_ line: String) -> Substring {
    guard let space = line.firstIndex(of: " ") else { return line[...] }
    let mark = line[..<space]
    let isMark =
      mark == "-"
      || mark.last == "." && mark.count < 4
        && mark.dropLast().allSatisfy { $0.isNumber || $0.isLetter }
    return isMark ? line[line.index(after: space)...] : line[...]
  }

  private static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }).joined(
      separator: " ")
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
