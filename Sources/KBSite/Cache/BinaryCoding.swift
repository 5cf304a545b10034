/// A value with a compact binary form, for the files of the cache.
///
/// The form has no names and no versions of its own: ``CacheFile`` says which program wrote it, and another program
/// reads nothing of it.
protocol BinaryCodable {
  func encode(to encoder: inout BinaryEncoder)
  init(from decoder: inout BinaryDecoder) throws(DamagedCache)
}

/// A file of the cache that ends too early or holds what no program of ours has written.
struct DamagedCache: Error, Hashable {}

/// Writes values one after another.
struct BinaryEncoder {
  private(set) var bytes: [UInt8] = []

  /// Small numbers take few bytes: seven bits each, the lowest first, the high bit where more follow (LEB128).
  mutating func encode(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func encode(_ number: Int) { encode(UInt64(bitPattern: Int64(number))) }
  mutating func encode(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func encode(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      encode(UInt64(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func encode(_ blob: ArraySlice<UInt8>) {
    encode(UInt64(blob.count))
    bytes.append(contentsOf: blob)
  }

  mutating func encode(_ value: some BinaryCodable) { value.encode(to: &self) }

  mutating func encode(_ values: [some BinaryCodable]) {
    encode(UInt64(values.count))
    for value in values { value.encode(to: &self) }
  }

  mutating func encode(_ value: (some BinaryCodable)?) {
    encode(value != nil)
    if let value { value.encode(to: &self) }
  }
}

/// Reads values in the order in which they were written.
struct BinaryDecoder {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// Reads from `range` of `bytes`, which is shared and not copied.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  mutating func number() throws(DamagedCache) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 64 {
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw DamagedCache()
  }

  mutating func integer() throws(DamagedCache) -> Int {
    Int(truncatingIfNeeded: Int64(bitPattern: try number()))
  }

  /// A number of things that are still to come, at least a byte each.
  mutating func count() throws(DamagedCache) -> Int {
    let count = try number()
    guard count <= UInt64(end - position) else { throw DamagedCache() }
    return Int(count)
  }

  mutating func flag() throws(DamagedCache) -> Bool {
    guard position < end else { throw DamagedCache() }
    defer { position += 1 }
    return bytes[position] != 0
  }

  mutating func text() throws(DamagedCache) -> String {
    let range = try blob()
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Where a blob lies in the decoder's bytes.
  mutating func blob() throws(DamagedCache) -> Range<Int> {
    let length = try count()
    defer { position += length }
    return position..<(position + length)
  }

  /// A copy of a blob.
  mutating func blobBytes() throws(DamagedCache) -> [UInt8] { Array(bytes[try blob()]) }

  mutating func value<Value: BinaryCodable>(
    _ type: Value.Type = Value.self
  ) throws(DamagedCache) -> Value {
    try Value(from: &self)
  }

  mutating func values<Value: BinaryCodable>(
    _ type: Value.Type = Value.self
  ) throws(DamagedCache) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try Value(from: &self)) }
    return values
  }

  mutating func optional<Value: BinaryCodable>(
    _ type: Value.Type = Value.self
  ) throws(DamagedCache) -> Value? {
    try flag() ? try Value(from: &self) : nil
  }
}

extension String: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) { encoder.encode(self) }
  init(from decoder: inout BinaryDecoder) throws(DamagedCache) { self = try decoder.text() }
}

extension BinaryDecoder {
  /// A value of an enumeration by its raw text.
  mutating func choice<Value: RawRepresentable<String>>(
    _ type: Value.Type = Value.self
  ) throws(DamagedCache) -> Value {
    guard let value = Value(rawValue: try text()) else { throw DamagedCache() }
    return value
  }
}
