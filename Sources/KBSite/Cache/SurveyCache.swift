import KBImport
import KBModel

/// What earlier surveys found in each file, so that only files that changed are read again.
struct SurveyCache: Sendable {
  /// What was found in one file.
  struct Record: Sendable {
    let name: String
    let stamp: FileStamp
    /// What tells its bytes from others; `nil` for a file that could not be read.
    let content: ContentHash?
    /// Where ``SurveyCache/bytes`` has the result.
    fileprivate let result: Range<Int>
  }

  /// Ordered by name.
  private(set) var records: [Record] = []
  private(set) var isDamaged = false
  private var bytes: [UInt8] = []

  /// A cache that knows nothing.
  init() {}

  init(_ file: CacheFile) {
    switch file.read() {
    case .absent: break
    case .damaged: isDamaged = true
    case .values(let bytes, let range):
      do {
        var decoder = BinaryDecoder(bytes, in: range)
        let count = try decoder.count()
        records.reserveCapacity(count)
        for _ in 0..<count {
          let record = Record(
            name: try decoder.text(), stamp: try decoder.value(), content: try decoder.optional(),
            result: try decoder.blob())
          // A preview opens the files by these names.
          guard RelativePath(record.name) != nil else { throw DamagedCache() }
          records.append(record)
        }
        self.bytes = bytes
      } catch {
        records = []
        isDamaged = true
      }
    }
  }

  /// What was found.
  func result(_ record: Record) throws(DamagedCache) -> Importer.Result<ArticleHeader> {
    var decoder = BinaryDecoder(bytes, in: record.result)
    return Importer.Result(value: try decoder.optional(), diagnostics: try decoder.values())
  }

  /// The bytes of a result, to be kept for the next survey.
  func encoded(_ record: Record) -> ArraySlice<UInt8> { bytes[record.result] }

  static func encoded(_ result: Importer.Result<ArticleHeader>) -> ArraySlice<UInt8> {
    var encoder = BinaryEncoder()
    encoder.encode(result.value)
    encoder.encode(result.diagnostics)
    return encoder.bytes[...]
  }
}
