/// A code under which a program reports an error, whatever spelling an article gives it.
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
    /// Errors of database servers and engines (SQL Server, Jet).
    case database
    /// Errors of programs and their run-time libraries by decimal number (`run-time error 3020`).
    case program
  }

  /// Where the code comes from.
  public let family: Family
  /// The canonical spelling, as shown (`0x8004010F`).
  public let name: String
  /// Its part of the address `/error/SLUG/`: safe characters only, unique among all codes.
  public let slug: String

  /// A code in its canonical spelling.
  public init(_ family: Family, name: String, slug: String) {
    self.family = family
    self.name = name
    self.slug = slug
  }
}

/// An error code that an article tells of.
public struct ErrorMention: Hashable, Sendable {
  /// The code.
  public var code: ErrorCode
  /// What the article says happens: the sentence or the message around the code, on one line, shortened.
  public var symptom: String

  /// A mention of a code.
  public init(_ code: ErrorCode, symptom: String) {
    self.code = code
    self.symptom = symptom
  }
}
