import Testing

@testable import KBPreview

@Suite(.timeLimit(.minutes(1)))
struct RequestExecutorTests {
  @Test func worksWhileSwiftsOwnThreadsAreBusy() async {
    let isDone = StopFlag()
    let deadline = ContinuousClock.now + .seconds(10)
    let work = (1...64).map { _ in
      Task.detached { while !isDone.isSet && ContinuousClock.now < deadline {} }
    }
    Task(executorPreference: RequestExecutor()) { isDone.set() }
    for task in work { await task.value }
    #expect(ContinuousClock.now < deadline)
  }

  @Test func aLongJobHoldsNoOtherUp() async {
    let executor = RequestExecutor(threads: 2)
    let isDone = StopFlag()
    let deadline = ContinuousClock.now + .seconds(10)
    let long = Task(executorPreference: executor) {
      while !isDone.isSet && ContinuousClock.now < deadline {}
    }
    let count = await withTaskGroup(of: Int.self) { group in
      for _ in 1...100 { group.addTask(executorPreference: executor) { 1 } }
      return await group.reduce(0, +)
    }
    #expect(count == 100)
    #expect(ContinuousClock.now < deadline)
    isDone.set()
    await long.value
  }
}
