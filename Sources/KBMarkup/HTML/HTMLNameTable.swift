/// Finds the case of an enumeration by its raw value in bytes: a hash table with a place for each name, because this is
/// asked for each tag and attribute of a page.
struct HTMLNameTable<Name: RawRepresentable<String> & Sendable>: Sendable {
  private struct Entry: Sendable {
    var spelling: [UInt8]
    var name: Name
  }

  /// A power of two, at least four times as many as there are names.
  private var places: [Entry?]

  init(_ names: some Collection<Name>) {
    var count = 16
    while count < 4 * names.count { count *= 2 }
    places = Array(repeating: nil, count: count)
    for name in names where !name.rawValue.isEmpty {
      let spelling = Array(name.rawValue.utf8)
      var place = spelling.withUnsafeBufferPointer { Self.hash($0) } & (count - 1)
      while places[place] != nil { place = (place + 1) & (count - 1) }
      places[place] = Entry(spelling: spelling, name: name)
    }
  }

  /// The name with that spelling, in lower case.
  func name(_ spelling: UnsafeBufferPointer<UInt8>) -> Name? {
    var place = Self.hash(spelling) & (places.count - 1)
    while let entry = places[place] {
      if entry.spelling.elementsEqual(spelling) { return entry.name }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash ^ hash >> 16)
  }
}
