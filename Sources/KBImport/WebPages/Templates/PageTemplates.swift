/// Every template that pages are read by, those with the more certain evidence first.
public enum PageTemplates {
  /// All of them; the first whose evidence holds is taken.
  public static let all: [PageTemplate] = [
    .mirror, .kbalertz, .kbalertzNamed, .wiki, .kbarchive, .library1998, .technet1997, .library2000,
    .ftpMirror,
    .support2011,
    .support2008, .support2005, .documentation, .support2015, .support2017, .supportBody,
  ]

  /// The template with that name.
  public static func named(_ name: String) -> PageTemplate? { all.first { $0.name == name } }
}
