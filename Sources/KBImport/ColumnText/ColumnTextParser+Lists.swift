import KBModel

// Lists of items, and lists of references.
extension ColumnTextParser {
  func isReferenceList(at index: Int, column: Int) -> Bool {
    TitledReference.matches(bytes[lines[index].content]) && lines[index].indent - column <= 8
  }

  /// A list with an item for each reference of the run; a title may go on over lines.
  mutating func references(
    at start: Int, before limit: Int, into sequence: inout BlockSequence
  ) -> Int {
    var items: [List.Item] = []
    var index = start
    var next = start
    let indent = lines[start].indent
    while next < limit, lines[next].indent >= indent,
      TitledReference.matches(bytes[lines[next].content])
    {
      var end = next + 1
      while end < limit, !lines[end].isBlank, lines[end].indent >= indent,
        !TitledReference.matches(bytes[lines[end].content]),
        wrap.isForced(lines[end - 1], lines[end]) || end == next + 1 || lines[end].indent > indent
      {
        end += 1
      }
      items.append(reference(lines[next..<end]))
      index = end
      next = end
      while next < limit, lines[next].isBlank { next += 1 }
    }
    log.add(
      "list", lines[start..<index].sourceLines,
      "lines that begin with an article's number and its title")
    let list = List(marker: .bullet, tight: true, items: items)
    sequence.append(Block(.list(list), lines: lines[start..<index].sourceLines))
    return index
  }

  func reference(_ run: ArraySlice<ColumnLine>) -> List.Item {
    var text = run
    if let marker = ListMarker(bytes[run[run.startIndex].content]) {
      let content = run[run.startIndex].content
      text[run.startIndex].content = (content.lowerBound + marker.length)..<content.upperBound
    }
    let isLabelled = run.first.map { TitledReference.isLabelled(bytes[$0.content]) } == true
    let inlines = isLabelled ? flow.paragraph(text) : flow.line(text)
    return List.Item(
      blocks: [Block(.paragraph(inlines), lines: run.sourceLines)], lines: run.sourceLines)
  }

  func marker(at index: Int) -> ListMarker? { ListMarker(bytes[lines[index].content]) }

  /// The marker of the line where a list can begin with it, or goes on that other text has cut.
  ///
  /// - Parameter last: the last item above in the same container.
  func listStart(
    at index: Int, before limit: Int, column: Int, after last: BlockSequence.LastItem? = nil
  ) -> ListMarker? {
    let line = lines[index]
    guard var marker = marker(at: index), line.code < .strong || !marker.isBullet else {
      return nil
    }
    let offset = line.indent - column
    if let last, !marker.isBullet, line.indent == last.column, last.marker.isFollowed(by: marker) {
      return marker.read(as: last.marker.family)
    }
    // `i.` is the ninth letter, unless `ii.` follows.
    if let roman = marker.asRoman, roman.value == 1, hasSibling(roman, at: index, before: limit) {
      marker = roman
    }
    switch marker.family {
    case .dash, .dot: return offset <= 6 && line.words > 1 ? marker : nil
    case .star where isComment(at: index) || isCommentOnStatement(at: index): return nil
    case .star, .circle:
      return offset <= 2 && hasSibling(marker, at: index, before: limit) ? marker : nil
    case .decimal(let closing):
      guard offset <= 6 else { return nil }
      if closing == UInt8(ascii: "."), offset <= 2 || line.functionWords > 0 { return marker }
      return hasSibling(marker, at: index, before: limit) ? marker : nil
    case .lowerAlpha:
      guard offset <= 6 else { return nil }
      return marker.value == 1 || hasSibling(marker, at: index, before: limit) ? marker : nil
    case .upperRoman, .lowerRoman:
      return offset <= 6 && hasSibling(marker, at: index, before: limit) ? marker : nil
    case .upperAlpha:
      return offset <= 6 && marker.value == 1 && hasSibling(marker, at: index, before: limit)
        ? marker : nil
    }
  }

  /// Whether the line belongs to a comment whose every line begins with a star, one of them with nothing behind it or
  /// drawn as a rule.
  func isComment(at index: Int) -> Bool {
    let star = UInt8(ascii: "*")
    var first = index
    while first > 0, index - first < 40, !lines[first - 1].isBlank { first -= 1 }
    let run = lines[first..<runEnd(index, before: first + 80)]
    return run.allSatisfy { bytes[$0.content].first == star }
      && run.contains {
        $0.words == 1 && bytes[$0.content].dropFirst().allSatisfy { "-=*".utf8.contains($0) }
      }
  }

  /// Whether a statement stands below the lines that begin with a star, in their column, as below a comment of FoxPro.
  func isCommentOnStatement(at index: Int) -> Bool {
    var next = index + 1
    while next < min(runEnds[index], index + 40),
      bytes[lines[next].content].first == UInt8(ascii: "*")
    { next += 1 }
    guard next < runEnds[index], lines[next].indent == lines[index].indent else { return false }
    return StatementForm(lines[next], bytes) >= .likely
      || lines[next].code == .strong && lines[next].functionWords == 0
  }

  /// Whether the next item follows within reach, before the text goes back to a column left of the marker.
  func hasSibling(_ marker: ListMarker, at index: Int, before limit: Int) -> Bool {
    for next in (index + 1)..<max(index + 1, min(limit, index + 60)) where !lines[next].isBlank {
      if lines[next].indent < lines[index].indent { return false }
      if lines[next].indent == lines[index].indent, let sibling = self.marker(at: next),
        marker.isFollowed(by: sibling)
      {
        return true
      }
    }
    return false
  }

  mutating func list(
    startingWith first: ListMarker, at start: Int, before limit: Int, depth: Int,
    into sequence: inout BlockSequence
  ) -> Int {
    let column = lines[start].indent
    var items: [List.Item] = []
    var tight = true
    var marker = first
    var index = start
    while true {
      let item = consume(marker, at: index)
      let end = itemEnd(index, before: limit, marker, column: column, text: item)
      items.append(
        List.Item(
          blocks: blocks(in: index..<end, column: item, depth: depth + 1),
          lines: lines[index..<end].sourceLines))
      var next = end
      while next < limit, lines[next].isBlank { next += 1 }
      guard next < limit, lines[next].indent == column, let following = self.marker(at: next),
        marker.isFollowed(by: following), !isUnderlined(next, before: limit)
      else {
        log.add(
          "list", lines[start..<end].sourceLines,
          "markers in column \(column), \(items.count) in sequence from \(first.value)")
        let list = List(
          marker: first.listMarker, start: first.value, tight: tight, items: items)
        sequence.append(Block(.list(list), lines: lines[start..<end].sourceLines))
        sequence.lastItem = BlockSequence.LastItem(marker: marker, column: column)
        return end
      }
      if next > end { tight = false }
      marker = following.read(as: marker.family)
      index = next
    }
  }

  /// Takes the marker off the line and returns the column in which the item's text stands.
  mutating func consume(_ marker: ListMarker, at index: Int) -> Int {
    let column = lines[index].indent
    let markerColumns =
      marker.length
      - (marker.family == .dot ? bytes[lines[index].content.lowerBound] == 0xC2 ? 1 : 2 : 0)
    lines[index] = ColumnLineReader.measure(
      bytes,
      (lines[index].content.lowerBound + marker.length)..<lines[index].content.upperBound,
      indent: column + markerColumns, number: lines[index].number)
    // Roman numbers differ so much in length that only the text itself tells its column.
    if marker.isRoman { return column + markerColumns }
    // Numbers of two digits push their text out, but what follows keeps to the grid of three columns.
    return column + min(markerColumns, marker.isBullet ? 4 : 3)
  }

  /// The index after the item's last line.
  func itemEnd(
    _ start: Int, before limit: Int, _ marker: ListMarker, column: Int, text: Int
  ) -> Int {
    var end = start + 1
    var index = start + 1
    while index < limit {
      if lines[index].isBlank {
        index += 1
        continue
      }
      if let span = spans.end(from: index), lines[index].indent >= text {
        index = min(span, limit)
        end = index
        continue
      }
      let followsBlank = index > end
      if followsBlank, isCentredTitle(index, before: limit) { break }
      if lines[index].indent <= column {
        if followsBlank, let inset = insetEnd(index, before: limit, marker, column: column) {
          index = inset
          end = inset
          continue
        }
        guard !followsBlank, isLazyContinuation(index), !isUnderlined(index, before: limit) else {
          break
        }
      } else if followsBlank, lines[index].indent < min(text, column + 2) {
        break
      }
      index += 1
      end = index
    }
    return end
  }

  /// The end of a run of lines that stands in the column of an indented list's markers between two of its items, as
  /// commands do that lost their indentation; `nil` where it belongs to no item.
  private func insetEnd(_ index: Int, before limit: Int, _ marker: ListMarker, column: Int) -> Int?
  {
    guard column >= 3, lines[index].indent == column, !marker.isBullet else { return nil }
    for next in index..<min(limit, index + Self.mostInsetLines) where !lines[next].isBlank {
      if lines[next].indent < column { return nil }
      if lines[next].indent == column, let following = self.marker(at: next) {
        guard next > index, marker.isFollowed(by: following) else { return nil }
        return min(next, runEnds[index])
      }
    }
    return nil
  }

  /// What stands between two items without their indentation is no longer.
  private static let mostInsetLines = 30

  /// Whether a line at the marker's own column goes on with the item's text, as in lists made by hand.
  func isLazyContinuation(_ index: Int) -> Bool {
    guard marker(at: index) == nil, rule(at: index) == nil,
      StatementForm(lines[index], bytes) == .none
    else { return false }
    return wrap.isForced(lines[index - 1], lines[index])
      || isFlowing(over: index)
      || wrap.isMidSentence(lines[index - 1], lines[index]) && lines[index - 1].width >= 45
  }

  /// Whether the text was wrapped by hand at one width above and below the beginning of the line.
  private func isFlowing(over index: Int) -> Bool {
    let end = runEnd(index, before: index + 3)
    guard end - index >= 2, let last = bytes[lines[index - 1].content].last else { return false }
    return !".:!?".utf8.contains(last) && wrap.isFlowing(lines[(index - 1)..<end])
  }

  /// Whether a title of one line or two over a rule begins here.
  func isUnderlined(_ index: Int, before limit: Int) -> Bool {
    guard index + 1 < limit, lines[index].indent == 0, !lines[index + 1].isBlank else {
      return false
    }
    if rule(at: index + 1) != nil { return true }
    guard index + 2 < limit, let rule = rule(at: index + 2) else { return false }
    return Underline.isTitle(lines, bytes, from: index, rule)
  }
}
