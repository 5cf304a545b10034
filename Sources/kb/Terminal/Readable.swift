// Figures as people read them.

extension Int {
  /// With a comma before every three digits: `52,424`.
  var readable: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// With the thing that is counted: `1 file`, `52,424 files`.
  func readable(_ noun: String) -> String { "\(readable) \(noun)\(self == 1 ? "" : "s")" }

  /// As a number of bytes, in powers of 1,000: `312 bytes`, `12.3 MB`.
  var readableBytes: String {
    guard magnitude >= 1000 else { return "\(self) bytes" }
    let units = ["kB", "MB", "GB", "TB", "PB", "EB"]
    var amount = Double(self) / 1000
    var unit = 0
    // From 999.95 on, one decimal place would round up to 1000.0.
    while abs(amount) >= 999.95, unit + 1 < units.count {
      amount /= 1000
      unit += 1
    }
    return "\(amount.oneDecimal) \(units[unit])"
  }
}

extension Duration {
  /// In seconds, from a minute on in minutes and seconds: `0.4 s`, `12.3 s`, `2 min 5 s`.
  var readable: String {
    let seconds = self / .seconds(1)
    if seconds < 59.95 { return "\(seconds.oneDecimal) s" }
    let whole = Int(seconds.rounded())
    return "\((whole / 60).readable) min \(whole % 60) s"
  }
}

extension Double {
  fileprivate var oneDecimal: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}
