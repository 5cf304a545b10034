// Reads article pages: their titles and texts are the only copy there is. Finds the words of a query in them, and the excerpt
// that shows best why an article was found. As Sources/KBSearch/Pages, where Evidence cuts whole texts into words; here what
// cannot be one of the query's is passed over.

import { character, isDigit, isLetter, scan, STOP_WORDS } from "./search-tokens.js";

const EXCERPT_LENGTH = 240;
/** What a code counts in a run where it is spelled otherwise than it was typed. As in Ranking.swift. */
const OTHER_SPELLING = 0.5;
const NO_RUN = { share: 0, start: 0, end: 0 };
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const bytewise = new TextDecoder("windows-1252");
/** The characters that references of our pages stand for. */
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The text of HTML that we wrote ourselves, without tags and the links of class `kb-chrome`. */
function plain(html) {
  const text = html.replace(/<a class="kb-chrome[^>]*>[^<]*|<[^>]*>/g, "");
  return text.replace(/&(?:(amp|lt|gt|quot)|#(\d+)|#x([0-9a-f]+));/gi, (all, name, decimal, hex) => {
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
  if (start < 0) {
    // The permalink of a number leads on where the archive lacks the English text.
    const [, target] = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(html) ?? [];
    return target ? readPage(new URL(target, url)) : null;
  }
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

/** An article as a result, with the beginning of its text where there is no better excerpt. */
export function result(number, url, { title, product, year, body }, excerpt = excerptOf(new Words(body)), score = 1) {
  return { id: `Q${number}`, url, title: title.string, product, year, ...excerpt, score };
}

/** What a word can consist of: letters, digits, apostrophes, and for simplicity all that is beyond ASCII. */
const isInChunk = (code) => isLetter(code) || isDigit(code) || code === 0x27 || code >= 0x80;

/** A text in UTF-8. */
export class Text {
  constructor(string) {
    this.bytes = encoder.encode(string);
    /** In lower case as far as it is ASCII, a character a byte, so that places are those of the bytes. */
    this.folded = bytewise.decode(this.bytes).toLowerCase();
  }

  /** The text as it is. */
  get string() {
    return decoder.decode(this.bytes);
  }

  /** Where the run of what words can consist of begins and ends around a place: no word reaches beyond it. */
  chunk(place) {
    let [start, end] = [place, place];
    while (start > 0 && isInChunk(this.folded.charCodeAt(start - 1))) start -= 1;
    while (end < this.folded.length && isInChunk(this.folded.charCodeAt(end))) end += 1;
    return [start, end];
  }

  /** All words that begin in a range of its bytes: `[[start, end]]`. */
  wordsIn(from, to) {
    const words = [];
    const take = (kind, term, start, end) => kind !== "compound" && start >= from && start < to && words.push([start, end]);
    scan(this.bytes, take, this.chunk(from)[0], this.chunk(Math.min(to, this.bytes.length))[1]);
    return words;
  }

  /** Where the first word from a place on begins; the text's end where there is none. */
  nextWord(from) {
    let place = from;
    while (place < this.bytes.length) {
      const length = character(this.bytes, place);
      if (length > 0) break;
      place -= length;
    }
    return place;
  }
}

/** Words of a text, stop words too, in their order. */
class Words {
  terms = [];
  starts = [];
  ends = [];

  constructor(text) {
    this.text = text;
  }

  add(term, start, end) {
    this.terms.push(term);
    this.starts.push(start);
    this.ends.push(end);
  }

  /** How a word is spelled, in lower case. */
  spelling(word) {
    return decoder.decode(this.text.bytes.subarray(this.starts[word], this.ends[word])).toLowerCase();
  }

  /** Whether no other word stands between a word and the one before. */
  follows(word) {
    return this.text.nextWord(this.ends[word - 1]) === this.starts[word];
  }

  /** Whether the words of a phrase stand in the text one after the other. */
  contains(phrase) {
    const isAt = (start) => phrase.every((term, i) => this.terms[start + i] === term && (i === 0 || this.follows(start + i)));
    return this.terms.some((_, start) => isAt(start));
  }
}

/**
 * An expression for the beginnings of all words in ASCII letters and digits that become a term, by {@link scan}. Of others, too:
 * what it finds is looked at.
 */
function beginning(term) {
  const [, code] = /^0x([0-9a-f]+)$/.exec(term) ?? [];
  if (code) {
    const value = parseInt(code, 16);
    const decimals = [value, 2 ** 32 - value].filter((decimal) => /^\d{10}$/.test(decimal));
    return [`0x0*${code}`, code.padStart(8, "0"), ...decimals].join("|");
  }
  const [, number] = /^q(\d{4,7})$/.exec(term) ?? [];
  if (number) return `(?:q|kb)${number}`;
  // Many words begin with a stop word, few are forms of one (`ones`).
  if (STOP_WORDS.has(term)) return `${term}${term.at(-1)}?e?(?:d|ing)?e?s?(?![a-z0-9])`;
  return /^[a-z]+$/.test(term) ? term.replace(/.i$/, (end) => end[0]) : term;
}

/** Finds the words of texts that become one of some terms; what cannot be such a word is passed over. */
export class Finder {
  #terms;
  #pattern;

  constructor(terms) {
    this.#terms = terms;
    const plain = [...terms].filter((term) => /^[a-z0-9]+$/.test(term)).map(beginning);
    this.#pattern = new RegExp(`(?<![a-z0-9])(?:${[...plain, "[a-z0-9]*['\\x80-\\uffff]"].join("|")})`, "g");
  }

  /** These words of a text. */
  find(text) {
    const words = new Words(text);
    const take = (kind, term, start, end) => {
      if (kind !== "compound" && this.#terms.has(term)) words.add(term, start, end);
    };
    this.#pattern.lastIndex = 0;
    while (this.#pattern.test(text.folded)) {
      const [start, end] = text.chunk(this.#pattern.lastIndex - 1);
      scan(text.bytes, take, start, end);
      this.#pattern.lastIndex = end;
    }
    return words;
  }
}

/**
 * The longest run of a query's words that stands in a text: `{share, start, end}`, the share of all worth, and which of the
 * words found it is. A code that is spelled as it was typed makes one by itself; spelled otherwise, it counts less.
 */
export function longestRun({ sequence, spellings, worth, total }, words) {
  const best = { ...NO_RUN };
  if (!(total > 0)) return best;
  const { terms } = words;
  const isOther = (word, place) => spellings[word] && spellings[word] !== words.spelling(place);
  const places = new Map();
  sequence.forEach((term, i) => places.set(term, [...(places.get(term) ?? []), i]));
  for (let start = 0; start < terms.length; start++) {
    for (const first of places.get(terms[start]) ?? []) {
      // A run that goes on from the word before was seen there.
      if (first > 0 && start > 0 && sequence[first - 1] === terms[start - 1] && words.follows(start)) continue;
      let length = 0;
      let sum = 0;
      while (first + length < sequence.length && sequence[first + length] === terms[start + length]) {
        if (length > 0 && !words.follows(start + length)) break;
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

/** What an excerpt is to show: where the run begins, or where most of some words stand together; else where the text does. */
function anchorOf({ text, terms, starts, ends }, hits, run) {
  if (run.end > run.start) return starts[run.start];
  let anchor = text.nextWord(0);
  for (let place = 0, last = 0, most = -1; place < hits.length; place++) {
    const limit = starts[hits[place]] + EXCERPT_LENGTH;
    while (last < hits.length && ends[hits[last]] <= limit) last += 1;
    const different = new Set(hits.slice(place, Math.max(place, last)).map((hit) => terms[hit])).size;
    if (different > most) {
      most = different;
      anchor = starts[hits[place]];
    }
  }
  return anchor;
}

/**
 * `{excerpt, marks}`: the part of a text that holds a run of some words, or most of those that are `shown`; these are marked, as
 * ranges of the string.
 */
export function excerptOf(words, shown = new Set(), run = NO_RUN) {
  const { text, terms, starts } = words;
  const hits = [...terms.keys()].filter((word) => shown.has(terms[word]));
  const marked = new Set(hits.map((hit) => starts[hit]));
  const anchor = anchorOf(words, hits, run);
  // Some words before it, so that it can be understood.
  const around = text.wordsIn(Math.max(0, anchor - 60), anchor + EXCERPT_LENGTH);
  if (!around.length) return { excerpt: "", marks: [] };
  const limit = around[0][0] + EXCERPT_LENGTH;
  let excerpt = text.nextWord(0) < around[0][0] ? "… " : "";
  let position = around[0][0];
  const marks = [];
  const copy = (end) => {
    const piece = decoder.decode(text.bytes.subarray(position, end)).replace(/[\0-\x20]+/g, " ");
    excerpt += excerpt.endsWith(" ") ? piece.replace(/^ /, "") : piece;
    position = end;
  };
  for (const [start, end] of around) {
    if (start > anchor && end > limit) break;
    copy(start);
    const mark = excerpt.length;
    copy(end);
    if (marked.has(start)) marks.push([mark, excerpt.length]);
  }
  if (text.nextWord(position) < text.bytes.length) excerpt += " …";
  return { excerpt, marks };
}
