/// Articles of our own invention, in the canonical form, by their path. Their numbers are low, because the search keeps
/// a score for each below the highest, and takes its time about that where nothing is optimized.
enum SampleArticles {
  static let files: [String: String] = {
    let named = [
      article(
        10_001, "XADM: Mailbox Store Does Not Start", "Microsoft Exchange", "exchange", 1999,
        type: "kbbug", "The store stops with error 0x8004010F. Unable to open the log file."),
      article(
        10_002, "How to Install a Printer Driver", "Microsoft Windows NT", "winnt", 2000,
        type: "kbhowto",
        "Copy the driver from http://www.contoso.com/drivers to the folder. Run Prnset.exe."),
      article(
        10_003, "Printing Stops After a Page", "Microsoft Windows NT", "winnt", 2001,
        type: "kbprb", "The printers of this queue print one page. See Q10002."),
      article(
        10_004, "PRB: CDialog::OnInitDialog Called Twice", "Microsoft Visual C++", "visualc", 1999,
        type: "kbprb", "Written in C++, a dialog <b>may</b> & will call it again."),
      article(
        25_005, "Calendar Shows the Wrong Month", "Microsoft Exchange", "exchange", 2001,
        type: "kbprb",
        "The mailbox is damaged, 8004010f; the printer has nothing to do with it.\n\n```grid c0,13r r1:13-\n| Month | Days |\n|---|---|\n| January<br>of 1999 | 31 |\n```"
      ),
    ]
    let japanese = article(
      10_003, "ページの後で印刷が停止する", "Microsoft Windows NT", "winnt", 2001, type: "kbprb",
      language: "ja", "キューのプリンタは一ページだけ印刷します。")
    let list = article(
      30_006, "List of Devices", "Microsoft Windows NT", "winnt", 2002, type: "kbbug",
      (0..<600).map { "Device\($0 * 7)" }.joined(separator: " "))
    // More than fit on the first list.
    let many = (0..<25).map { number in
      article(
        UInt32(15_000 + number), "Spooler Note \(number)", "Microsoft Windows NT", "winnt",
        1995 + number % 3, type: "kbinfo", "The spooler writes note \(number).")
    }
    return Dictionary(uniqueKeysWithValues: named + [japanese, list] + many)
  }()

  private static func article(
    _ number: UInt32, _ title: String, _ product: String, _ code: String, _ year: Int,
    type: String, language: String? = nil, _ body: String
  ) -> (String, String) {
    let text = """
      ---
      id: Q\(number)
      title: "\(title)"
      product: \(product)
      product-code: \(code)
      issue-type: \(type)
      modified: \(year)-03-04\(language.map { "\nlanguage: \($0)" } ?? "")
      ---

      ## Summary

      \(body.replacing("<b>", with: "\\<b>").replacing("</b>", with: "\\</b>").replacing("&", with: "\\&"))

      """
    return ("content/\(language ?? "en")/Q\(number).md", text)
  }
}
