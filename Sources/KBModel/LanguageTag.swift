/// Language tags (BCP 47, RFC 5646) as the archive's texts have them.
public enum LanguageTag {
  /// The tag of a text whose language is not known.
  public static let undetermined = "und"

  /// Whether a text can be the tag of a language: two or three letters, then subtags of up to eight letters or digits.
  /// Such a tag is safe as a part of an address, and equal to no other folder of an article.
  public static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count),
      language.allSatisfy(isLetter)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy {
          isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

/// What a language is called, for English readers and for its own.
public struct LanguageName: Hashable, Sendable {
  /// In English: `German`.
  public let english: String
  /// In the language itself: `Deutsch`.
  public let native: String

  /// The name of the language with a tag, in any case; a language that is not known is called by its tag.
  public init(of tag: String) {
    let tag = tag.lowercased()
    let language = String(tag.prefix { $0 != "-" })
    let names = Self.names[tag] ?? Self.names[language]
    let suffix = Self.names[tag] == nil && names != nil && language != tag ? " (\(tag))" : ""
    english = names.map { $0.english + suffix } ?? tag
    native = names.map { $0.native + suffix } ?? tag
  }

  /// The languages into which the Knowledge Base was translated.
  private static let names: [String: (english: String, native: String)] = [
    "ar": ("Arabic", "العربية"), "bg": ("Bulgarian", "Български"), "ca": ("Catalan", "Català"),
    "cs": ("Czech", "Čeština"), "da": ("Danish", "Dansk"), "de": ("German", "Deutsch"),
    "el": ("Greek", "Ελληνικά"), "en": ("English", "English"), "es": ("Spanish", "Español"),
    "et": ("Estonian", "Eesti"), "fi": ("Finnish", "Suomi"), "fr": ("French", "Français"),
    "he": ("Hebrew", "עברית"), "hi": ("Hindi", "हिन्दी"), "hr": ("Croatian", "Hrvatski"),
    "hu": ("Hungarian", "Magyar"), "id": ("Indonesian", "Bahasa Indonesia"),
    "it": ("Italian", "Italiano"), "ja": ("Japanese", "日本語"), "ko": ("Korean", "한국어"),
    "lt": ("Lithuanian", "Lietuvių"), "lv": ("Latvian", "Latviešu"), "nb": ("Norwegian", "Norsk"),
    "nl": ("Dutch", "Nederlands"), "no": ("Norwegian", "Norsk"), "pl": ("Polish", "Polski"),
    "pt": ("Portuguese", "Português"), "pt-br": ("Portuguese (Brazil)", "Português (Brasil)"),
    "ro": ("Romanian", "Română"), "ru": ("Russian", "Русский"), "sk": ("Slovak", "Slovenčina"),
    "sl": ("Slovenian", "Slovenščina"), "sr": ("Serbian", "Srpski"), "sv": ("Swedish", "Svenska"),
    "th": ("Thai", "ไทย"), "tr": ("Turkish", "Türkçe"), "und": ("Unknown language", "?"),
    "uk": ("Ukrainian", "Українська"),
    "vi": ("Vietnamese", "Tiếng Việt"), "zh": ("Chinese", "中文"),
    "zh-cn": ("Chinese (simplified)", "简体中文"), "zh-hans": ("Chinese (simplified)", "简体中文"),
    "zh-hant": ("Chinese (traditional)", "繁體中文"), "zh-hk": ("Chinese (Hong Kong)", "繁體中文（香港）"),
    "zh-tw": ("Chinese (traditional)", "繁體中文"),
  ]
}
