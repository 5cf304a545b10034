import KBModel
import KBPreview
import KBSite
import Synchronization

/// What `kb serve` does while it runs: it watches the files and tells the server what is stale.
final class ServeSession: Sendable {
  private let live: LiveArchive
  private let server: PreviewServer
  private let printer: DiagnosticPrinter
  /// What was found and is known to the user.
  private let said: Mutex<Set<Diagnostic>>
  /// What was found before the preview began and pages show, with its lines of the sources.
  private let standing = Mutex<(findings: [Diagnostic], shown: [PreviewDiagnostic])>(([], []))

  /// - Parameter said: what was found when the archive was opened, and printed.
  init(
    _ live: LiveArchive, _ server: PreviewServer, printer: DiagnosticPrinter, said: [Diagnostic]
  ) {
    self.live = live
    self.server = server
    self.printer = printer
    self.said = Mutex(Set(said))
  }

  /// Watches until the task is cancelled.
  func run(method: FileWatcher.Method) async {
    publish(LiveUpdate())
    let watcher = FileWatcher(
      live.watchedPaths, method: method, skippingFoldersWith: LiveArchive.siteMarker)
    // The edited page itself comes first; what follows from it is worked out beside the watching.
    let (refreshes, wanted) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    // Nobody waits for its end: a refresh cannot be broken off, and when the watching ends nobody wants it.
    let refreshing = Task {
      for await _ in refreshes { publish(live.refresh()) }
    }
    defer { refreshing.cancel() }
    await withTaskExecutorPreference(server.executor) {
      for await event in watcher.events() {
        switch event {
        case .started:
          // What changed between the last survey and the watching, and what is wrong with folders.
          if let paths = try? await verified() { note(paths, wanted) }
        case .changed(let changes): note(changes.flatMap(\.paths), wanted)
        case .note(let diagnostic): _ = printer.print([diagnostic])
        }
      }
    }
  }

  /// Detached: all files are looked at, and the threads that answer requests are not for that.
  private func verified() async throws -> [String] {
    let task = Task.detached { [live] in try await live.verify() }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }

  private func note(_ paths: [String], _ wanted: AsyncStream<Void>.Continuation) {
    let update = live.note(paths)
    publish(update)
    if update.needsRefresh { wanted.yield() }
  }

  private func publish(_ update: LiveUpdate) {
    // Under the lock, so that of two updates at once the later one does not tell of the earlier's findings.
    let new = said.withLock { said in
      let findings = live.findings
      var update = PreviewUpdate(update, findings: findings, in: live)
      update.diagnostics += standingFindings()
      server.publish(update)
      defer { said = Set(findings) }
      return findings.filter { !said.contains($0) }
    }
    _ = printer.print(new)
  }

  private func standingFindings() -> [PreviewDiagnostic] {
    let findings = live.standingFindings
    return standing.withLock { known in
      if known.findings != findings {
        // On the pages that they are about: over all pages they would hide what the user works on.
        let shown = findings.map { PreviewDiagnostic($0, in: live) }.filter { $0.page != nil }
        known = (findings, shown)
      }
      return known.shown
    }
  }
}
