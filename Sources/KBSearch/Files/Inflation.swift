import CZlib

/// Unpacks what was compressed by the deflate method, in one of the formats that hold it.
public enum Inflation {
  /// What stands around the compressed data.
  public enum Format {
    case gzip, zlib, raw

    /// As zlib's `windowBits` says it.
    fileprivate var windowBits: Int32 {
      switch self {
      case .gzip: return MAX_WBITS + 16
      case .zlib: return MAX_WBITS
      case .raw: return -MAX_WBITS
      }
    }
  }

  /// What came of it.
  public enum Outcome {
    case bytes([UInt8])
    /// It is none of that format, or ends too early.
    case damaged
    /// It holds more bytes than it may.
    case tooLong
  }

  /// What the bytes hold; what follows the end of the compressed data plays no part.
  public static func unpacked(_ bytes: ArraySlice<UInt8>, as format: Format, limit: Int) -> Outcome
  {
    var stream = z_stream()
    let started = inflateInit2_(
      &stream, format.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { return .damaged }
    defer { inflateEnd(&stream) }
    var input = Array(bytes)
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(1 << 16, max(1 << 10, bytes.count * 4)))
    return input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(clamping: source.count)
      while true {
        let status = chunk.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          return inflate(&stream, Z_NO_FLUSH)
        }
        output += chunk.prefix(chunk.count - Int(stream.avail_out))
        if output.count > limit { return .tooLong }
        if status == Z_STREAM_END { return .bytes(output) }
        // Without more input there is no progress, which is an error too.
        guard status == Z_OK else { return .damaged }
      }
    }
  }
}
