// The ranking: the same numbers as Sources/KBSearch/Query, so that the terminal and the page agree.

import { excerptOf, Finder, longestRun, result } from "./search-pages.js";

export const RANKING = {
  compoundWeight: 0.6,
  pairWeight: 0.7,
  messageWeight: 20,
  guessWeight: 0.8,
  titleWeight: 0.4,
  coverageWeight: 1.2,
  titleCoverageWeight: 0.8,
  runWeight: 1.5,
  candidates: 10,
  literalCandidates: 6,
  words: 15,
  files: 8,
  compounds: 4,
  rareWords: 2,
  enoughTold: 6,
  pairFiles: 2,
  beginnings: 4,
  enoughDocuments: 4000,
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
class Scoreboard {
  #allowed;
  #enough;
  #count = 0;
  /** `[rarity, own]` of each word, the second of what was typed: rarer where others fill its slot, too. */
  #rarities = [];

  /**
   * @param {Array} lists  of all slots: `{list}` each.
   * @param allowed  the numbers of the documents that count, `null` if all do.
   * @param enough  where there are so many documents, further slots only add to these.
   */
  constructor(lists, allowed, enough) {
    let [size, count] = [0, 1];
    for (const { list } of lists) {
      if (list.length) size = Math.max(size, (list[list.length - 1] >>> 4) + 1);
      count += list.length;
    }
    this.#allowed = allowed;
    this.#enough = enough;
    // Few of all numbers have something: each gets a place when it comes, from 1; all that is kept of it is there.
    this.numbers = new Uint32Array(count);
    this.places = new (count < 2 ** 16 ? Uint16Array : Uint32Array)(size);
    this.scores = new Float64Array(count);
    // A bit for each word: which it has, which of them in its title, and of which it has what was typed.
    for (const name of ["words", "titles", "typed"]) this[name] = new Uint32Array(count);
  }

  /** The place of a document, a new one if it has none; 0 where it does not count. */
  #enter(number) {
    if (this.places[number] || (this.#allowed && !this.#allowed.has(number))) return this.places[number];
    this.numbers[this.#count] = number;
    return (this.places[number] = this.#count += 1);
  }

  /** Makes the documents of postings count, whatever else they have. */
  admit(list) {
    for (const posting of list) this.#enter(posting >>> 4);
  }

  /**
   * Adds what documents have of a slot. Where there are enough already it adds to these only, but for the first word: all that
   * have all words have it.
   *
   * @param found  `[{list, rarity}]`: of several, the strongest counts; what was typed comes before what it may mean.
   */
  add(found, rarity, isWord) {
    const isOpen = this.#count < this.#enough || (isWord && !this.#rarities.length);
    const bit = isWord ? 1 << this.#rarities.length : 0;
    if (isWord) this.#rarities.push([rarity, found[0].rarity]);
    const strongest = found.length > 1 && new Float64Array(this.scores.length);
    for (const term of found) this.#addTerm(term, bit, term.rarity !== rarity ? bit : 0, isOpen, strongest);
  }

  #addTerm({ list, rarity }, bit, typedBit, isOpen, strongest) {
    const { places, scores, words, titles, typed } = this;
    const worth = STRENGTHS.map((strength) => rarity * strength);
    for (let i = 0; i < list.length; i++) {
      const posting = list[i];
      const place = places[posting >>> 4] || (isOpen ? this.#enter(posting >>> 4) : 0);
      if (place === 0) continue;
      if (!strongest) scores[place] += worth[posting & 15];
      else if (worth[posting & 15] > strongest[place]) {
        scores[place] += worth[posting & 15] - strongest[place];
        strongest[place] = worth[posting & 15];
      }
      words[place] |= bit;
      typed[place] |= typedBit;
      if (posting & TITLE) titles[place] |= bit;
    }
  }

  /** The numbers of the documents that have anything. */
  get documents() {
    return this.numbers.subarray(0, this.#count);
  }

  /** Of those that have all words. */
  get complete() {
    const all = 2 ** this.#rarities.length - 1;
    return this.documents.filter((_, i) => this.words[i + 1] === all);
  }

  /** The sum of what a document has. */
  score(number) {
    const place = this.places[number];
    return this.scores[place] + this.#bonusOf(place);
  }

  /** What having many words is worth. */
  #bonusOf(place) {
    const [words, titles, typed] = [this.words[place], this.titles[place], this.typed[place]];
    // The rarities of all words, of those that the document has, and of those in its title.
    let [total, coverage, inTitle] = [0, 0, 0];
    this.#rarities.forEach(([rarity, own], i) => {
      const value = (typed >> i) & 1 ? own : rarity;
      total += value;
      if ((words >> i) & 1) coverage += value;
      if ((titles >> i) & 1) inTitle += value;
    });
    return total > 0 ? (RANKING.coverageWeight * coverage * coverage + RANKING.titleCoverageWeight * inTitle * inTitle) / total : 0;
  }

  /** The best: few of many, so that those are not sorted. */
  best(count) {
    const { numbers, scores, words, titles, typed } = this;
    // Thousands of documents have the same few sets of words, which fit a number twice.
    const bonuses = new Map();
    const best = [];
    let least = -1;
    for (let place = 1; place <= this.#count; place++) {
      const key = (words[place] << RANKING.words) | titles[place];
      let bonus = typed[place] ? this.#bonusOf(place) : bonuses.get(key);
      if (bonus === undefined) bonuses.set(key, (bonus = this.#bonusOf(place)));
      const score = scores[place] + bonus;
      if (score < least) continue;
      const number = numbers[place - 1];
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

/** What documents have of a query, and how rare its words are: `{board, worth}`; `enough` as of a {@link Scoreboard}. */
function weigh({ filters, asked, allowed, documents }, enough) {
  const isListing = !asked.length && Object.values(filters).some((values) => values.length);
  // Nothing but filters was given: all that they leave, the latest numbers first.
  const listing = isListing && { list: Uint32Array.from(allowed, (number) => number << 4).sort(), rarity: 0 };
  const lists = listing ? [listing] : asked.flatMap(({ typed, found }) => (typed ? [typed, ...found] : found));
  const board = new Scoreboard(lists, allowed, enough);
  const worth = new Map();
  if (listing) board.add([listing], 0, false);
  for (const { typed } of asked) if (typed) board.admit(typed.list);
  const highestFrequency = ({ found }) => Math.max(...found.map(({ frequency }) => frequency));
  const known = asked.filter(({ found }) => found.length).sort((a, b) => highestFrequency(a) - highestFrequency(b));
  for (const slot of known) {
    const { terms, kind, weight, found, typed, source } = slot;
    const value = weight * rarity(highestFrequency(slot), documents);
    const weighed = found.map(({ list }) => ({ list, rarity: value }));
    if (kind === "word") for (const term of terms) worth.set(term, value);
    if (typed) {
      weighed.unshift({ list: typed.list, rarity: rarity(typed.frequency, documents) });
      worth.set(source.term, weighed[0].rarity);
    }
    board.add(weighed, value, kind === "word");
  }
  return { board, worth };
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
  #words;

  /**
   * @param {object} query  `words`, `filters`, `phrases` and `excluded` of the query; `sequence` and `spellings` of its plan;
   *   `asked`, the slots with what was found for them; `allowed`, a set of numbers or `null`; how many `documents` the index has.
   */
  constructor({ words, filters, phrases, excluded, sequence, spellings, asked, allowed, documents }) {
    /** Whether only the articles' text tells which of them fit. */
    this.isLiteral = phrases.length + excluded.length > 0;
    const { board, worth } = weigh({ filters, asked, allowed, documents }, this.isLiteral ? Infinity : RANKING.enoughDocuments);
    this.#phrases = phrases;
    this.#excluded = excluded;
    this.#board = board;
    const worths = sequence.map((term) => worth.get(term) ?? 0.5);
    this.#words = { sequence, spellings, worth: worths, total: worths.reduce((a, b) => a + b, 0) };
    const isWord = ({ kind }) => kind === "word";
    this.#typed = new Set(words.filter(isWord).map(({ term }) => term));
    this.#terms = new Set([...this.#typed, ...asked.filter(isWord).flatMap(({ terms }) => terms)]);
    this.#rare = new Set(asked.filter(({ typed }) => typed).map(({ source }) => source.term));
    const literal = [...phrases, ...excluded].flat().map(({ term }) => term);
    this.#finder = new Finder(new Set([...sequence, ...literal, ...this.#terms, ...this.#rare]));
  }

  /** How many there are. */
  get count() {
    return this.#board.documents.length;
  }

  /** The numbers of the best. */
  ranked(count) {
    return this.#board.best(count);
  }

  /** How many are read at most, where so many results are wanted. */
  most(limit) {
    if (this.isLiteral) return limit * RANKING.literalCandidates;
    return Math.max(limit, RANKING.candidates);
  }

  /** The numbers of those that have all words as far as the index lists them; where none has, of those that have any. */
  get counted() {
    const { complete, documents } = this.#board;
    return complete.length ? complete : documents;
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
}
