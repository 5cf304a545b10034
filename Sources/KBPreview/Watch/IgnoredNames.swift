/// Names that editors and file managers give to files of their own, which are no content.
enum IgnoredNames {
  /// Hidden files, backups and swap files.
  static func contains(_ name: String) -> Bool {
    // Vim asks whether it may create files by creating this one.
    if name == "4913" || name.hasPrefix(".") || name.hasSuffix("~") { return true }
    if name.hasPrefix("#") && name.hasSuffix("#") { return true }
    return endings.contains { name.hasSuffix($0) }
  }

  private static let endings = [".swp", ".swo", ".swx", ".bak", "___jb_tmp___", "___jb_old___"]
}
