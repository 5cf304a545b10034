// Full-text search on a static host: `search("words")` finds the best articles. docs/search.md tells how.

import { Index, IndexError } from "./search-index.js";
import { identifierOf, parse, typedNumber } from "./search-query.js";
import { RANKING, Scoreboard, plan, rarity } from "./search-rank.js";
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
 *   their pages arrive, before they are in order; `signal` ends a search that is no longer wanted.
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
  const { slots, sequence } = plan(parsed.words, index);
  const [whole, allowed] = await Promise.all([wholeOf(identifierOf(parsed), slots), allowedBy(parsed)]);
  const lists = whole ?? (await Promise.all(slots.map(listsOf)));
  const isUnknown = (slot, i) => slot.kind === "word" && !lists[i].length;
  const guesses = !whole && slots.some(isUnknown) && (await more.guesses());
  const corrected = guesses ? await guesses.guess(index, slots, lists, listsOf) : [];
  signal?.throwIfAborted();

  const board = new Scoreboard(lists.flat());
  const worth = new Map();
  slots.forEach((slot, i) => {
    if (!lists[i].length) return;
    const isWord = slot.kind === "word";
    const value = slot.weight * rarity(Math.max(...lists[i].map((found) => found.frequency)), index.documents);
    board.begin(value, isWord);
    for (const { list } of lists[i]) board.add(list, value, isWord);
    if (isWord) for (const term of slot.terms) worth.set(term, value);
  });
  const found = allowed ? board.documents.filter((number) => allowed.has(number)) : board.documents;
  const pairs = lists.filter((_, i) => slots[i].kind === "pair");
  const isMessage = pairs.filter((list) => list.length).length > RANKING.messageShare * pairs.length;
  const candidates = isMessage || parsed.phrases.length ? RANKING.messageCandidates : RANKING.candidates;
  const ranked = board.best(found, Math.max(limit, candidates));

  const words = sequence.map((term) => worth.get(term) ?? 0.5);
  const total = words.reduce((a, b) => a + b, 0);
  const terms = new Set(slots.filter((slot) => slot.kind === "word").flatMap((slot) => slot.terms));
  const surfaces = new Map();
  let bestShare = 0;
  const read = (numbers) => numbers.map(async (number) => {
    const article = await page(number);
    signal?.throwIfAborted();
    if (!article) return null;
    const has = (phrase) => [article.body, article.title].some((text) => text.contains(phrase.map((word) => word.term)));
    if (!parsed.phrases.every(has) || parsed.excluded.some(has)) return null;
    const run = longestRun(sequence, words, total, article.body);
    const share = Math.max(longestRun(sequence, words, total, article.title).share, run.share);
    bestShare = Math.max(bestShare, share);
    const score = board.score(number) + RANKING.runWeight * share * share * total;
    for (const { to } of corrected) if (!surfaces.has(to)) guesses.spell(to, article, surfaces);
    const shown = result(number, article, terms, run, score);
    onResult?.(shown);
    return shown;
  });
  const first = Math.max(limit, RANKING.candidates);
  const results = (await Promise.all(read(ranked.slice(0, first)))).filter(Boolean);
  // The article that a message is from says all of it.
  if (bestShare < RANKING.enoughShare || (parsed.phrases.length && results.length < limit)) {
    results.push(...(await Promise.all(read(ranked.slice(first)))));
  }
  const shown = results.filter(Boolean).sort((a, b) => b.score - a.score || Number(b.id.slice(1)) - Number(a.id.slice(1)));
  const complete = found.filter((number) => board.isComplete(number));
  const counted = complete.length ? complete : found;
  shown.length = Math.min(shown.length, limit);
  return Object.assign(shown, {
    total: shown.length ? counted.length : 0,
    facets: () => countFacets(counted),
    suggestion: corrected.length ? guesses.suggestionFor(query, corrected, surfaces) : undefined,
    loosen: shown.length ? undefined : looseEnds(parsed, whole ? [] : slots, lists),
  });
}

async function listsOf(slot) {
  const lists = await Promise.all(slot.terms.map((term) => index.postings(term)));
  return lists.filter((found) => found.frequency > 0);
}

/** The documents that filters, quotations and exclusions leave; `null` for all. */
async function allowedBy(parsed) {
  const { filters, phrases, excluded } = parsed;
  const limits = [...Object.values(filters).flat(), ...phrases, ...excluded];
  return limits.length ? (await more.filters()).allowedBy(index, parsed) : null;
}

/**
 * The lists of a query that is one identifier, where there are articles that have all its compounds: only these, and
 * of these articles only. Saves the files of its parts, which are common and tell less.
 */
async function wholeOf(terms, slots) {
  if (!terms.length) return null;
  const found = await Promise.all(terms.map((term) => index.postings(term)));
  const documents = found.map(({ list }) => new Set(Array.from(list, (posting) => posting >>> 4)));
  const having = new Set([...documents[0]].filter((number) => documents.every((set) => set.has(number))));
  if (!having.size) return null;
  return slots.map(({ terms: [term] }) => {
    const place = terms.indexOf(term);
    if (place < 0) return [];
    const { list, frequency } = found[place];
    return [{ list: list.filter((posting) => having.has(posting >>> 4)), frequency }];
  });
}

/** What an empty result may be due to: words that no article has, and conditions that can be left out. */
function looseEnds({ words, phrases, excluded, filters }, slots, lists) {
  return {
    unknown: slots.filter((slot, i) => slot.kind === "word" && !lists[i].length).map((slot) => slot.source.text),
    onlyStopWords: words.length > 0 && words.every((word) => word.kind === "stop"),
    phrases: phrases.length,
    excluded: excluded.length,
    filters: Object.values(filters).flat().length,
  };
}
