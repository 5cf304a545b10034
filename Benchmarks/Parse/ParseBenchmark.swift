import CCmark
import Foundation
import KBImport

/// Measures how fast articles are read, on one core, beside libcmark on the same bytes.
///
/// The files of the folder named on the command line are held in memory, so that no disk is measured.
@main
struct ParseBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count > 1 else {
      print("usage: parse-benchmark FOLDER [SHARE]   (SHARE: read every SHARE-th file, default 5)")
      exit(64)
    }
    let share = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5
    let files = try Self.files(in: CommandLine.arguments[1], every: max(1, share))
    let megabytes = Double(files.reduce(0) { $0 + $1.count }) / 1e6
    print("\(files.count) files, \(Self.format(megabytes)) MB, best of three, one core")
    let importer = Importer()
    measure("headers: decode, detect, header and footer, citations, SHA-256", megabytes) {
      for file in files { _ = importer.header(file, path: "") }
    }
    measure("articles: the same and the body to blocks", megabytes) {
      for file in files { _ = importer.article(file, path: "") }
    }
    measure("libcmark: cmark_parse_document", megabytes) {
      for file in files {
        file.withUnsafeBytes { bytes in
          let tree = cmark_parse_document(bytes.baseAddress, bytes.count, CMARK_OPT_DEFAULT)
          cmark_node_free(tree)
        }
      }
    }
  }

  private static func files(in folder: String, every share: Int) throws -> [[UInt8]] {
    let paths = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".TXT") || $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
      .sorted()
    return try paths.enumerated().filter { $0.offset % share == 0 }.map { _, path in
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)))
    }
  }

  private static func measure(_ name: String, _ megabytes: Double, _ work: () -> Void) {
    let clock = ContinuousClock()
    let best = (0..<3).map { _ in clock.measure(work) }.min() ?? .zero
    let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
    print("  \(format(megabytes / seconds)) MB/s  \(name)")
  }

  private static func format(_ number: Double) -> String {
    String((number * 10).rounded() / 10)
  }
}
