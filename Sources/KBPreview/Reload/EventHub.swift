import Synchronization

/// Tells open pages what has changed.
///
/// Each update has a number. A page carries the number that it was made under, and hands it in when it starts to
/// listen: what changed in between is not missed, and a page that has slept for long is simply loaded again.
final class EventHub: Sendable {
  /// Numbers of updates and the server that gave them, as pages carry them: `3f2a-17`.
  struct Version: Hashable, Sendable, LosslessStringConvertible {
    let server: UInt32
    let number: Int

    init(server: UInt32, number: Int) {
      self.server = server
      self.number = number
    }

    init?(_ text: String) {
      let parts = text.split(separator: "-")
      guard parts.count == 2, let server = UInt32(parts[0], radix: 16), let number = Int(parts[1])
      else { return nil }
      self.init(server: server, number: number)
    }

    var description: String { String(server, radix: 16) + "-\(number)" }
  }

  private struct State {
    var number = 0
    /// What became stale with the latest updates, oldest first.
    var history: [StalePages] = []
    var diagnostics: [PreviewDiagnostic] = []
    /// Oldest first.
    var streams: [EventStream] = []
    var isClosed = false
  }

  private static let historyLimit = 64

  private let streamLimit: Int
  /// Another server on this port numbers its updates anew.
  private let server = UInt32.random(in: 0 ... .max)
  private let state = Mutex(State())

  /// - Parameter streamLimit: pages that may listen at once; the one that listens longest is cut off for the next, and
  ///   comes back if it is still there.
  init(streamLimit: Int = 64) { self.streamLimit = streamLimit }

  /// The version that a page made now has.
  var version: Version { Version(server: server, number: state.withLock(\.number)) }

  /// How many pages listen.
  var listenerCount: Int { state.withLock(\.streams.count) }

  /// Tells the pages that an update concerns.
  func publish(_ update: PreviewUpdate) {
    state.withLock { state in
      let known = state.diagnostics
      state.number += 1
      state.history.append(update.stale)
      if state.history.count > Self.historyLimit { state.history.removeFirst() }
      state.diagnostics = update.diagnostics
      for stream in state.streams {
        let shown = known.filter { $0.concerns(stream.page) }
        let findings = update.diagnostics.filter { $0.concerns(stream.page) }
        if findings != shown { Self.send(findings, to: stream) }
        if update.stale.contains(stream.page) { stream.send("reload", data: "") }
      }
    }
  }

  /// Starts to tell a page; it is told at once what it has missed.
  /// - Parameter version: under which the page was made; `nil` if it does not know.
  func subscribe(page: String, since version: Version?) -> EventStream {
    let stream = EventStream(page: page) { [weak self] in self?.remove($0) }
    state.withLock { state in
      guard !state.isClosed else { return stream.end() }
      if state.streams.count >= streamLimit { state.streams.removeFirst().end() }
      state.streams.append(stream)
      let findings = state.diagnostics.filter { $0.concerns(page) }
      if !findings.isEmpty { Self.send(findings, to: stream) }
      if isStale(page, since: version, state) { stream.send("reload", data: "") }
    }
    return stream
  }

  /// Forgets a stream whose client has gone.
  private func remove(_ stream: EventStream) {
    state.withLock { $0.streams.removeAll { $0 === stream } }
  }

  /// Lets the server find out which clients have gone.
  func sendHeartbeat() {
    state.withLock { $0.streams.forEach { $0.sendHeartbeat() } }
  }

  /// Ends all streams, and those that come later.
  func close() {
    state.withLock { state in
      state.isClosed = true
      state.streams.forEach { $0.end() }
      state.streams = []
    }
  }

  private func isStale(_ page: String, since version: Version?, _ state: State) -> Bool {
    guard let version else { return false }
    let missed = state.number - version.number
    guard version.server == server, (0...state.history.count).contains(missed) else { return true }
    return state.history.suffix(missed).contains { $0.contains(page) }
  }

  private static func send(_ findings: [PreviewDiagnostic], to stream: EventStream) {
    stream.send("diagnostics", data: "[" + findings.map(\.json).joined(separator: ",") + "]")
  }
}
