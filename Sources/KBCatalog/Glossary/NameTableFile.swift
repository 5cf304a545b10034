/// A file of names: a row a line, tabs between its columns; lines that begin with `#` are for whoever edits it.
struct NameTableFile {
  /// The columns of each row.
  let rows: [[String]]

  init(_ bytes: [UInt8]) {
    rows = bytes.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }.map { line in
      line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
