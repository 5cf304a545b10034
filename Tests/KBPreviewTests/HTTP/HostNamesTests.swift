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

  @Test func onAllAddressesAnyAddressIsOurs() {
    let names = HostNames(host: "0.0.0.0", port: 8080)
    #expect(names.contains("192.168.0.7:8080"))
    #expect(names.contains("[fe80::1]:8080"))
    #expect(!names.contains("evil.example:8080"))
    #expect(!names.contains("1.2.3.4.evil.example:8080"))
    #expect(!names.contains("1.2.3.400:8080"))
    #expect(!names.contains("[evil.example]:8080"))
  }

  @Test func theUsualPortNeedNotBeNamed() {
    #expect(HostNames(host: "localhost", port: 80).contains("localhost"))
    #expect(HostNames(host: "::1", port: 80).contains("[::1]:80"))
  }
}
