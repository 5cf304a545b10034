/// What a run of words in a sentence is, though the source does not mark it.
struct InlineMark: Hashable {
  /// What is marked.
  enum Kind: Hashable {
    /// Keys to press: `CTRL+ALT+DEL`.
    case keys
    /// What to type, and names of files and of entries in the registry.
    case code
    /// The name of a menu, a button or the like.
    case interface
    /// A section of the same article, by the name that its heading has.
    case section
    /// `listed at the beginning of this article`: the list of products.
    case appliesTo
    /// Words to search for, spelled with a blank after each letter: `S E R V P A C K`.
    case query
  }

  let kind: Kind
  /// Bytes of the text.
  let range: Range<Int>
}
