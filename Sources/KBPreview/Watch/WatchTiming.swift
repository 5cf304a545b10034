/// How long a watcher waits, in milliseconds.
struct WatchTiming: Hashable, Sendable {
  /// An editor is done when nothing has happened for so long…
  var quiet: Int32 = 30
  /// … and a file that it has taken away does not come back.
  var absence: Int32 = 80
  /// Changes that never cease are told after this time.
  var patience = 400
  /// Between two looks at all files; longer where a look takes long, so that a tenth of the time goes into it at most.
  var polling: Int32 = 400
}
