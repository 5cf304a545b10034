extension String {
  /// The text with a picture in place of each control character: names of files can hold any, and what is printed must
  /// neither move the cursor nor begin a line.
  var printable: String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: return true
      default: return false
      }
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      let picture: Unicode.Scalar? =
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: "\u{2421}"
        default: isControl(scalar) ? "\u{FFFD}" : scalar
        }
      text.unicodeScalars.append(picture ?? "\u{FFFD}")
    }
    return text
  }
}
