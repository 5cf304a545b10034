import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A window of headless Chromium, led by the W3C's WebDriver protocol: JSON over HTTP.
struct Browser: Sendable {
  private let session: URL

  /// How long a condition may take to become true. Only failures wait so long.
  private static let patience = Duration.seconds(20)

  init(_ driver: Driver, runsScripts: Bool = true) async throws {
    var arguments = ["--headless=new", "--disable-dev-shm-usage", "--window-size=1280,900"]
    // Chromium refuses to run as root within its sandbox, as in containers.
    if getuid() == 0 { arguments.append("--no-sandbox") }
    let content = ["javascript": runsScripts ? 1 : 2]
    let options: [String: Any] = [
      "args": arguments, "prefs": ["profile.managed_default_content_settings": content],
    ]
    let capabilities = ["alwaysMatch": ["goog:chromeOptions": options]]
    let sessions = driver.address.appending(path: "session")
    let answer = try await Self.send("POST", sessions, ["capabilities": capabilities])
    guard let id = (answer as? [String: Any])?["sessionId"] as? String else {
      throw WebDriverError.notStarted
    }
    session = sessions.appending(path: id)
  }

  func quit() async { _ = try? await Self.send("DELETE", session, nil) }

  // MARK: Commands

  func open(_ address: String) async throws { try await command("url", ["url": address]) }

  func back() async throws { try await command("back", [:]) }

  func address() async throws -> String {
    try await Self.send("GET", session.appending(path: "url"), nil) as? String ?? ""
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

  // MARK: Protocol

  @discardableResult
  private func command(_ name: String, _ parameters: [String: Any]) async throws -> Any {
    try await Self.send("POST", session.appending(path: name), parameters)
  }

  private static func send(_ method: String, _ url: URL, _ body: [String: Any]?) async throws -> Any
  {
    var request = URLRequest(url: url, timeoutInterval: 60)
    request.httpMethod = method
    request.httpBody = try body.map { try JSONSerialization.data(withJSONObject: $0) }
    request.setValue("application/json; charset=utf-8", forHTTPHeaderField: "Content-Type")
    let (data, response) = try await URLSession.shared.data(for: request)
    let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let value = answer?["value"] ?? NSNull()
    guard (response as? HTTPURLResponse)?.statusCode == 200 else {
      throw WebDriverError.refused(
        command: "\(method) \(url.lastPathComponent)", reason: String(describing: value))
    }
    return value
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
