/// Colours by ANSI escape sequences (ECMA-48 "select graphic rendition"), or none.
struct TextStyle: Equatable, Sendable {
  let isColored: Bool

  init(isColored: Bool) { self.isColored = isColored }

  /// Colours belong on a terminal; `NO_COLOR` forbids them, `CLICOLOR_FORCE` asks for them in a file too.
  init(isTerminal: Bool, environment: (String) -> String?) {
    let forbidden = !(environment("NO_COLOR") ?? "").isEmpty
    let forced = !["", "0"].contains(environment("CLICOLOR_FORCE") ?? "")
    let capable = isTerminal && environment("TERM") != "dumb"
    isColored = !forbidden && (forced || capable)
  }

  func error(_ text: String) -> String { styled(text, "1;31") }
  func warning(_ text: String) -> String { styled(text, "1;35") }
  func note(_ text: String) -> String { styled(text, "1;36") }
  func strong(_ text: String) -> String { styled(text, "1") }
  func faint(_ text: String) -> String { styled(text, "2") }

  private func styled(_ text: String, _ parameters: String) -> String {
    isColored ? "\u{1B}[\(parameters)m\(text)\u{1B}[0m" : text
  }
}
