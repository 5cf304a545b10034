import KBModel
import KBPreview
import KBSite

/// What `kb serve` does while it runs: it watches the files and tells the server what is stale.
struct ServeSession: Sendable {
  private let live: LiveArchive
  private let server: PreviewServer
  private let printer: DiagnosticPrinter

  init(_ live: LiveArchive, _ server: PreviewServer, printer: DiagnosticPrinter) {
    self.live = live
    self.server = server
    self.printer = printer
  }

  /// Watches until the task is cancelled.
  func run(method: FileWatcher.Method) async {
    let watcher = FileWatcher(
      live.watchedPaths, method: method, skippingFoldersWith: LiveArchive.siteMarker)
    // The edited page itself comes first; what follows from it is worked out beside the watching.
    let (refreshes, wanted) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await _ in refreshes { await refresh() }
      }
      group.addTask {
        for await event in watcher.events() {
          switch event {
          case .started:
            // What changed between the last survey and the watching.
            if let paths = try? await live.verify(), !paths.isEmpty { note(paths, wanted) }
          case .changed(let changes): note(changes.flatMap(\.paths), wanted)
          case .note(let diagnostic): _ = printer.print([diagnostic])
          }
        }
        wanted.finish()
      }
    }
  }

  private func note(_ paths: [String], _ wanted: AsyncStream<Void>.Continuation) {
    let update = live.note(paths)
    server.publish(PreviewUpdate(update, in: live))
    _ = printer.print(update.findings)
    if update.needsRefresh { wanted.yield() }
  }

  private func refresh() async {
    guard let update = try? await live.refresh() else { return }
    server.publish(PreviewUpdate(update, in: live))
    _ = printer.print(update.findings)
  }
}
