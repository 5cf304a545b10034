/// A code under which a program reports an error, whatever spelling an article gives it.
///
/// Two codes are the same if their slugs are: articles spell the source of an event in upper or lower case.
public struct ErrorCode: Hashable, Sendable {
  /// Where a code comes from; codes of one family are listed together.
  public enum Family: String, Hashable, Sendable, CaseIterable {
    /// 32-bit status codes: HRESULT, NTSTATUS, MAPI (`0x8004010F`).
    case status
    /// The stop errors of Windows NT (`STOP 0x0000001E`).
    case stop
    /// Events of the event log, by number and source (`Event ID 1008, MSExchangeIS`).
    case event
    /// Messages of compilers, linkers and other build tools (`C1037`, `LNK2001`).
    case build
    /// Errors of database servers and engines (`SQL Server error 1205`, `ORA-01034`, Jet's `Error -1018`).
    case database
    /// Errors of programs and their run-time libraries by number (`Error 1722`, `Run-time error 3020`, `HTTP 404`).
    case program
  }

  /// Where the code comes from.
  public let family: Family
  /// The canonical spelling, as shown (`0x8004010F`).
  public let name: String
  /// Its part of the address `/error/SLUG/`: ASCII letters, digits and hyphens, unique among all codes whatever the
  /// case of its letters.
  public let slug: String

  /// A code in its canonical spelling.
  public init(_ family: Family, name: String, slug: String) {
    self.family = family
    self.name = name
    self.slug = slug
  }

  /// Whether both have the same address.
  public static func == (left: Self, right: Self) -> Bool { left.slug == right.slug }

  /// By the address alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(slug) }
}

/// An error code that an article tells of or mentions.
public struct ErrorMention: Hashable, Sendable {
  /// The code.
  public var code: ErrorCode
  /// What the article says happens: the sentence or the message around the code, on one line, at most 160 bytes; where
  /// it was cut stands an ellipsis.
  public var symptom: String
  /// Whether the article itself is about the code; else it mentions it only: in the title of an article that it cites.
  public var isTold: Bool

  /// A mention of a code.
  public init(_ code: ErrorCode, symptom: String, isTold: Bool = true) {
    self.code = code
    self.symptom = symptom
    self.isTold = isTold
  }
}
