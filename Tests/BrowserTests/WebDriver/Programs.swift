import Foundation

/// The browser and its driver, where they are installed.
enum Programs {
  /// `KB_CHROMEDRIVER`, else the first in the search path.
  static let driver = find("KB_CHROMEDRIVER", ["chromedriver", "chromium.chromedriver"])

  /// `KB_CHROMIUM`, else the first in the search path, else where applications are on a Mac.
  static let browser = find(
    "KB_CHROMIUM", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    or: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ])

  private static func find(_ variable: String, _ names: [String], or others: [String] = [])
    -> String?
  {
    let environment = ProcessInfo.processInfo.environment
    if let program = environment[variable] { return program.isEmpty ? nil : program }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let places = names.flatMap { name in folders.map { "\($0)/\(name)" } } + others
    return places.first { isProgram($0) && !isPlaceholder($0) }
  }

  private static func isProgram(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }

  /// Ubuntu's packages hold scripts that lead to a snap, which need not be there.
  private static func isPlaceholder(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path),
      let start = try? file.read(upToCount: 4096), start.starts(with: "#!".utf8)
    else { return false }
    let snap = Data("/snap/bin/chromium".utf8)
    return start.firstRange(of: snap) != nil && !isProgram("/snap/bin/chromium")
  }
}
