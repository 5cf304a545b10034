extension BinaryInteger {
  /// In decimal with a comma between thousands: `47,940`.
  var grouped: String {
    let digits = Array(String(self).utf8)
    var grouped: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      let rest = digits.count - index
      if rest % 3 == 0, let last = grouped.last, last != UInt8(ascii: "-") {
        grouped.append(UInt8(ascii: ","))
      }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}
