/// Readings of a text whose bytes of windows-1252 were once read in a code page of DOS: its characters taken back to the
/// bytes, and these read anew. The check takes the reading that fits the page best.
enum WrongCodePages {
  /// - Parameter windows1252: the characters of windows-1252 from 0x80 on.
  static func readings(of text: [UInt8], _ windows1252: [Unicode.Scalar]) -> [[UInt8]] {
    guard text.contains(where: { $0 >= 0x80 }) else { return [] }
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    return pages.map { page in
      let meant = Dictionary(
        zip(page.unicodeScalars, windows1252), uniquingKeysWith: { first, _ in first })
      var read = String.UnicodeScalarView()
      for scalar in scalars {
        // Programs that make texts of pages write no-break spaces of their own.
        read.append(scalar == "\u{A0}" ? scalar : meant[scalar] ?? scalar)
      }
      return Array(String(read).utf8)
    }
  }

  private static let pages = [codePage852, codePage850]

  /// Central Europe, from 0x80 on.
  private static let codePage852 =
    "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×č"
    + "áíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐"
    + "└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀"
    + "ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{AD}˝˛ˇ˘§÷¸°¨˙űŘř■\u{A0}"

  /// Western Europe, from 0x80 on.
  private static let codePage850 =
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
    + "áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
    + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
    + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"
}
