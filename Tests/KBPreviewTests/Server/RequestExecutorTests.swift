import Testing

@testable import KBPreview

/// The deadlines only end what would go on for ever: what counts is who was done before whom.
@Suite(.timeLimit(.minutes(2)))
struct RequestExecutorTests {
  @Test func worksWhileSwiftsOwnThreadsAreBusy() async {
    let isDone = StopFlag()
    let work = (1...64).map { _ in Task.detached { isDone.isSetBeforeTheDeadline() } }
    Task(executorPreference: RequestExecutor()) { isDone.set() }
    for task in work { #expect(await task.value) }
  }

  @Test func aLongJobHoldsNoOtherUp() async {
    let executor = RequestExecutor(threads: 2)
    let isDone = StopFlag()
    let long = Task(executorPreference: executor) { isDone.isSetBeforeTheDeadline() }
    // The waiting, too, is the executor's: Swift's own threads may be busy with other tests.
    let others = Task(executorPreference: executor) {
      let count = await withTaskGroup(of: Int.self) { group in
        for _ in 1...100 { group.addTask { 1 } }
        return await group.reduce(0, +)
      }
      isDone.set()
      return count
    }
    #expect(await others.value == 100)
    #expect(await long.value)
  }
}

extension StopFlag {
  /// Keeps a thread busy until somebody sets the flag.
  fileprivate func isSetBeforeTheDeadline() -> Bool {
    let deadline = ContinuousClock.now + .seconds(45)
    while !isSet && ContinuousClock.now < deadline {}
    return isSet
  }
}
