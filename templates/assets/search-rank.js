// The ranking: the same numbers as Sources/KBSearch/Query, so that the terminal and the page agree.

import { excerptOf, Finder, longestRun, result } from "./search-pages.js";

export const RANKING = {
  compoundWeight: 0.6,
  pairWeight: 0.7,
  guessWeight: 0.8,
  titleWeight: 0.4,
  coverageWeight: 1.2,
  titleCoverageWeight: 0.8,
  runWeight: 1.5,
  candidates: 10,
  messageCandidates: 12,
  literalCandidates: 6,
  messagePairs: 3,
  messageShare: 0.4,
  enoughShare: 0.7,
  enoughTitleShare: 0.8,
  files: 8,
  compounds: 4,
  rareWords: 2,
  enoughTold: 6,
  pairFiles: 2,
  beginnings: 4,
  slipFrequency: 8,
  slipRatio: 7,
};

const TITLE = 8;
const STRENGTH = 7;

/** The rarity of a term: see Ranking.rarity in Swift. */
export function rarity(frequency, documents) {
  let ratio = (documents + 1) / frequency;
  let rarity = 0;
  while (ratio >= 2) {
    ratio /= 2;
    rarity += 1;
  }
  return Math.max(0.1, rarity + ratio - 1);
}

/** What a posting is worth beside the rarity of its term, by its impact: see Ranking.strength in Swift. */
const STRENGTHS = Float64Array.from({ length: 16 }, (_, impact) => 0.3 + 0.1 * (impact & STRENGTH) + (impact & TITLE ? RANKING.titleWeight : 0));

/** Adds up what each document has of a query, slot by slot. */
export class Scoreboard {
  #count = 0;
  #total = 0;
  #words = 0;
  #slot = 0;
  #rarity = 0;
  #isWord = false;

  /** @param {Array} lists  of all slots: `{list}` each. */
  constructor(lists) {
    let [size, count] = [0, 1];
    for (const { list } of lists) {
      if (list.length) size = Math.max(size, (list[list.length - 1] >>> 4) + 1);
      count += list.length;
    }
    // Few of all numbers have something: each gets a place when it comes, from 1; all that is kept of it is there.
    this.numbers = new Uint32Array(count);
    this.places = new (count < 2 ** 16 ? Uint16Array : Uint32Array)(size);
    for (const name of ["scores", "coverage", "titleCoverage", "excess", "most", "mostTitle"]) this[name] = new Float64Array(count);
    this.lastSlot = new Uint32Array(count);
    this.words = new Uint8Array(count);
  }

  /** Begins a slot; the postings that follow are alternatives. */
  begin(rarity, isWord) {
    this.#slot += 1;
    this.#rarity = rarity;
    this.#isWord = isWord;
    if (!isWord) return;
    this.#words += 1;
    this.#total += rarity;
  }

  /** Adds what documents have of a term; a rarer one than the slot's is there before the others. */
  add(postings, rarity = this.#rarity) {
    const { numbers, places, scores, coverage, titleCoverage, excess, words, lastSlot, most, mostTitle } = this;
    const [slot, isWord, more] = [this.#slot, this.#isWord, rarity - this.#rarity];
    for (let i = 0; i < postings.length; i++) {
      const posting = postings[i];
      const number = posting >>> 4;
      if (places[number] === 0) {
        numbers[this.#count] = number;
        places[number] = this.#count += 1;
      }
      const place = places[number];
      if (lastSlot[place] !== slot) {
        lastSlot[place] = slot;
        most[place] = 0;
        mostTitle[place] = 0;
        if (isWord) {
          words[place] += 1;
          coverage[place] += rarity;
          excess[place] += more;
        }
      }
      const score = rarity * STRENGTHS[posting & 15];
      if (score > most[place]) {
        scores[place] += score - most[place];
        most[place] = score;
      }
      if (isWord && posting & TITLE && mostTitle[place] === 0) {
        titleCoverage[place] += rarity;
        mostTitle[place] = rarity;
      }
    }
  }

  /** Ends the sum with what having many words is worth. */
  close() {
    const { scores, coverage, titleCoverage } = this;
    for (let place = 1; place <= this.#count; place++) {
      const total = this.#totalOf(place);
      if (total > 0) {
        scores[place] =
          scores[place] +
          (RANKING.coverageWeight * coverage[place] * coverage[place]) / total +
          (RANKING.titleCoverageWeight * titleCoverage[place] * titleCoverage[place]) / total;
      }
    }
  }

  /** The numbers of the documents that have anything. */
  get documents() {
    return this.numbers.subarray(0, this.#count);
  }

  /** Of those that have all words. */
  get complete() {
    return this.documents.filter((_, i) => this.words[i + 1] === this.#words);
  }

  score(number) {
    return this.scores[this.places[number]];
  }

  /** Which share of all words a document has in its title, each by its rarity. */
  titleShare(number) {
    const place = this.places[number];
    return this.titleCoverage[place] / this.#totalOf(place);
  }

  /** The rarities of all words, of those that the document has as rare as it has them. */
  #totalOf(place) {
    return this.#total + this.excess[place];
  }

  /** The best of the documents that are allowed, of all if `null`: few of many, so that those are not sorted. */
  best(count, allowed) {
    const { documents, scores } = this;
    const best = [];
    let least = -1;
    for (let place = 1; place <= documents.length; place++) {
      const score = scores[place];
      if (score < least) continue;
      const number = documents[place - 1];
      if (allowed && !allowed.has(number)) continue;
      let rank = best.length;
      while (rank > 0 && (best[rank - 1][1] < score || (best[rank - 1][1] === score && best[rank - 1][0] < number))) rank -= 1;
      if (rank >= count) continue;
      best.splice(rank, 0, [number, score]);
      if (best.length > count) best.pop();
      if (best.length === count) least = best[count - 1][1];
    }
    return best.map(([number]) => number);
  }
}

/** The articles that may answer a query: weighed by what the index has of them, then read. */
export class Candidates {
  #phrases;
  #excluded;
  #terms;
  #typed;
  #rare;
  #finder;
  #board;
  #allowed;
  #words;
  #isFound = false;

  /**
   * @param {object} query  `words`, `filters`, `phrases` and `excluded` of the query; `sequence` and `spellings` of its plan;
   *   `asked`, the slots with what was found for them; `allowed`, a set of numbers or `null`; how many `documents` the index has.
   */
  constructor({ words, filters, phrases, excluded, sequence, spellings, asked, allowed, documents }) {
    const worth = new Map();
    const isListing = !asked.length && Object.values(filters).some((values) => values.length);
    // Nothing but filters was given: all that they leave, the latest numbers first.
    const listing = isListing && { list: Uint32Array.from(allowed, (number) => number << 4).sort() };
    const board = new Scoreboard(listing ? [listing] : asked.flatMap(({ typed, found }) => (typed ? [typed, ...found] : found)));
    if (listing) {
      board.begin(0, false);
      board.add(listing.list);
    }
    for (const { terms, kind, weight, found, typed, source } of asked) {
      if (!found.length) continue;
      const isWord = kind === "word";
      const value = weight * rarity(Math.max(...found.map(({ frequency }) => frequency)), documents);
      board.begin(value, isWord);
      const own = typed && rarity(typed.frequency, documents);
      if (typed) board.add(typed.list, own);
      for (const { list } of found) board.add(list);
      if (isWord) for (const term of terms) worth.set(term, value);
      if (typed) worth.set(source.term, own);
    }
    board.close();
    this.#phrases = phrases;
    this.#excluded = excluded;
    this.#board = board;
    this.#allowed = allowed;
    const worths = sequence.map((term) => worth.get(term) ?? 0.5);
    this.#words = { sequence, spellings, worth: worths, total: worths.reduce((a, b) => a + b, 0) };
    const isWord = ({ kind }) => kind === "word";
    this.#typed = new Set(words.filter(isWord).map(({ term }) => term));
    this.#terms = new Set([...this.#typed, ...asked.filter(isWord).flatMap(({ terms }) => terms)]);
    this.#rare = new Set(asked.filter(({ typed }) => typed).map(({ source }) => source.term));
    const literal = [...phrases, ...excluded].flat().map(({ term }) => term);
    this.#finder = new Finder(new Set([...sequence, ...literal, ...this.#terms, ...this.#rare]));
    const pairs = asked.filter((slot) => slot.kind === "pair");
    const known = pairs.filter((pair) => pair.found.length).length;
    /** Whether the query reads like a message. */
    this.isMessage = known >= RANKING.messagePairs && known > RANKING.messageShare * pairs.length;
    /** Whether only the articles' text tells which of them fit. */
    this.isLiteral = phrases.length + excluded.length > 0;
  }

  /** How many there are. */
  get count() {
    return this.#allowedOf(this.#board.documents).length;
  }

  #allowedOf(numbers) {
    return this.#allowed ? numbers.filter((number) => this.#allowed.has(number)) : numbers;
  }

  /** The numbers of the best. */
  ranked(count) {
    return this.#board.best(count, this.#allowed);
  }

  /** How many are read at most, where so many results are wanted. */
  most(limit) {
    if (this.isLiteral) return limit * RANKING.literalCandidates;
    return Math.max(limit, this.isMessage ? RANKING.messageCandidates : RANKING.candidates);
  }

  /** The numbers of those that have all words as far as the index lists them; where none has, of those that have any. */
  get counted() {
    const complete = this.#allowedOf(this.#board.complete);
    return complete.length ? complete : this.#allowedOf(this.#board.documents);
  }

  /**
   * The articles of some numbers that fit, as results.
   *
   * @param page  promises `{article, url}` of a number, the article `null` where it is missing.
   * @param onResult  hears of each as it arrives.
   */
  async read(numbers, page, onResult) {
    const results = numbers.map(async (number) => {
      const { article, url } = await page(number);
      if (!article) return null;
      const [body, title] = [article.body, article.title].map((text) => this.#finder.find(text));
      const has = (phrase) => [body, title].some((words) => words.contains(phrase.map((word) => word.term)));
      if (!this.#phrases.every(has) || this.#excluded.some(has)) return null;
      const [run, titleRun] = [body, title].map((words) => longestRun(this.#words, words));
      const share = Math.max(titleRun.share, run.share);
      this.#isFound ||= share >= RANKING.enoughShare || this.#board.titleShare(number) >= RANKING.enoughTitleShare;
      const score = this.#board.score(number) + RANKING.runWeight * share * share * this.#words.total;
      const shown = result(number, url, article, excerptOf(body, this.#shownOf(body), run), score);
      onResult(shown);
      return shown;
    });
    return (await Promise.all(results)).filter(Boolean);
  }

  /** What is shown of a text's words: where a rare word itself is there, not what it may mean. */
  #shownOf({ terms }) {
    return this.#rare.size && terms.some((term) => this.#rare.has(term)) ? this.#typed : this.#terms;
  }

  /** Whether no more have to be read: one says most of the message in one run, or most of it in its title. */
  areEnough(results, limit) {
    return this.isLiteral ? results.length >= limit : this.#isFound;
  }
}
