/// The name of a file: a base, a dot and one of the endings that programs and their data have.
struct FileName {
  /// Without its folder.
  let text: String
  /// Whether the ending is that of a program or a part of one.
  let isProgram: Bool

  /// - Returns: `nil` for another word, an address of the Internet among them.
  init?(_ word: String) {
    let name = word.split(separator: "\\").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name.utf8.count <= 48 else {
      return nil
    }
    let ending = name[name.index(after: dot)...].lowercased()
    let base = name[..<dot]
    isProgram = Self.programs.contains(ending)
    guard isProgram || Self.others.contains(ending), base.utf8.allSatisfy(Self.isNameByte),
      base.utf8.contains(where: \.isLetter)
    else { return nil }
    text = String(name)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "_$~!#&+-.'%".utf8.contains(byte)
  }

  private static let programs: Set<String> = [
    "386", "acm", "ax", "cpl", "dll", "drv", "exe", "fll", "flt", "icm", "ime", "mpd", "nlm", "ocx",
    "olb", "ovl", "pdr", "rll", "scr", "srg", "sys", "tlb", "tsp", "vbx", "vxd", "wll", "xla",
    "xll",
  ]
  private static let others: Set<String> = [
    "adm", "app", "asa", "asp", "aspx", "bas", "bat", "bin", "cab", "cat", "cfg", "chm", "cls",
    "cmd", "cnt", "com", "cpp", "css", "dat", "dbg", "def", "dic", "dl_", "doc", "dot", "ex_",
    "exp", "fon", "frm", "gid", "gif", "gpd", "h", "hlp", "htm", "html", "idl", "inf", "ini", "js",
    "key", "lex", "lib", "mda", "mdb", "mde", "mdz", "mib", "mof", "msg", "msi", "msm", "msp",
    "mst", "nls", "obj", "ovr", "pdb", "pif", "pnf", "pol", "ppd", "ppt", "rc", "reg", "rpt", "rtf",
    "sam", "sql", "stf", "sy_", "ttf", "txt", "vbs", "ver", "wiz", "wri", "wsc", "xls", "xml",
    "xsl",
  ]
}
