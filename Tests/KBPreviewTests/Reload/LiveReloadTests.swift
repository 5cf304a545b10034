import Foundation
import KBModel
import Testing

@testable import KBPreview

@Suite(.timeLimit(.minutes(5)))
struct LiveReloadTests {
  private func listen(
    _ server: PreviewServer, page: String, since: String = ""
  ) async throws -> HTTPClient.Connection {
    let before = server.listenerCount
    let connection = HTTPClient.Connection(port: server.port)
    connection.send(
      "GET /.kb/events?page=\(page)&since=\(since) HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n"
    )
    let header = await connection.read { $0.contains("retry: 1000") }
    #expect(header.contains("Content-Type: text/event-stream"))
    #expect(before < server.listenerCount || server.listenerCount == 64)
    return connection
  }

  @Test func stalePagesAreLoadedAgain() async throws {
    try await withServer { _, server in
      let article = try await listen(server, page: "kb/198/Q198657/index.html")
      let home = try await listen(server, page: "index.html")
      server.publish(PreviewUpdate(stale: .pages(["kb/198/Q198657/index.html"])))
      #expect(await article.read { $0.contains("event: reload\n") }.contains("event: reload\n"))
      #expect(await !home.read(patience: 0.2) { $0.contains("reload") }.contains("reload"))
      server.publish(PreviewUpdate(stale: .all))
      #expect(await home.read { $0.contains("event: reload\n") }.contains("event: reload\n"))
    }
  }

  @Test func changesBeforeThePageListensAreNotMissed() async throws {
    try await withServer { client, server in
      let page = try #require(await client.get("/")).body
      let version = try #require(page.firstMatch(of: /data-version="([^"]*)"/)).1
      server.publish(PreviewUpdate(stale: .pages(["index.html"])))
      let late = try await listen(server, page: "index.html", since: String(version))
      #expect(await late.read { $0.contains("event: reload\n") }.contains("event: reload\n"))
      let other = try await listen(server, page: "other.html", since: String(version))
      #expect(await !other.read(patience: 0.2) { $0.contains("reload") }.contains("reload"))
      let stranger = try await listen(server, page: "other.html", since: "0-0")
      #expect(await stranger.read { $0.contains("event: reload\n") }.contains("event: reload\n"))
    }
  }

  @Test func diagnosticsReachTheirPage() async throws {
    try await withServer { _, server in
      let location = SourceLocation(path: "content/a.txt", line: 3, column: 5)
      let finding = PreviewDiagnostic(
        Diagnostic(.error, "invalid-id", "the id is “Q12x”", at: location), page: "a/index.html",
        sourceLine: "id:\tQ12x", remedy: "write it as Q123456")
      let open = try await listen(server, page: "a/index.html")
      server.publish(PreviewUpdate(diagnostics: [finding]))
      let json =
        #"[{"severity":"error","code":"invalid-id","message":"the id is “Q12x”","place":"content/a.txt:3:5","source":"id:\tQ12x","before":"id:\t","remedy":"write it as Q123456"}]"#
      let event = "event: diagnostics\ndata: \(json)\n\n"
      #expect(await open.read { $0.contains(event) }.contains(event))
      let late = try await listen(server, page: "a/index.html")
      #expect(await late.read { $0.contains(event) }.contains(event))
      server.publish(PreviewUpdate())
      #expect(await open.read { $0.contains("data: []") }.contains("data: []"))
    }
  }

  @Test func clientsThatHaveGoneAreForgotten() async throws {
    try await withServer(heartbeat: .milliseconds(50)) { _, server in
      do {
        let connection = try await listen(server, page: "index.html")
        withExtendedLifetime(connection) { #expect(server.listenerCount == 1) }
      }
      for _ in 1...100 where server.listenerCount > 0 {
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(server.listenerCount == 0)
    }
  }

  @Test func theOldestOfTooManyIsCutOff() async throws {
    try await withServer { _, server in
      var connections: [HTTPClient.Connection] = []
      for _ in 1...65 { connections.append(try await listen(server, page: "index.html")) }
      #expect(server.listenerCount == 64)
      // The end of a chunked body.
      #expect(await connections[0].read { $0.hasSuffix("0\r\n\r\n") }.hasSuffix("0\r\n\r\n"))
      // Its connection is free for others before it has been silent for long.
      let start = ContinuousClock.now
      _ = await connections[0].read(patience: 10) { _ in false }
      #expect(ContinuousClock.now - start < .seconds(9))
    }
  }

  @Test func openStreamsDoNotHoldUpTheEnd() async throws {
    let start = ContinuousClock.now
    let connections = try await withServer { _, server in
      [try await listen(server, page: "a"), try await listen(server, page: "b")]
    }
    for connection in connections { _ = await connection.read(patience: 40) { _ in false } }
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func aClientThatSleepsIsCutOff() {
    let stream = EventStream(page: "index.html")
    for _ in 1...10_000 { stream.send("diagnostics", data: String(repeating: "x", count: 100)) }
    #expect(stream.next(atMost: 10) { {} } == .end)
  }
}
