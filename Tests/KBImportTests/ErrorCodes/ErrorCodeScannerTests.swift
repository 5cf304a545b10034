import KBModel
import TestSupport
import Testing

@testable import KBImport

@Suite struct ErrorCodeScannerTests {
  private func mentions(_ text: String) -> [ErrorMention] {
    let bytes = Array(text.utf8)
    return ErrorCodeScanner.mentions(in: bytes, ranges: [0..<bytes.count])
  }

  private func names(_ text: String) -> [String] { mentions(text).map(\.code.name) }

  @Test(
    arguments: [
      ("fails with 0x8004010F.", ["0x8004010F"]), ("error 0X8004010f", ["0x8004010F"]),
      ("Run-time error '-2147467259 (80004005)':", ["0x80004005"]),
      ("System Error &H80070057 (-2147024809)", ["0x80070057"]),
      ("reported error 2147500037: Unspecified", ["0x80004005"]),
      ("Exception number: c0000005", ["0xC0000005"]),
      ("[MAPI 1.0 - [8004010F-501-0-B20]]", ["0x8004010F"]),
      ("Error: 0x33 'No Response'", ["0x00000033"]), ("due to error 000004DD", ["0x000004DD"]),
      ("ID no: c1031668", ["0xC1031668"]), ("ID No. 0xc1035e6a", ["0xC1035E6A"]),
      ("Store\n   Id no. c1035e6a", ["0xC1035E6A"]),
      ("errors 0x5 and 0x6", ["0x00000005", "0x00000006"]),
      ("the error code was 80004005", ["0x80004005"]), ("error code of 080F6051", ["0x080F6051"]),
      ("service-specific error 3355443701", ["0xC80001F5"]),
      ("Exception: access violation (0xc000005), Address", ["0xC0000005"]),
      ("returns 0x8000000A (E_PENDING)", ["0x8000000A"]),
    ] as [(String, [String])])
  func statusCodes(text: String, expected: [String]) {
    #expect(names(text) == expected)
    #expect(mentions(text).allSatisfy { $0.code.family == .status && $0.code.slug == $0.code.name })
  }

  @Test(
    arguments: [
      ("STOP: 0x0000001E", "STOP 0x0000001E"), ("Stop 0x1e error", "STOP 0x0000001E"),
      ("STOP 0A", "STOP 0x0000000A"), ("STOP 0000001E", "STOP 0x0000001E"),
      ("Fatal System Error: 0x0000006b", "STOP 0x0000006B"),
      ("STOP 0x4,0x1,0,0", "STOP 0x00000004"),
      ("a STOP message (0x0000000A)", "STOP 0x0000000A"), ("STOP: C000021A", "STOP 0xC000021A"),
      ("The bugcheck was: 0x50", "STOP 0x00000050"), ("bug check 0x50", "STOP 0x00000050"),
      ("STOP: 0x0000000A (0x80123456, 0x00000002, 0x801459AF)", "STOP 0x0000000A"),
    ])
  func stopCodes(text: String, name: String) {
    #expect(names(text) == [name])
    #expect(mentions(text).first?.code.slug == "STOP-" + name.dropFirst(5))
  }

  @Test(
    arguments: [
      ("sends sense code 08130001: x", ["Sense code 08130001"]),
      ("Sense Code of 0x0835", ["Sense code 0835"]),
      ("sense data = 10050000", ["Sense code 10050000"]),
      ("sense code X'0821'", ["Sense code 0821"]), ("(SENSE = 2001)", ["Sense code 2001"]),
      ("sense codes 10010002 and 10010003", ["Sense code 10010002", "Sense code 10010003"]),
      ("the sense of 2001", []), ("the 080E0000 sense code", ["Sense code 080E0000"]),
      ("sense data = 0805 0000", ["Sense code 08050000"]),
      ("The 0846 0000 sense code", ["Sense code 08460000"]),
      ("sense code 087D/0001, which", ["Sense code 087D0001"]),
      ("the X'1003' sense code", ["Sense code 1003"]), ("fails w/Sense 2004", ["Sense code 2004"]),
      ("sense data = 84c0000", ["Sense code 084C0000"]), ("with Sense 1995 edition", []),
    ] as [(String, [String])])
  func senseCodes(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(
    arguments: [
      "Q131150 XADM: Error 1722 at Startup", "   - Q131150: Error 1722", "Q131150 Error 1722",
      "Q131150 XADM: A Server That Was Renamed by Its Administrator Reports at\n   Startup Error 1722",
      "   ARTICLE-ID: Q131150\n   TITLE     : Service Reports Error 1722",
      "see article Q131150, \"A Service Reports Error 1722\".", "// disable warning C4786: long",
    ])
  func titlesOfOtherArticlesMentionCodes(text: String) {
    #expect(mentions(text).map(\.isTold) == [false])
  }

  @Test(
    arguments: [
      "Q131150 describes error 1722.", "See Q131150.\n\nError 1722 occurs.",
      "Q131150 A Title\n\nError 1722 occurs.", "Q131150 A Service Reports Error 1722\n\nError 1722",
      "the \"error 1722\" message",
    ])
  func sentencesTellOfCodes(text: String) {
    #expect(mentions(text).map(\.isTold) == [true])
  }

  @Test func whatTheOwnTitleNamesIsTold() {
    let body = Array("Q131150 A Service Reports Error 1722".utf8)
    let told = ErrorCodeScanner.mentions(
      in: body, ranges: [0..<body.count], title: "Error 1722 at Startup")
    #expect(told.map(\.code.name) == ["Error 1722"])
    #expect(told.map(\.isTold) == [true])
    #expect(told.map(\.symptom) == ["Error 1722 at Startup"])
  }

  @Test func aTitleNamesAnEventInShort() {
    let body = Array("Event ID: 2124\nSource: Lamp".utf8)
    let found = ErrorCodeScanner.mentions(
      in: body, ranges: [0..<body.count], title: "Lamp Logs Error 2124 and Error 2125")
    #expect(found.map(\.code.name) == ["Event ID 2124, Lamp", "Error 2125"])
  }

  @Test func aStatementRaisesAnErrorAndTellsOfNone() {
    #expect(names("Type:\n\n   ERROR 12, \"Lamp\"\n") == [])
    #expect(names("It fails with error 12, \"Lamp\"") == ["Error 12"])
  }

  @Test func codesOfServerPages() {
    #expect(names("ASP Error 0178: 80070005") == ["ASP 0178", "0x80070005"])
    #expect(names("ASP 0178") == ["ASP 0178"])
  }

  @Test(
    arguments: [
      (
        "LNK2102  Out of memory\nLNK2103  No file\nLNK2104  No access\n", "LNK2103",
        "LNK2103 No file"
      ),
      (
        "Name_A  80040115  1277\nName_B  80040116  1278\nName_C  80040117  1279\nHRESULT 80040117",
        "0x80040116", "Name_B 80040116 1278"
      ),
      (
        "LNK2102  Out of memory, which\n         is short\nLNK2103  No file", "LNK2102",
        "LNK2102 Out of memory, which is short"
      ),
      (
        "+-----+\n| ASP 0102 | Expecting | +-----+\n| ASP 0103 | Expecting a | x |\n|   | number | y |\n+---+\n| ASP 0104 | No |",
        "ASP 0103", "ASP 0103 – Expecting a number – x y"
      ),
    ])
  func rowsAreQuotedAlone(text: String, name: String, symptom: String) {
    let prefix = name.hasPrefix("0x") ? "error 80040115\n\n" : ""
    let found = mentions(prefix + text).first { $0.code.name == name }
    #expect(found?.symptom == symptom)
  }

  @Test func argumentsOfAStopCodeCanNameAnException() {
    #expect(
      names("STOP: 0x0000001E (0xC0000005, 0x8019935D, 0x00000000)")
        == ["STOP 0x0000001E", "0xC0000005"])
  }

  @Test(
    arguments: [
      ("Event ID: 1008\r\nSource: MSExchangeIS\r\n", "Event ID 1008, MSExchangeIS"),
      ("Source:  MSExchangeIS\r\nType: Error\r\nEvent ID: 1008", "Event ID 1008, MSExchangeIS"),
      ("EventID : 7 Source: SNA Server  Type: x", "Event ID 7, SNA Server"),
      ("Event Source: Userenv Event Category: None Event ID: 1000", "Event ID 1000, Userenv"),
      ("Event ID 1073\nSource ClusSvc\nA server", "Event ID 1073, ClusSvc"),
      ("logs event 7000.\n\nSource: X", "Event ID 7000"), ("the Event ID 9 of", "Event ID 9"),
      ("logs an Event 23 with", "Event ID 23"), ("\n   Event: 1\n   ID Type: Error", "Event ID 1"),
      ("Event ID: 0\nSource: A", "Event ID 0, A"), ("\n  ID 4287 Category X.400", "Event ID 4287"),
      ("the event ID is 374, and", "Event ID 374"), ("Event Message ID:5002", "Event ID 5002"),
      ("with a source\nof Portmapper, an event ID of 3001", "Event ID 3001"),
      ("RAS EVENT ID: 100003", "Event ID 100003"),
      ("Event ID: 5\n\nEvent ID: 5\nSource: A", "Event ID 5, A"),
    ])
  func events(text: String, name: String) {
    #expect(names(text).last == name)
    #expect(names(text).count == 1)
  }

  @Test func eventsKeepTheirOwnSources() {
    let numbersFirst = "Event ID: 1\nSource: A\nEvent ID: 2\nSource: B\n"
    #expect(names(numbersFirst) == ["Event ID 1, A", "Event ID 2, B"])
    let sourcesFirst = "Source: A\nEvent ID: 1\nSource: B\nEvent ID: 2\n"
    #expect(names(sourcesFirst) == ["Event ID 1, A", "Event ID 2, B"])
    #expect(
      names("Event IDs 1008, 1009, and 1010") == [
        "Event ID 1008", "Event ID 1009", "Event ID 1010",
      ])
  }

  @Test func sourcesOfEventsAreOneWhateverTheirCase() {
    let codes = mentions("Event ID: 1\nSource: msExchange IS").map(\.code)
    #expect(codes == mentions("EVENT ID: 1\nSOURCE: MSExchange IS").map(\.code))
    #expect(codes.first?.slug == "event-1-msexchange-is")
  }

  @Test(
    arguments: [
      ("error C1037: x", ["C1037"]), ("fatal error L1053", ["L1053"]), ("see LNK2001", ["LNK2001"]),
      ("warning A4031", ["A4031"]), ("gives C2146 and C2501 errors", ["C2146", "C2501"]),
      ("errors C2146, C2501, or C2502", ["C2146", "C2501", "C2502"]),
      ("run-time error R6002", ["R6002"]), ("error BC30002:", ["BC30002"]),
      ("CVT1100", ["CVT1100"]),
      ("an error occurs:\nU1073: no rule", ["U1073"]), ("C2106 Error", ["C2106"]),
      ("the error is C2604", ["C2604"]), ("error FOR2718: x", ["FOR2718"]),
      ("fatal error DX1020", ["DX1020"]), ("error CXX0034", ["CXX0034"]),
      ("warning c4061: x", ["C4061"]),
    ] as [(String, [String])])
  func buildCodes(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(
    arguments: [
      ("Error 1722", ["Error 1722"]), ("error code: 5", ["Error 5"]),
      ("error number 1450", ["Error 1450"]),
      ("Run-time error '91':", ["Run-time error 91"]),
      ("runtime error 3020", ["Run-time error 3020"]),
      ("System error 53 has occurred", ["System error 53"]),
      ("internal error 2343", ["Internal error 2343"]),
      ("HTTP Error 403 - Forbidden", ["HTTP 403"]), ("HTTP/1.0 500 Server", ["HTTP 500"]),
      ("error 'ASP 0177'", ["ASP 0177"]), ("a fatal exception 0E has", ["Exception 0E"]),
      ("caused an exception 10H in", ["Exception 10"]),
      ("an error of type 2 occurred", ["Error 2"]),
      ("the 40002 error is trapped", ["Error 40002"]),
      ("errors 6, 7 or 10.", ["Error 6", "Error 7", "Error 10"]),
      ("The error code was 5028.", ["Error 5028"]), ("error number is 12", ["Error 12"]),
      ("RAS error code returned: 718", ["Error 718"]), ("a Type 2 error", ["Error 2"]),
      ("type NET HELPMSG 3912", ["Error 3912"]), ("EMM386 error #06 (x)", ["Error 6"]),
      ("EMM386 Exception Error #6\n", ["Error 6"]), ("file.exe, Win32 error = 32", ["Error 32"]),
      ("service-specific error 335544375", ["Error 335544375"]),
      ("Err Msg: 530 User", ["Error 530"]), ("fatal exception 06 has", ["Exception 06"]),
      ("hardware documentation. (Code 10.)", ["Device Manager code 10"]),
      ("OLE IDispatch exception code 302 from", ["Automation error 302"]),
      ("a \"404 Not Found\" page", ["HTTP 404"]), ("HTTP Error 500-12 x", ["HTTP 500.12"]),
      ("403.6 - Forbidden: x", ["HTTP 403.6"]),
    ] as [(String, [String])])
  func programErrors(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(
    arguments: [
      ("SYS2070: x", "SYS2070"), ("the NET3055 message", "NET3055"), ("error CSU7520", "CSU7520"),
      ("MMSYSTEM281 This", "MMSYSTEM281"), ("an MMSYSTEM 262 error", "MMSYSTEM262"),
      ("Notice 127 Private Folder", "Notice 127"), ("Fatal [203] GAL", "Fatal 203"),
      ("Warning[154]", "Warning 154"), ("\n   [004] Message circular", "Mail [004]"),
      ("LME-NOTES-DXANOTES(0129) 1 60012:Field", "LME-NOTES-DXANOTES 60012"),
      ("LME-PROFS-MEXIN 31203 x", "LME-PROFS-MEXIN 31203"),
      ("status message 2328", "Status message 2328"), ("Message ID: 9399", "Status message 9399"),
      ("the 523 status messages", "Status message 523"),
    ])
  func messagesOfSystems(text: String, name: String) {
    #expect(names(text) == [name])
    #expect(mentions(text).first?.code.family == .program)
  }

  @Test(
    arguments: [
      ("Msg 1205, Level 13, State 2", "SQL Server error 1205"),
      ("SQLSTATE: 08S01", "SQLSTATE 08S01"), ("szSqlState = \"37000\"", "SQLSTATE 37000"),
      ("SQL State: '28000'", "SQLSTATE 28000"), ("[State=IM002][Error=0]", "SQLSTATE IM002"),
      ("State:S1009[Microsoft][ODBC", "SQLSTATE S1009"), ("SQLCODE: -568", "SQLCODE -568"),
      ("Native:170,Origin:[Microsoft][ODBC SQL Server Driver]", "SQL Server error 170"),
      ("SQL Msg #208> x", "SQL Server error 208"), ("Error 4294965485", "Error -1811"),
      ("Error 0xfffffbf8 initializing", "Error -1032"),
      ("-1811 JET_errFileNotFound", "Error -1811"),
      ("Errors -1018 x", "Error -1018"), ("a -1018 error", "Error -1018"),
      ("Error: 1105, Severity: 17", "SQL Server error 1105"), ("JET error -1018", "Error -1018"),
      ("SQL Server error 1205", "SQL Server error 1205"), ("[OCI]ORA-01034: x", "ORA-01034"),
    ])
  func databaseErrors(text: String, name: String) {
    #expect(names(text) == [name])
    #expect(mentions(text).first?.code.family == .database)
  }

  @Test(
    arguments: [
      "0x00000001", "the address 0x80047000", "#define X 0x80041234", "memory at \"0x80047000\"",
      "{C0000005-1234-1234-1234-123456789012}", "KERNEL32.DLL at 0137:bff9d5d0", "port 0x3F8",
      "REG_DWORD 0xFFFFFFFF", "Const HKEY_CLASSES_ROOT = &H80000000", "801159b0 80100000",
      "the Epson C1234 printer", "cell A1000", "DR4000", "TN3270", "Microsoft Access 97",
      "14 errors, 0 warnings", "errors 3 times", "error 50%", "no error.\n\n5. Click", "Error 0",
      "errors\n5. Click Next", "Seek error\n1704 Disk adapter", "C1 ERR     14393 3-07-88",
      "open(f,err=100)", "Const SQL_ERROR = -1", "Windows Error Reporting 1.0",
      "Error #3: a choice",
      "Bubble-Jet BJ-200, -250", "ID number of 01000000", "Value 0xFFFFFF00", "error ACC2000",
      "'Notice 3 parameters", "ERASE SYS2018.*", "State: 12345", "two Click events 1",
      "1000 status messages", "the error = count\nerror = 2", "Message-ID: <9604221739",
      "SQLSTATE: 00000", "stop 2 services", "Stop Msg: 0001:9A03", "a 3270 error", "Event 1 of 5",
      "20010315", "Error 8008005", "Full Stop 0x2f", "OLE error code 0x8002005",
      "error messages 200 to 999",
      "LME-NOTES-NTSMEX(02b8) 3 00504:LME-NOTES-NTSMEX started", "LME-PROFS 4 04110:New queue item",
    ])
  func numbersThatAreNoCodes(text: String) {
    #expect(names(text) == [])
    #expect(names("x " + text + " y") == [])
  }

  @Test func codesOfTheTitleComeLast() {
    let body = Array("It fails with error 5.".utf8)
    let mentions = ErrorCodeScanner.mentions(
      in: body, ranges: [0..<body.count], title: "XADM: Error 5 or Error 6")
    #expect(mentions.map(\.code.name) == ["Error 5", "Error 6"])
    #expect(mentions.map(\.symptom) == ["It fails with error 5.", "XADM: Error 5 or Error 6"])
  }

  @Test func thereIsALimit() {
    let text = (1...600).map { "Error \($0 + 200): x.\n" }.joined()
    #expect(mentions(text).count == ErrorCodeScanner.mostMentions)
  }

  // MARK: Symptoms

  @Test(
    arguments: [
      (
        "First one. The  server\r\nreturns error 5 when\tidle. Next.",
        "The server returns error 5 when idle."
      ),
      ("HEADING\n=======\n\nError 5\n\nMore", "Error 5"), ("Title\n-----\nError 5", "Error 5"),
      ("Error 5\r\n-------\r\n\r\n   It  failed.\r\nThen", "Error 5: It failed."),
      ("Error 5\n-------\n\nCAUSE\n=====\n\nx", "Error 5"),
      ("Error 5\n-------\n\n- One\n", "Error 5"), ("Error 5\n-------\n", "Error 5"),
      ("- One\n- Two: error 5\n- Three", "- Two: error 5"),
      ("\"Error 5\": it failed!\nx", "\"Error 5\": it failed!"),
    ])
  func symptoms(text: String, symptom: String) {
    #expect(mentions(text).map(\.symptom) == [symptom])
  }

  @Test func longSymptomsAreCutAtWords() {
    let long = String(repeating: "größer als ", count: 40)
    for text in [long + "error 5 " + long, "error 5 " + long, long + "error 5"] {
      let symptom = mentions(text).first?.symptom ?? ""
      #expect(symptom.utf8.count <= 160)
      #expect(symptom.contains("error 5"))
      #expect(symptom.contains("…"))
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyTextIsSafe(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "error ", "Error code: ", "a 404 error", "404", " ", "\n", "\r\n\r\n", "STOP: ", "0x0000001E",
      "(0x1, C0000005)", "Event ID: ", "Source: ", "Source", "X", "-2147467259", "8004010F",
      "-501-0",
      "LNK2001", "C2065", ":", "-", ", and ", "ORA-01034", "http/1.1 500", "Msg 208, Level",
      "exception ", "0E", "Notice ", "[004]", "LME-A(1) 1 60012", "SQLSTATE", "08S01", "4294965485",
      "sense code X'", "MMSYSTEM281", "Code 10)", "403.6 - Forbidden", "ä", "…", "=====", "type ",
      "of ", "(", "&H80004005",
    ]
    let text = (0..<12).map { _ in random.element(of: pieces) }.joined()
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      _ = ErrorCodeScanner.mentions(in: bytes, ranges: [0..<end, end..<bytes.count])
    }
    let slugs = mentions(text).map(\.code.slug)
    #expect(Set(slugs.map { $0.lowercased() }).count == slugs.count)
    for mention in mentions(text) {
      #expect(mention.symptom.utf8.count <= 160)
      #expect(mention.code.slug.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") })
    }
  }
}
