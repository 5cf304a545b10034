/// What a client may use up.
struct HTTPLimits: Sendable {
  var connections = 512
  /// Bytes of a connection's buffers; a longer header is refused.
  var connectionMemory = 32 * 1024
  /// Seconds without a byte.
  var silence = 15
  /// How long the header of a request may take.
  var headerTime: Duration = .seconds(20)
}
