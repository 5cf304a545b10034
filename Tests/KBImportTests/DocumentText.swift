/// A `DOCUMENT:` file put together from its parts; a part that is `nil` is left out.
struct DocumentText {
  static let headerRule = String(repeating: "=", count: 70)
  static let footerRule = String(repeating: "=", count: 77)
  static let listRule = String(repeating: "-", count: 79)
  /// The beginning is the archive's, the rest stands for the remaining sentences.
  static let legalNotice =
    "THE INFORMATION PROVIDED IN THE MICROSOFT KNOWLEDGE BASE IS\nONE THING, SOMETHING ELSE ANOTHER."

  var document = "DOCUMENT:Q100004  21-NOV-1999  [msdos]"
  var fields = [
    "TITLE   :PRB: Setup Stops", "PRODUCT :MS-DOS", "PROD/VER::6.0,6.2", "OPER/SYS:",
    "KEYWORDS:kbsetup",
  ]
  var headerRule: String? = DocumentText.headerRule
  /// What stands between the header and the list of products.
  var opening: String?
  var appliesTo: String? = " - Microsoft MS-DOS versions 6.0, 6.2 "
  var body = "SUMMARY\n=======\n\nSetup stops."
  var closing: String? = "Additional query words: 6.00"
  var footer: String? = "Keywords          : kbsetup kbprb\nVersion           : :6.0,6.2"
  var legalNotice: String? = DocumentText.legalNotice

  func text(lineEnd: String = "\r\n") -> String {
    var parts = [document] + fields + [""]
    if let headerRule { parts.append(headerRule) }
    if let opening { parts.append(opening) }
    if let appliesTo {
      parts += [
        Self.listRule, "The information in this article applies to:", "", appliesTo, Self.listRule,
        "",
      ]
    }
    parts.append(body)
    if let closing { parts += ["", closing] }
    if let footer { parts += ["", Self.headerRule, footer] }
    if let legalNotice {
      parts += ["", Self.footerRule, "", legalNotice, "", "Copyright Microsoft Corporation 1999."]
    }
    return parts.joined(separator: "\n").replacing("\n", with: lineEnd)
  }
}
