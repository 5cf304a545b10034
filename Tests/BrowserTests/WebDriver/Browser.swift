import Foundation

/// A window of headless Chromium, led by the W3C's WebDriver protocol: JSON over HTTP.
struct Browser: Sendable {
  private let driver: Driver
  /// The path of the driver's commands to this window.
  private let session: String

  /// How long a condition may take to become true. Only failures wait so long.
  private static let patience = Duration.seconds(10)

  init(_ driver: Driver, runsScripts: Bool = true) async throws {
    var arguments = [
      "--headless=new", "--disable-dev-shm-usage", "--window-size=1280,900",
      // The browser ends when this pipe does, with the driver.
      "--remote-debugging-pipe",
    ]
    // Chromium refuses to run as root within its sandbox, as in containers.
    if getuid() == 0 { arguments.append("--no-sandbox") }
    let content = ["javascript": runsScripts ? 1 : 2]
    var options: [String: Any] = [
      "args": arguments, "prefs": ["profile.managed_default_content_settings": content],
    ]
    options["binary"] = Programs.browser
    let capabilities = ["alwaysMatch": ["goog:chromeOptions": options]]
    let answer = try await driver.send("POST", "session", ["capabilities": capabilities])
    guard let id = (answer as? [String: Any])?["sessionId"] as? String else {
      throw WebDriverError.notStarted
    }
    self.driver = driver
    session = "session/" + id
  }

  func quit() async { _ = try? await driver.send("DELETE", session) }

  // MARK: Commands

  func open(_ address: String) async throws { try await command("url", ["url": address]) }

  func back() async throws { try await command("back", [:]) }

  func address() async throws -> String {
    try await driver.send("GET", session + "/url") as? String ?? ""
  }

  /// Types into what has the focus.
  func type(_ keys: String) async throws {
    let actions = keys.flatMap { key in
      ["keyDown", "keyUp"].map { ["type": $0, "value": String(key)] }
    }
    let keyboard: [String: Any] = ["type": "key", "id": "keyboard", "actions": actions]
    try await command("actions", ["actions": [keyboard]])
  }

  func press(_ key: Key) async throws { try await type(key.rawValue) }

  /// Clicks what a CSS selector finds first.
  func click(_ selector: String) async throws {
    let found = try await command("element", ["using": "css selector", "value": selector])
    guard let id = (found as? [String: String])?.values.first else { return }
    try await command("element/\(id)/click", [:])
  }

  /// The value of an expression of JavaScript, as JSON knows it; promises are waited for.
  @discardableResult
  func value(_ expression: String, _ arguments: [Any] = []) async throws -> Any {
    try await command("execute/sync", ["script": "return \(expression)", "args": arguments])
  }

  func text(_ expression: String, _ arguments: [Any] = []) async throws -> String {
    String(describing: try await value(expression, arguments))
  }

  /// What the page shows of the elements that a CSS selector finds.
  func texts(_ selector: String) async throws -> [String] {
    let script = "Array.from(document.querySelectorAll(arguments[0]), (e) => e.innerText)"
    return try await value(script, [selector]) as? [String] ?? []
  }

  /// Waits until an expression is true.
  func wait(until condition: String, _ arguments: [Any] = []) async throws {
    let clock = ContinuousClock()
    let end = clock.now + Self.patience
    var last = ""
    repeat {
      // Between two pages there is no script to ask.
      let value = try? await value("Boolean(\(condition))", arguments)
      if value as? Bool == true { return }
      last = (try? await text("location.href + ' ' + document.body.innerText.slice(0, 600)")) ?? ""
      try await Task.sleep(for: .milliseconds(20))
    } while clock.now < end
    throw WebDriverError.late(condition: condition, last: last)
  }

  @discardableResult
  private func command(_ name: String, _ parameters: [String: Any]) async throws -> Any {
    try await driver.send("POST", "\(session)/\(name)", parameters)
  }
}

/// Keys without a character, as WebDriver names them.
enum Key: String {
  case enter = "\u{E007}"
  case escape = "\u{E00C}"
  case up = "\u{E013}"
  case down = "\u{E015}"
  case tab = "\u{E004}"
  case space = " "
  case slash = "/"
}
