import KBSearch

/// What tells one build of this program from another: what one left in a cache, another may understand otherwise.
public enum ProgramIdentity {
  /// The version, and size and checksum of the program's file: a new compiler or a changed line makes another program.
  /// - Parameter path: of the program's file; where it cannot be read, the version has to do.
  public static func of(_ path: String?, version: String) -> String {
    guard let path, let bytes = try? FileSystem.read(path, largest: .max) else { return version }
    return "\(version) \(bytes.count) \(String(Checksum.crc32(bytes), radix: 16))"
  }
}
