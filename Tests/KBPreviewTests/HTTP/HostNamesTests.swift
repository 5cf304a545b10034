import Testing

@testable import KBPreview

struct HostNamesTests {
  @Test func theNameListenedOnIsOurs() {
    let names = HostNames(host: "archive.lan", port: 8080)
    #expect(names.contains("Archive.LAN:8080"))
    #expect(names.contains("localhost:8080"))
    #expect(!names.contains("archive.lan"))
    #expect(!names.contains("192.168.0.7:8080"))
  }

  @Test(arguments: ["0.0.0.0", "::"])
  func onAllAddressesEveryNameIsOurs(host: String) {
    let names = HostNames(host: host, port: 8080)
    for value in ["192.168.0.7:8080", "[fe80::1]:8080", "build-box:8080", "x.example", "a:443"] {
      #expect(names.contains(value))
    }
  }

  @Test(arguments: ["127.0.0.1", "localhost", "::1"])
  func onThisComputerAloneNoOtherNameIsOurs(host: String) {
    let names = HostNames(host: host, port: 8080)
    #expect(names.contains("127.0.0.1:8080"))
    for value in [
      "evil.example:8080", "evil.example", "127.0.0.1.evil.example:8080", "192.168.0.7:8080",
      "localhost:8081", "localhost", "", ":8080",
    ] {
      #expect(!names.contains(value))
    }
  }

  @Test func theUsualPortNeedNotBeNamed() {
    #expect(HostNames(host: "localhost", port: 80).contains("localhost"))
    #expect(HostNames(host: "::1", port: 80).contains("[::1]:80"))
  }
}
