// Full-text search on a static host: `search("words")` finds the best articles. docs/search.md tells how.

import { Index, IndexError } from "./search-index.js";
import { filled, plan } from "./search-lookup.js";
import { identifierOf, parse, typedNumber } from "./search-query.js";
import { RANKING, Scoreboard, rarity } from "./search-rank.js";
import { excerptOf, longestRun, readPage } from "./search-pages.js";

export { IndexError, typedNumber };

/** The site's root, whatever folder it is in. */
const ROOT = new URL("../", import.meta.url);
const index = new Index(new URL("search/index/", ROOT));
const pages = new Map();

/** Modules that few searches need. */
const more = {
  filters: () => import("./search-filters.js").catch(unreachable),
  guesses: () => import("./search-guess.js").catch(unreachable),
};

function unreachable() {
  throw new IndexError("a script of the search cannot be reached; are you offline?");
}

/** How many of some documents have each product, year and type. */
const countFacets = async (documents) => (await more.filters()).countFacets(index, documents);

/** The address of an article's page. */
export function articleURL(number) {
  return new URL(`kb/${String(Math.floor(number / 1000)).padStart(3, "0")}/Q${number}/`, ROOT).href;
}

/** Fetches what every search needs, so that the first one is faster; errors wait for the search. */
export function prepare() {
  index.open().catch(() => {});
}

/** An article's page, read once; `null` where it is missing. */
function page(number) {
  if (!pages.has(number)) {
    const reading = readPage(articleURL(number)).catch(() => null);
    // Pages hold their words: the memory of a long session is bounded.
    if (pages.size > 200) pages.clear();
    pages.set(number, reading);
  }
  return pages.get(number);
}

/** The article whose number was typed (`Q198657`, `198657`) as a result, else `null`. Needs no index. */
export async function jump(query) {
  const number = typedNumber(query);
  const found = number && (await page(number));
  return found ? result(number, found, new Set(), { start: 0, end: 0 }, 1) : null;
}

function result(number, { title, product, year, body }, terms, run, score) {
  const decode = (bytes) => new TextDecoder().decode(bytes);
  const cut = excerptOf(body, terms, run);
  return { id: `Q${number}`, url: articleURL(number), title: decode(title.bytes), product, year, ...cut, score };
}

/**
 * Finds articles, best first.
 *
 * @param {string} query  words, "phrases", -exclusions, product: year: type:
 * @param {object} options  `limit`; `filters` `{product, year, type}`, lists each; `onResult(result)` hears of articles as
 *   their pages arrive, before they are in order, and of some twice where a word was mistyped; `signal` ends a search that
 *   is no longer wanted.
 * @returns an array of `{id, url, title, product, year, excerpt, marks, score}` with `total`; `facets()` counts what was
 *   found; `suggestion` is the query without its slips; `loosen` says what an empty result may be due to.
 */
export async function search(query, { limit = 10, filters = {}, onResult, signal } = {}) {
  const parsed = parse(query);
  for (const name of ["product", "year", "type"]) parsed.filters[name].push(...(filters[name] ?? []));
  const exact = parsed.number && (await jump(query));
  if (exact) return Object.assign([exact], { total: 1, facets: () => countFacets([parsed.number]) });
  await index.open();
  signal?.throwIfAborted();
  const planned = plan(parsed.words, index);
  // Fetched meanwhile where a word can be a mistyped one.
  const guessing = planned.slots.some(isDoubtful) ? more.guesses() : undefined;
  const [{ slots, isWhole }, allowed] = await Promise.all([filled(planned.slots, identifierOf(parsed), index), allowedBy(parsed)]);
  signal?.throwIfAborted();

  let candidates = new Candidates(parsed, planned, slots, allowed);
  let [guesses, corrected] = [null, []];
  if (!isWhole && slots.some(isUnknown)) {
    const early = new AbortController();
    // What the other words find is shown until more is known.
    candidates.read(candidates.ranked(limit), { onResult, signal: early.signal }).catch(() => {});
    guesses = await (guessing ?? more.guesses());
    corrected = await guesses.guess(index, slots).finally(() => early.abort());
    signal?.throwIfAborted();
    candidates = new Candidates(parsed, planned, slots, allowed);
  }

  const ranked = candidates.ranked(Math.max(limit, candidates.most));
  const results = [];
  let [from, step] = [0, Math.max(limit, RANKING.candidates)];
  for (; from < ranked.length && !(from && candidates.areEnough(results, limit)); from += step, step *= 2) {
    results.push(...(await candidates.read(ranked.slice(from, from + step), { onResult, signal })));
  }
  results.sort((a, b) => b.score - a.score || numberOf(b) - numberOf(a));
  const counted = candidates.counted(from, results);
  results.length = Math.min(results.length, limit);
  const articles = corrected.length ? await Promise.all(results.map(numberOf).map(page)) : [];
  return Object.assign(results, {
    total: results.length ? counted.length : 0,
    facets: () => countFacets(counted),
    suggestion: guesses?.suggestionFor(query, corrected, articles),
    loosen: results.length ? undefined : looseEnds(parsed, isWhole ? [] : slots),
  });
}

const numberOf = ({ id }) => Number(id.slice(1));
const isUnknown = (slot) => slot.kind === "word" && !slot.found.length;
const isDoubtful = (slot) => slot.kind === "word" && /^[a-z]{3,}$/.test(slot.terms[0]) && !index.isCommon(slot.terms[0]);

/** The articles that may fit, as far as the index tells, and the reading of their pages. */
class Candidates {
  #parsed;
  #sequence;
  #terms;
  #board;
  #found;
  #words;
  #total;
  #bestShare = 0;

  constructor(parsed, { slots: planned, sequence }, slots, allowed) {
    const worth = new Map();
    const board = new Scoreboard(slots.flatMap((slot) => slot.found));
    for (const { terms, kind, weight, found } of slots) {
      if (!found.length) continue;
      const isWord = kind === "word";
      const value = weight * rarity(Math.max(...found.map(({ frequency }) => frequency)), index.documents);
      board.begin(value, isWord);
      for (const { list } of found) board.add(list, value, isWord);
      if (isWord) for (const term of terms) worth.set(term, value);
    }
    this.#parsed = parsed;
    this.#sequence = sequence;
    this.#board = board;
    this.#found = allowed ? board.documents.filter((number) => allowed.has(number)) : board.documents;
    this.#words = sequence.map((term) => worth.get(term) ?? 0.5);
    this.#total = this.#words.reduce((a, b) => a + b, 0);
    this.#terms = new Set([...planned, ...slots].filter((slot) => slot.kind === "word").flatMap((slot) => slot.terms));
    const pairs = slots.filter((slot) => slot.kind === "pair");
    const isMessage = pairs.filter((pair) => pair.found.length).length > RANKING.messageShare * pairs.length;
    this.isLiteral = parsed.phrases.length + parsed.excluded.length > 0;
    /** How many are read at most. */
    this.most = this.isLiteral ? RANKING.literalCandidates : isMessage ? RANKING.messageCandidates : RANKING.candidates;
  }

  /** The numbers of the best. */
  ranked(count) {
    return this.#board.best(this.#found, count);
  }

  /** The articles of some numbers that fit, as results, in the order given. */
  async read(numbers, { onResult, signal }) {
    const { phrases, excluded } = this.#parsed;
    const results = numbers.map(async (number) => {
      const article = await page(number);
      signal?.throwIfAborted();
      if (!article) return null;
      const has = (phrase) => [article.body, article.title].some((text) => text.contains(phrase.map((word) => word.term)));
      if (!phrases.every(has) || excluded.some(has)) return null;
      const [run, titleRun] = [article.body, article.title].map((text) => longestRun(this.#sequence, this.#words, this.#total, text));
      const share = Math.max(titleRun.share, run.share);
      this.#bestShare = Math.max(this.#bestShare, share);
      const score = this.#board.score(number) + RANKING.runWeight * share * share * this.#total;
      const shown = result(number, article, this.#terms, run, score);
      onResult?.(shown);
      return shown;
    });
    return (await Promise.all(results)).filter(Boolean);
  }

  /** Whether no more have to be read: the article that a message is from says all of it. */
  areEnough(results, limit) {
    return this.isLiteral ? results.length >= limit : this.#bestShare >= RANKING.enoughShare;
  }

  /** The numbers of all that fit, `read` of which were read. */
  counted(read, results) {
    if (this.isLiteral && read >= this.#found.length) return results.map(numberOf);
    const complete = this.#found.filter((number) => this.#board.isComplete(number));
    return complete.length ? complete : this.#found;
  }
}

/** The documents that filters, quotations and exclusions leave; `null` for all. */
async function allowedBy(parsed) {
  const { filters, phrases, excluded } = parsed;
  const limits = [...Object.values(filters).flat(), ...phrases, ...excluded];
  return limits.length ? (await more.filters()).allowedBy(index, parsed) : null;
}

/** What an empty result may be due to: words that no article has, and conditions that can be left out. */
function looseEnds({ words, phrases, excluded, filters }, slots) {
  return {
    unknown: slots.filter((slot) => slot.kind === "word" && !slot.found.length).map((slot) => slot.source.text),
    onlyStopWords: words.length > 0 && words.every((word) => word.kind === "stop"),
    phrases: phrases.length,
    excluded: excluded.length,
    filters: Object.values(filters).flat().length,
  };
}
