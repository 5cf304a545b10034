/// Decides what requests are answered with.
protocol HTTPHandler: Sendable {
  /// What is wrong with a request, told before its body is read; `nil` if nothing is.
  func refusal(of request: HTTPRequest) -> HTTPResponse?
  /// The answer to a request that was not refused.
  func reply(to request: HTTPRequest) async -> HTTPReply
}
