import Dispatch

/// Runs the tasks that answer requests, apart from Swift's own threads: those may be busy for seconds with reading a
/// whole archive, and a page should not wait for that.
final class RequestExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "kb.requests", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
