/// The first eight letters of a word in lower case, in one machine word: quick to compare with the words that make a
/// number an error code.
struct CodeWord: Hashable {
  private let letters: UInt64

  init(_ bytes: some Sequence<UInt8>) {
    letters = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1.lowercased) }
  }

  private init(_ word: StaticString) {
    letters = word.withUTF8Buffer { CodeWord($0).letters }
  }

  static let a = CodeWord("a")
  static let address = CodeWord("address")
  static let an = CodeWord("an")
  static let asp = CodeWord("asp")
  static let at = CodeWord("at")
  static let base = CodeWord("base")
  static let bug = CodeWord("bug")
  static let bugcheck = CodeWord("bugcheck")
  static let check = CodeWord("check")
  static let code = CodeWord("code")
  static let codes = CodeWord("codes")
  static let const = CodeWord("const")
  static let define = CodeWord("define")
  static let err = CodeWord("err")
  static let error = CodeWord("error")
  static let errors = CodeWord("errors")
  static let event = CodeWord("event")
  static let events = CodeWord("events")
  static let eventid = CodeWord("eventid")
  static let exception = CodeWord("exception")
  static let failure = CodeWord("failure")
  static let fatal = CodeWord("fatal")
  static let following = CodeWord("following")
  static let hr = CodeWord("hr")
  static let hresult = CodeWord("hresult")
  static let http = CodeWord("http")
  static let id = CodeWord("id")
  static let ids = CodeWord("ids")
  static let internal_ = CodeWord("internal")
  static let is_ = CodeWord("is")
  static let memory = CodeWord("memory")
  static let message = CodeWord("message")
  static let messages = CodeWord("messages")
  static let msg = CodeWord("msg")
  static let no = CodeWord("no")
  static let of = CodeWord("of")
  static let number = CodeWord("number")
  static let numbers = CodeWord("numbers")
  static let runtime = CodeWord("runtime")
  static let scode = CodeWord("scode")
  static let screen = CodeWord("screen")
  static let status = CodeWord("status")
  static let stop = CodeWord("stop")
  static let system = CodeWord("system")
  static let the = CodeWord("the")
  static let time = CodeWord("time")
  static let type = CodeWord("type")
  static let value = CodeWord("value")
  static let was = CodeWord("was")
  static let warning = CodeWord("warning")
  static let warnings = CodeWord("warnings")
}
