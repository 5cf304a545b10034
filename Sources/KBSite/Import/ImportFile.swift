import KBImport
import KBModel

/// A file to be imported.
struct ImportFile: Sendable {
  /// Its path inside the folder or archive that is imported: its name in the article's provenance.
  let name: String
  /// Its place among all files of the import, from 0. Names do not tell files apart: an archive may hold several of one.
  let number: Int
  /// Where it stands, as the user knows it; `ARCHIVE/ENTRY` in an archive.
  let path: String
  /// What came with the file.
  let delivery: PageDelivery
  /// Whether it is one of many: nobody says that just this file is an article.
  let isMember: Bool
  private let content: Content

  private enum Content: Sendable {
    /// To be read when it is needed.
    case onDisk
    case inMemory([UInt8])
  }

  /// A file of a file system.
  /// - Parameter isMember: whether it stands in a folder that is imported.
  init(_ file: SourceFile, number: Int, isMember: Bool) {
    self.number = number
    self.isMember = isMember
    delivery = PageDelivery()
    name = file.name
    path = file.path
    content = .onDisk
  }

  /// An entry of an archive.
  init(name: String, path: String, bytes: [UInt8], delivery: PageDelivery, number: Int) {
    self.number = number
    self.delivery = delivery
    isMember = true
    self.name = name
    self.path = path
    content = .inMemory(bytes)
  }

  /// The whole file.
  /// - Throws: where it has more bytes than a member may have, too (``FileError/isTooLong``).
  func bytes() throws(FileError) -> [UInt8] {
    switch content {
    case .onDisk:
      return try FileSystem.read(
        path, largest: isMember ? ArchiveLimits().bytesOfEntry : FileSystem.largestFile)
    case .inMemory(let bytes): return bytes
    }
  }

  /// Names the file as the user knows it instead of by its name in the source.
  func located(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.location?.path = path
    return diagnostic
  }
}
