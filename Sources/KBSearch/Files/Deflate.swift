import CZlib

/// Raw DEFLATE streams (RFC 1951), as the browser's `DecompressionStream("deflate-raw")` opens them.
public enum Deflate {
  /// How many bytes a block can take more than its content: its header, and the length of one that is stored.
  private static let blockOverhead = 16

  /// Compresses; equal bytes give equal bytes. `nil` where zlib has no memory left.
  /// - Parameter cuts: where bytes of another kind begin, ascending: each part gets Huffman codes of its own, which zlib
  ///   by itself does for long parts only.
  public static func compress(
    _ bytes: [UInt8], cuts: [Int] = [], level: Int32 = 7
  ) -> [UInt8]? {
    var stream = z_stream()
    let started = deflateInit2_(
      &stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count))) + cuts.count * blockOverhead
    var output = [UInt8](repeating: 0, count: bound)
    var input = bytes
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        var start = 0
        for cut in cuts where cut > start && cut < source.count {
          stream.avail_in = UInt32(cut - start)
          guard deflate(&stream, Z_BLOCK) == Z_OK else { return Z_STREAM_ERROR }
          start = cut
        }
        stream.avail_in = UInt32(source.count - start)
        return deflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END else { return nil }
    output.removeLast(Int(stream.avail_out))
    return output
  }

  /// Decompresses; `nil` where the bytes are damaged or hold more than `limit`.
  static func decompress(_ bytes: [UInt8], limit: Int = 1 << 26) -> [UInt8]? {
    guard case .bytes(let unpacked) = Inflation.unpacked(bytes[...], as: .raw, limit: limit) else {
      return nil
    }
    return unpacked
  }
}
