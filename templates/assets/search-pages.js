// Reads article pages: their titles and texts are the only copy there is. Looks for the query's words in them, and cuts
// the excerpt that shows best why an article was found. As Sources/KBSearch/Pages.

import { scan } from "./search-tokens.js";

const EXCERPT_LENGTH = 240;
/** What a code counts in a run where it is spelled otherwise than it was typed. As in Ranking.swift. */
const OTHER_SPELLING = 0.5;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text as its words, stop words too, and where they stand in its UTF-8. */
export class Text {
  terms = [];
  starts = [];
  ends = [];

  constructor(string) {
    this.bytes = encoder.encode(string);
    scan(this.bytes, (kind, term, start, end) => {
      if (kind === "compound") return;
      this.terms.push(term);
      this.starts.push(start);
      this.ends.push(end);
    });
  }

  /** How a word is spelled, in lower case. */
  spelling(word) {
    return decoder.decode(this.bytes.subarray(this.starts[word], this.ends[word])).toLowerCase();
  }

  /** Whether the words stand in the text one after the other. */
  contains(phrase) {
    return this.terms.some((_, start) => phrase.every((term, i) => this.terms[start + i] === term));
  }
}

/** The characters that references of our pages stand for. */
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The text of HTML that we wrote ourselves, without tags and the links of class `kb-chrome`. */
function plain(html) {
  return html.replace(/<a class="kb-chrome[^>]*>[^<]*|<[^>]*>|&(?:(amp|lt|gt|quot)|#(\d+)|#x([0-9a-f]+));/gi, (all, name, decimal, hex) => {
    if (all[0] === "<") return "";
    if (name) return NAMED[name.toLowerCase()];
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** What stands behind a marker, up to the end of its element; empty where there is none. */
function behind(html, marker, end) {
  const start = html.indexOf(marker);
  if (start < 0) return "";
  const stop = html.indexOf(end, start);
  return plain(html.slice(start + marker.length, stop < 0 ? undefined : stop));
}

/** What ends the body of an article; the first of them does. */
const BODY_END = /<section class="kb-appendix">|<nav class="kb-(?:backlinks|related)|<details class="kb-details|<\/article>/;

/**
 * `{title, product, year, body}` of an article, or `null` where there is none. Cut from the page's text by the hooks of
 * the template: to build the tree of a long page takes ten times as long.
 */
export async function readPage(url) {
  const response = await fetch(url);
  if (!response.ok) return null;
  const html = await response.text();
  const start = html.indexOf("<h1>");
  if (start < 0) return null;
  const marker = '<div class="kb-body">';
  const place = html.indexOf(marker, start);
  const head = html.slice(start, place < 0 ? undefined : place);
  const rest = place < 0 ? "" : html.slice(place + marker.length);
  const end = rest.search(BODY_END);
  return {
    title: new Text(behind(head, "<h1>", "</h1>")),
    product: behind(head, "<dt>Product</dt><dd>", "</dd>"),
    year: Number(/<time datetime="(\d{4})/.exec(head)?.[1]) || null,
    body: new Text(plain(end < 0 ? rest : rest.slice(0, end))),
  };
}

/**
 * The longest run of a query's words that stands in a text: `{share, start, end}`, the share of all worth. A code that is spelled
 * as it was typed makes one by itself; spelled otherwise, it counts less.
 */
export function longestRun({ sequence, spellings, worth, total }, text) {
  const best = { share: 0, start: 0, end: 0 };
  if (!(total > 0)) return best;
  const isOther = (word, place) => spellings[word] && spellings[word] !== text.spelling(place);
  const places = new Map();
  sequence.forEach((term, i) => places.set(term, [...(places.get(term) ?? []), i]));
  for (let start = 0; start < text.terms.length; start++) {
    for (const first of places.get(text.terms[start]) ?? []) {
      // A run that goes on from the word before was seen there.
      if (first > 0 && start > 0 && sequence[first - 1] === text.terms[start - 1]) continue;
      let length = 0;
      let sum = 0;
      while (first + length < sequence.length && sequence[first + length] === text.terms[start + length]) {
        sum += worth[first + length] * (isOther(first + length, start + length) ? OTHER_SPELLING : 1);
        length += 1;
      }
      const isRun = length > 1 || (spellings[first] && !isOther(first, start));
      if (isRun && sum / total > best.share) {
        best.share = sum / total;
        best.start = start;
        best.end = start + length;
      }
    }
  }
  return best;
}

/** `{excerpt, marks}`: the part of a text that holds the run, or most of the terms; marks are ranges of the string. */
export function excerptOf(text, terms, run) {
  const { starts, ends } = text;
  const isHit = (word) => terms.has(text.terms[word]);
  const hits = [...text.terms.keys()].filter(isHit);
  let best = run.end > run.start ? run.start : hits[0] ?? 0;
  if (run.end <= run.start) {
    for (let place = 0, last = 0, most = 0; place < hits.length; place++) {
      const limit = starts[hits[place]] + EXCERPT_LENGTH;
      while (last < hits.length && ends[hits[last]] <= limit) last += 1;
      const different = new Set(hits.slice(place, Math.max(place, last)).map((hit) => text.terms[hit])).size;
      if (different > most) {
        most = different;
        best = hits[place];
      }
    }
  }
  if (best >= starts.length) return { excerpt: "", marks: [] };
  // Some words before the first hit, so that it can be understood.
  let first = best;
  while (first > 0 && starts[best] - starts[first - 1] <= 60) first -= 1;
  let last = best;
  while (last + 1 < starts.length && ends[last + 1] <= starts[first] + EXCERPT_LENGTH) last += 1;
  let excerpt = first > 0 ? "… " : "";
  let position = starts[first];
  const marks = [];
  const copy = (end) => {
    const piece = decoder.decode(text.bytes.subarray(position, end)).replace(/[\0-\x20]+/g, " ");
    excerpt += excerpt.endsWith(" ") ? piece.replace(/^ /, "") : piece;
    position = end;
  };
  for (let word = first; word <= last; word++) {
    copy(starts[word]);
    const mark = excerpt.length;
    copy(ends[word]);
    if (isHit(word)) marks.push([mark, excerpt.length]);
  }
  if (last + 1 < starts.length) excerpt += " …";
  return { excerpt, marks };
}

/** An article as a result; `terms` are marked in the excerpt, which shows the `run` where there is one. */
export function result(number, url, { title, product, year, body }, terms = new Set(), run = { start: 0, end: 0 }, score = 1) {
  return { id: `Q${number}`, url, title: decoder.decode(title.bytes), product, year, ...excerptOf(body, terms, run), score };
}
