import KBSite

extension BuildRequest {
  /// The archive that the arguments name, read only.
  init(archive arguments: ParsedArguments) {
    self.init()
    root = arguments.root
    configuration = arguments.path(.config)
    content = arguments.paths(.content)
    jobs = arguments.integer(.jobs) ?? OperatingSystem.processors
    version = Tool.version
    generator = Tool.identity
  }
  /// What another command has to be told to read the same archive: ` -C archive --content old`; empty for the one at
  /// the current folder.
  var sourceArguments: String {
    var arguments = root == "." ? [] : ["-C", root]
    for path in configuration.map({ [$0] }) ?? [] { arguments += ["-c", fromRoot(path)] }
    for path in content { arguments += ["--content", fromRoot(path)] }
    for path in templates.map({ [$0] }) ?? [] { arguments += ["-t", fromRoot(path)] }
    return arguments.map { " " + $0.shellWord }.joined()
  }

  /// A path from the current folder as it was given: from the root.
  private func fromRoot(_ path: String) -> String {
    root != "." && path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
  }
}
