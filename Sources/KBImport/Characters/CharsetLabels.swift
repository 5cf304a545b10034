import KBModel

/// The names of encodings on web pages (WHATWG Encoding Standard, section 4.2), as far as pages of the archive can have
/// them.
enum CharsetLabels {
  /// The encoding that a label means, in lower case; `nil` for one that is unknown.
  ///
  /// As in browsers, the label of an encoding also means the larger one that contains it: `iso-8859-1` and `us-ascii` are
  /// windows-1252, `gb2312` is GB18030. UTF-16 cannot be declared in bytes that are read as ASCII, and means UTF-8.
  static func encoding(_ label: String) -> Copy.Encoding? {
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "unicode":
      return .utf8
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
      "l1",
      "us-ascii", "ascii", "ansi", "ansi_x3.4-1968":
      return .windows1252
    case "windows-1250", "cp1250", "x-cp1250": return .windows1250
    case "windows-1251", "cp1251", "x-cp1251": return .windows1251
    case "windows-1253", "cp1253", "x-cp1253": return .windows1253
    case "windows-1254", "cp1254", "x-cp1254", "iso-8859-9", "iso8859-9", "latin5":
      return .windows1254
    case "windows-1255", "cp1255", "x-cp1255", "iso-8859-8-i": return .windows1255
    case "windows-1256", "cp1256", "x-cp1256": return .windows1256
    case "windows-1257", "cp1257", "x-cp1257": return .windows1257
    case "windows-1258", "cp1258", "x-cp1258": return .windows1258
    case "windows-874", "cp874", "tis-620", "iso-8859-11", "dos-874": return .windows874
    case "iso-8859-2", "iso8859-2", "iso_8859-2", "latin2", "l2": return .latin2
    case "iso-8859-5", "iso8859-5", "iso_8859-5", "cyrillic": return .cyrillic
    case "iso-8859-7", "iso8859-7", "iso_8859-7", "greek": return .greek
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "l9": return .latin9
    case "koi8-r", "koi8", "koi", "koi8_r", "cskoi8r": return .koi8R
    case "koi8-u", "koi8-ru": return .koi8U
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "csshiftjis",
      "ms932", "cp932":
      return .shiftJIS
    case "euc-jp", "x-euc-jp": return .eucJP
    case "iso-2022-jp", "csiso2022jp": return .iso2022JP
    case "gb2312", "gb_2312", "gb_2312-80", "gbk", "x-gbk", "gb18030", "csgb2312", "chinese",
      "cp936":
      return .gb18030
    case "big5", "big5-hkscs", "csbig5", "x-x-big5", "cn-big5", "cp950": return .big5
    case "euc-kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "korean",
      "windows-949", "cp949",
      "cseuckr":
      return .eucKR
    default: return nil
    }
  }
}
