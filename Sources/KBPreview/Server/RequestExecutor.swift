import Dispatch
import Synchronization

/// Runs the tasks that answer requests, apart from Swift's own threads: those may be busy for seconds with reading a
/// whole archive, and a page should not wait for that.
final class RequestExecutor: TaskExecutor {
  private struct State {
    /// The first to come is the first to be run.
    var jobs: ArraySlice<UnownedJob> = []
    var nextQueue = 0
  }

  /// Serial queues have threads of their own. On Linux a concurrent queue shares those of Swift's tasks.
  private let queues: [DispatchQueue]
  private let state = Mutex(State())

  /// - Parameter threads: how many jobs are run at a time.
  init(threads: Int = 4) {
    queues = (1...threads).map { DispatchQueue(label: "kb.requests.\($0)") }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let queue = state.withLock { state in
      state.jobs.append(job)
      state.nextQueue = (state.nextQueue + 1) % queues.count
      return queues[state.nextQueue]
    }
    // Whichever thread is free takes the next job, so none waits behind a long one while there is another thread.
    queue.async {
      while let job = self.state.withLock({ $0.jobs.popFirst() }) {
        job.runSynchronously(on: self.asUnownedTaskExecutor())
      }
    }
  }
}
