private import CIconv
import KBModel

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Bytes of one encoding as UTF-8, by iconv(3); the only code that touches it.
struct CharacterConversion: Sendable {
  /// With U+FFFD for each byte that means nothing.
  private(set) var utf8: [UInt8] = []
  /// Offsets of those bytes.
  private(set) var undecodable: [Int] = []

  /// Converts all of a file; `nil` where the system does not know the encoding.
  init?(_ bytes: [UInt8], from encoding: Copy.Encoding) {
    self.init(bytes, named: Self.name(of: encoding))
  }

  /// - Parameter name: what iconv calls the encoding.
  init?(_ bytes: [UInt8], named name: String) {
    // What iconv_open(3) returns for an error is no pointer but the number -1.
    guard let converter = iconv_open("UTF-8", name),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { iconv_close(converter) }
    utf8.reserveCapacity(bytes.count + bytes.count / 2)
    var input = bytes
    var buffer = [CChar](repeating: 0, count: 16384)
    input.withUnsafeMutableBytes { input in
      var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        let error = convert(&next, &left, by: converter, through: &buffer)
        guard error != 0, error != E2BIG else { continue }
        // A byte that means nothing here, or a sequence that the end of the file cuts off.
        undecodable.append(input.count - left)
        utf8 += [0xEF, 0xBF, 0xBD]
        next = next.map { $0 + 1 }
        left -= 1
      }
    }
    // A converter keeps a letter back while a mark could follow that belongs to it.
    var end: UnsafeMutablePointer<CChar>?
    var nothing = 0
    _ = convert(&end, &nothing, by: converter, through: &buffer)
  }

  /// Converts as much as there is room for in the buffer; returns what stopped it (`errno`), or 0.
  private mutating func convert(
    _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, by converter: iconv_t,
    through buffer: inout [CChar]
  ) -> Int32 {
    buffer.withUnsafeMutableBufferPointer { buffer in
      var target = buffer.baseAddress
      var room = buffer.count
      let result = iconv(converter, &next, &left, &target, &room)
      let error = result == -1 ? errno : 0
      utf8 += UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)]
      return error
    }
  }

  /// What iconv calls an encoding: the variant of Windows, where there is one.
  private static func name(of encoding: Copy.Encoding) -> String {
    switch encoding {
    case .ascii, .utf8, .utf16LittleEndian, .utf16BigEndian, .latin2, .latin9, .cyrillic, .greek,
      .koi8R,
      .koi8U, .iso2022JP, .eucJP, .gb18030:
      return encoding.rawValue
    case .codePage437: return "CP437"
    case .windows1250: return "CP1250"
    case .windows1251: return "CP1251"
    case .windows1252: return "CP1252"
    case .windows1253: return "CP1253"
    case .windows1254: return "CP1254"
    case .windows1255: return "CP1255"
    case .windows1256: return "CP1256"
    case .windows1257: return "CP1257"
    case .windows1258: return "CP1258"
    case .windows874: return "CP874"
    case .shiftJIS: return "CP932"
    case .big5: return "CP950"
    case .eucKR: return "CP949"
    }
  }
}
