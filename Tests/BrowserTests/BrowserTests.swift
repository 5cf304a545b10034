import Foundation
import KBPreview
import Testing

/// Everything that needs a browser: one at a time, in one window.
@Suite(
  .serialized, .inBrowser, .timeLimit(.minutes(2)),
  .enabled(
    if: Programs.browser != nil && Programs.driver != nil,
    "install Chromium and chromedriver (scripts/install-dependencies.sh test) to run these tests")
)
struct BrowserTests {}

/// What the tests share: a browser's window, and the sample site below a folder of a server.
struct Stage: Sendable {
  @TaskLocal static var current: Stage?

  let driver: Driver
  let browser: Browser
  let site: SampleSite
  /// The address of the site, with a slash at its end.
  let root: String

  /// The path of the site on the server that the tests share.
  static let folder = "/old/archive/"

  static func require() throws -> Stage { try #require(current) }

  /// The sample site on a server of its own, for as long as `body` runs.
  static func serving<Result>(
    _ site: SampleSite, below folder: String, _ body: (_ root: String) async throws -> Result
  ) async throws -> Result {
    let server = try PreviewServer(of: site, at: .init(port: 0, root: folder))
    do {
      let result = try await body(server.address)
      await server.stop()
      return result
    } catch {
      await server.stop()
      throw error
    }
  }
}

/// Starts the driver, the browser and the server before the first test, and ends them after the last.
struct StageTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let site = try await SampleSite(baseURL: "http://127.0.0.1" + Stage.folder)
    let driver = try await Driver()
    do {
      let browser = try await Browser(driver)
      try await Stage.serving(site, below: Stage.folder) { root in
        let stage = Stage(driver: driver, browser: browser, site: site, root: root)
        try await Stage.$current.withValue(stage) { try await function() }
      }
      // Not left to the driver's end, so that it removes the browser's files.
      await browser.quit()
    } catch {
      await driver.stop()
      throw error
    }
    await driver.stop()
  }
}

extension Trait where Self == StageTrait {
  static var inBrowser: StageTrait { StageTrait() }
}
