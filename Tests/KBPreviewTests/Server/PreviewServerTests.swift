import Foundation
import KBModel
import Testing

@testable import KBPreview

@Suite(.timeLimit(.minutes(5)))
struct PreviewServerTests {
  @Test func servesPagesAndFiles() async throws {
    try await withServer { client, server in
      let home = try #require(await client.get("/"))
      #expect(home.status == 200)
      #expect(home.fields["content-type"] == "text/html; charset=utf-8")
      #expect(home.fields["cache-control"] == "no-cache")
      #expect(home.body.contains("<p>home</p>"))
      let article = try #require(await client.get("/kb/198/Q198657/?a=b"))
      #expect(article.status == 200 && article.body.contains("Outlook 98"))
      let style = try #require(await client.get("/assets/kb.css"))
      #expect(style.fields["content-type"] == "text/css; charset=utf-8")
      #expect(style.fields["last-modified"] == "Sun, 06 Nov 1994 08:49:37 GMT")
      #expect(style.body == "0123456789")
      #expect(await client.get("/caf%C3%A9/")?.status == 200)
      #expect(server.address == "http://127.0.0.1:\(server.port)/")
    }
  }

  @Test func foldersAreLedToTheirSlash() async throws {
    try await withServer { client, _ in
      let answer = try #require(await client.get("/kb/198/Q198657?a=b"))
      #expect(answer.status == 301)
      #expect(answer.fields["location"] == "/kb/198/Q198657/?a=b")
      #expect(await client.get("/caf%C3%A9")?.fields["location"] == "/caf%C3%A9/")
      #expect(await client.get("/kb/")?.status == 404)
      #expect(await client.get("/kb")?.status == 404)
    }
  }

  @Test func headHasTheLengthAndNoBody() async throws {
    try await withServer { client, _ in
      let answer = try #require(await client.get("/assets/kb.css", method: "HEAD"))
      #expect(answer.status == 200)
      #expect(answer.fields["content-length"] == "10")
      #expect(answer.body.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("bytes=2-4", 206, "234", "bytes 2-4/10"),
      ("bytes=7-", 206, "789", "bytes 7-9/10"),
      ("bytes=-3", 206, "789", "bytes 7-9/10"),
      ("bytes=0-99999999999999999999", 206, "0123456789", "bytes 0-9/10"),
      ("bytes=0-0,2-3", 200, "0123456789", nil),
      ("bytes=4-2", 200, "0123456789", nil),
      ("lines=1-2", 200, "0123456789", nil),
      ("bytes=10-", 416, nil, "bytes */10"),
      ("bytes=-0", 416, nil, "bytes */10"),
    ] as [(String, Int, String?, String?)])
  func ranges(field: String, status: Int, body: String?, contentRange: String?) async throws {
    try await withServer { client, _ in
      let answer = try #require(await client.get("/assets/kb.css", "Range: \(field)"))
      #expect(answer.status == status)
      if let body { #expect(answer.body == body) }
      #expect(answer.fields["content-range"] == contentRange)
    }
  }

  @Test func rangesOfAnotherVersionAreNotMixed() async throws {
    try await withServer { client, _ in
      let path = "/assets/kb.css"
      let tag = try #require(await client.get(path)?.fields["etag"])
      #expect(await client.get(path, "Range: bytes=1-2", "If-Range: \(tag)")?.status == 206)
      #expect(await client.get(path, "Range: bytes=1-2", "If-Range: \"other\"")?.status == 200)
    }
  }

  @Test func whatIsKnownIsNotSentAgain() async throws {
    let site = ToySite()
    try await withServer(of: site) { client, server in
      for path in ["/assets/kb.css", "/"] {
        let tag = try #require(await client.get(path)?.fields["etag"])
        let again = try #require(await client.get(path, "If-None-Match: \"x\", W/\(tag)"))
        #expect(again.status == 304)
        #expect(again.body.isEmpty)
        #expect(again.fields["etag"] == tag)
        #expect(await client.get(path, "If-None-Match: \"x\"")?.status == 200)
      }
      let date = "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT"
      #expect(await client.get("/assets/kb.css", date)?.status == 304)
      #expect(await client.get("/assets/kb.css", date, "If-None-Match: \"x\"")?.status == 200)
      #expect(await client.get("/assets/kb.css", "If-Modified-Since: yesterday")?.status == 200)
      // A page holds the number of the latest update, so it is another one after each.
      let tag = try #require(await client.get("/")?.fields["etag"])
      server.publish(PreviewUpdate())
      #expect(await client.get("/", "If-None-Match: \(tag)")?.status == 200)
    }
  }

  @Test func missingPagesHaveThePageForThat() async throws {
    try await withServer { client, _ in
      let answer = try #require(await client.get("/nowhere"))
      #expect(answer.status == 404)
      #expect(answer.body.contains("<p>missing</p>"))
      #expect(answer.body.contains("data-page=\"nowhere\""))
    }
    try await withServer(of: ToySite([:])) { client, _ in
      #expect(await client.get("/nowhere")?.status == 404)
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW"])
  func onlyReads(method: String) async throws {
    try await withServer { client, _ in
      let answer = try #require(await client.get("/", method: method))
      #expect(answer.status == 405)
      #expect(answer.fields["allow"] == "GET, HEAD")
    }
  }

  @Test func takesNoBody() async throws {
    try await withServer { client, _ in
      #expect(await client.get("/", "Content-Length: 1000000000000")?.status == 413)
      #expect(await client.get("/", "Transfer-Encoding: chunked")?.status == 413)
      #expect(await client.get("/", "Content-Length: 0")?.status == 200)
    }
  }

  @Test(arguments: [
    "/../secret", "/%2e%2e/secret", "/%2E%2E%2Fsecret", "/..%2fsecret", "/..%5csecret",
    "/..\\secret", "/kb/..%00/", "/%00", "/kb/%", "/kb/%g0", "/kb/%c0%ae%c0%ae/", "/kb//x",
    "//evil.example/", "/./", "/kb/%0d%0aX:y", "/%2f%2fevil.example", "/kb/%2e/", "*",
  ])
  func refusesWhatLeadsElsewhere(target: String) async throws {
    try await withServer { client, _ in
      #expect(await client.get(target)?.status == 400)
    }
  }

  @Test func decodesOnce() async throws {
    try await withServer { client, _ in
      #expect(await client.get("/%252e%252e/secret")?.status == 404)
      #expect(await client.get("/%6b%62/198/Q198657/")?.status == 200)
    }
  }

  @Test func answersToItsOwnNamesOnly() async throws {
    try await withServer { client, server in
      for name in ["localhost", "127.0.0.1", "[::1]", "LocalHost"] {
        #expect(await client.get("/", host: "\(name):\(server.port)")?.status == 200)
      }
      for host in [
        "evil.example", "evil.example:\(server.port)", "localhost", "127.0.0.1:1",
        "localhost.evil.example:\(server.port)", "127.0.0.1:\(server.port)@evil.example", "",
      ] {
        #expect(await client.get("/", host: host)?.status == 421, "\(host)")
      }
      let request = "GET / HTTP/1.1\r\nConnection: close\r\n"
      #expect(HTTPClient.Answer(await client.exchange(request + "\r\n"))?.status == 400)
      let own = "Host: localhost:\(server.port)\r\n"
      let two = request + own + "Host: evil.example\r\n\r\n"
      #expect(HTTPClient.Answer(await client.exchange(two))?.status == 400)
      #expect(await client.get("http://evil.example/")?.status == 421)
      #expect(await client.get("http://localhost:\(server.port)/")?.status == 200)
    }
  }

  @Test func aSiteCanStandBelowThePortsRoot() async throws {
    try await withServer(root: "archive") { client, server in
      #expect(server.address.hasSuffix("/archive/"))
      #expect(await client.get("/archive/")?.status == 200)
      #expect(await client.get("/")?.fields["location"] == "/archive/")
      #expect(await client.get("/archive")?.fields["location"] == "/archive/")
      #expect(
        await client.get("/archive/kb/198/Q198657")?.fields["location"]
          == "/archive/kb/198/Q198657/")
      #expect(await client.get("/kb/198/Q198657/")?.status == 404)
      #expect(await client.get("/archive/.kb/preview.js")?.status == 200)
    }
  }

  @Test func refusesHugeHeaders() async throws {
    try await withServer { client, _ in
      let long = String(repeating: "x", count: 200_000)
      let fields = try #require(await client.get("/", "X: \(long)"))
      #expect(fields.status == 431 || fields.status == 413)
      let target = try #require(await client.get("/" + long))
      #expect(target.status == 414 || target.status == 431)
      #expect(await client.get("/")?.status == 200)
    }
  }

  @Test func endsSlowClients() async throws {
    let limits = HTTPLimits(silence: 10, headerTime: .milliseconds(300))
    try await withServer(limits: limits, heartbeat: .milliseconds(100)) { client, server in
      let connection = HTTPClient.Connection(port: server.port)
      var isOpen = true
      for sign in "GET / HTTP/1.1\r\nX: " + String(repeating: "y", count: 60) where isOpen {
        isOpen = connection.send(String(sign))
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(!isOpen)
      #expect(await client.get("/")?.status == 200)
    }
  }

  @Test func keepsConnectionsForTheNextRequest() async throws {
    try await withServer { _, server in
      let connection = HTTPClient.Connection(port: server.port)
      for count in 1...3 {
        connection.send("GET /assets/kb.css HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
        let text = await connection.read { $0.components(separatedBy: "0123456789").count > count }
        #expect(text.components(separatedBy: "0123456789").count == count + 1)
      }
    }
  }

  @Test func takesTheNextFreePort() async throws {
    try await withServer { _, first in
      let second = try PreviewServer(of: ToySite(), at: .init(port: first.port))
      #expect(second.port > first.port)
      #expect(await HTTPClient(port: second.port).get("/")?.status == 200)
      await second.stop()
      await second.stop()
    }
  }

  @Test func namesWhatIsWrongWithTheHost() throws {
    #expect(throws: PreviewError.unknownHost("no-such-host.invalid")) {
      try PreviewServer(of: ToySite(), at: .init(host: "no-such-host.invalid", port: 0))
    }
    #expect(throws: PreviewError.unknownHost("192.0.2.1")) {
      try PreviewServer(of: ToySite(), at: .init(host: "192.0.2.1", port: 0))
    }
    #expect(throws: PreviewError.notAllowed(port: 70_000)) {
      try PreviewServer(of: ToySite(), at: .init(port: 70_000))
    }
  }
}
