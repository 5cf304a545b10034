extension Collection<UInt8> {
  /// UTF-8 text in lower case, accents and all; for what is shown or compared letter by letter, not for terms.
  var lowercasedText: [UInt8] { Array(String(decoding: self, as: UTF8.self).lowercased().utf8) }
}
