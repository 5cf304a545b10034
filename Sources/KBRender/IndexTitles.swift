import KBCatalog
import KBModel

extension Index.Kind {
  /// The heading of the index.
  var title: String {
    switch self {
    case .shard: return "Article numbers"
    case .product: return "Products"
    case .version: return "Versions"
    case .technology: return "Technologies"
    case .keyword: return "Keywords"
    case .prefix: return "Title prefixes"
    case .issue: return "Issue types"
    case .year: return "Years"
    case .language: return "Languages"
    case .error: return "Error codes"
    case .fix: return "Fixes"
    case .file: return "Files"
    case .message: return "Messages"
    }
  }

  /// As the bar of every page has it.
  var shortTitle: String {
    switch self {
    case .shard: return "Numbers"
    case .prefix: return "Prefixes"
    case .issue: return "Types"
    case .error: return "Errors"
    case .product, .version, .technology, .keyword, .year, .language, .fix, .file, .message:
      return title
    }
  }

  /// What one group is.
  var singularTitle: String {
    switch self {
    case .shard: return "Article numbers"
    case .product: return "Product"
    case .version: return "Version"
    case .technology: return "Technology"
    case .keyword: return "Keyword"
    case .prefix: return "Title prefix"
    case .issue: return "Issue type"
    case .year: return "Year"
    case .language: return "Language"
    case .error: return "Error code"
    case .fix: return "Fixed in"
    case .file: return "File"
    case .message: return "Message"
    }
  }

  /// What readers find there.
  var gloss: String {
    switch self {
    case .shard: return "Every article, by its number"
    case .product: return "What the articles are about"
    case .version: return "Products version by version"
    case .technology: return "Product families and components"
    case .keyword: return "The editors' own subject words"
    case .prefix: return "The labels before the titles, explained"
    case .issue: return "Bugs, problems, how-to articles"
    case .year: return "By the date of the last revision"
    case .language: return "Articles in other languages than English"
    case .error: return "Codes and messages, with their symptoms"
    case .fix: return "Which release, service pack or hotfix corrected a problem"
    case .file: return "Files of fixes, with their versions and dates, the newest first"
    case .message: return "What programs say when something goes wrong, word for word"
    }
  }
}

extension ErrorCode.Family {
  /// The heading of the family's codes.
  var title: String {
    switch self {
    case .status: return "Status codes"
    case .stop: return "Stop errors"
    case .event: return "Events"
    case .build: return "Compilers and build tools"
    case .database: return "Databases"
    case .program: return "Programs and run-time libraries"
    }
  }

  /// What one code of the family is.
  var singularTitle: String {
    switch self {
    case .status: return "Status code"
    case .stop: return "Stop error"
    case .event: return "Event"
    case .build: return "Message of a build tool"
    case .database: return "Database error"
    case .program: return "Program error"
    }
  }
}
