/// The part of an article that shows best why it was found.
struct Excerpt: Equatable {
  /// One line.
  var text = ""
  /// The words of the query in it, as ranges of its UTF-8.
  var marks: [Range<Int>] = []

  /// In bytes of the article.
  private static let length = 240

  /// The window that holds the run, or most of the query's words.
  init(of body: [UInt8], words: Evidence.Text, terms: Set<[UInt8]>, run: Range<Int>) {
    let hits = words.terms.indices.filter { terms.contains(words.terms[$0]) }
    var best = run.isEmpty ? hits.first ?? 0 : run.lowerBound
    if run.isEmpty {
      var most = 0
      var last = 0
      for (place, first) in hits.enumerated() {
        let limit = words.places[first].lowerBound + Self.length
        while last < hits.count, words.places[hits[last]].upperBound <= limit { last += 1 }
        let different = Set(hits[place..<max(place, last)].map { words.terms[$0] }).count
        if different > most {
          most = different
          best = first
        }
      }
    }
    guard best < words.places.count else { return }
    // Some words before the first hit, so that it can be understood.
    let anchor = words.places[best].lowerBound
    var first = best
    while first > 0, anchor - words.places[first - 1].lowerBound <= 60 { first -= 1 }
    let start = words.places[first].lowerBound
    var last = best
    while last + 1 < words.places.count, words.places[last + 1].upperBound <= start + Self.length {
      last += 1
    }
    let hitSet = Set(hits)
    var bytes: [UInt8] = first > 0 ? Array("… ".utf8) : []
    var position = start
    func copy(to end: Int) {
      for byte in body[position..<end] {
        // Line breaks and columns of blanks become one blank.
        if byte > 0x20 { bytes.append(byte) } else if bytes.last != 0x20 { bytes.append(0x20) }
      }
      position = end
    }
    for word in first...last {
      copy(to: words.places[word].lowerBound)
      let mark = bytes.count
      copy(to: words.places[word].upperBound)
      if hitSet.contains(word) { marks.append(mark..<bytes.count) }
    }
    if last + 1 < words.places.count { bytes += Array(" …".utf8) }
    text = String(decoding: bytes, as: UTF8.self)
  }
}

extension Excerpt {
  /// The beginning of an article.
  init(_ page: ArticlePage) {
    self.init(of: page.body, words: Evidence.Text(page.body), terms: [], run: 0..<0)
  }
}
