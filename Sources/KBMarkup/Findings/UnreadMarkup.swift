/// A piece of markup that is shown as text, or not at all, although its author seems to mean more by it.
public struct UnreadMarkup: Hashable, Sendable {
  /// What the markup is.
  public enum Kind: Hashable, Sendable {
    /// A row that has more cells than the header of its table.
    case longRow
    /// `[^1]`
    case footnote
    /// `- [ ] item`
    case taskItem
    /// `~~text~~`
    case strikethrough
    /// A term, and a line below it that begins with `: `.
    case definitionList
    /// `{#anchor}`, `{.class}` or `{: …}`
    case attributes
    /// `$$…$$`, or TeX between dollar signs.
    case math
    /// `> [!NOTE]`
    case alert
    /// `::: warning` or `!!! note`
    case container
    /// A backslash of a path that stands before a mark, which then stands for the mark alone: `\\server`, `C:\_temp`.
    case escapedPath
    /// `[[name]]`
    case wikiLink
    /// `[TOC]`
    case contents
    /// A tag or a comment.
    case html
    /// A comment for a list or a quotation that does not follow.
    case strayDirective
    /// `[text](destination "title")`
    case linkTitle
    /// `[](destination)`
    case linkWithoutText
    /// A fence that nothing closes.
    case unclosedFence
    /// `[text][label]` where nothing defines the label.
    case undefinedReference(label: String)
    /// `[label]: destination` where no link has that destination.
    case unusedDefinition(label: String)
  }

  /// What the markup is.
  public var kind: Kind
  /// As it is written; long pieces are cut. A destination for definitions and links without text.
  public var text: String
  /// From 1.
  public var line: Int
  /// In bytes from 1; `nil` where the whole line is meant.
  public var column: Int?

  init(_ kind: Kind, _ text: String, line: Int, column: Int?) {
    self.kind = kind
    self.text = text
    self.line = line
    self.column = column
  }
}
