// Full-text search on a static host: `search("words")` finds the best articles. docs/search.md tells how.

import { Index, IndexError } from "./search-index.js";
import { parse, typedNumber } from "./search-query.js";
import { RANKING, Scoreboard, corrections, plan, rarity } from "./search-rank.js";
import { excerptOf, longestRun, readPage } from "./search-pages.js";

export { IndexError, typedNumber };

/** The site's root, whatever folder it is in. */
const ROOT = new URL("../", import.meta.url);
const index = new Index(new URL("search/index/", ROOT));
const pages = new Map();

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
  const [lists, allowed] = await Promise.all([Promise.all(slots.map(listsOf)), allowedBy(parsed)]);
  const corrected = await guess(slots, lists);
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
  const results = await Promise.all(
    ranked.map(async (number) => {
      const article = await page(number);
      signal?.throwIfAborted();
      if (!article) return null;
      const has = (phrase) => [article.body, article.title].some((text) => text.contains(phrase.map((word) => word.term)));
      if (!parsed.phrases.every(has) || parsed.excluded.some(has)) return null;
      const run = longestRun(sequence, words, total, article.body);
      const share = Math.max(longestRun(sequence, words, total, article.title).share, run.share);
      const score = board.score(number) + RANKING.runWeight * share * share * total;
      for (const { to } of corrected) if (!surfaces.has(to)) spell(to, article, surfaces);
      const shown = result(number, article, terms, run, score);
      onResult?.(shown);
      return shown;
    }),
  );
  const shown = results.filter(Boolean).sort((a, b) => b.score - a.score || Number(b.id.slice(1)) - Number(a.id.slice(1)));
  const complete = found.filter((number) => board.isComplete(number));
  const counted = complete.length ? complete : found;
  shown.length = Math.min(shown.length, limit);
  return Object.assign(shown, {
    total: shown.length ? counted.length : 0,
    facets: () => countFacets(counted),
    suggestion: suggestionFor(query, corrected, surfaces),
    loosen: shown.length ? undefined : looseEnds(parsed, slots, lists),
  });
}

async function listsOf(slot) {
  const lists = await Promise.all(slot.terms.map((term) => index.postings(term)));
  return lists.filter((found) => found.frequency > 0);
}

/** For words that no article has: the words that they begin, else those that were meant. */
async function guess(slots, lists) {
  const last = slots.findLastIndex((slot) => slot.kind === "word");
  const corrected = [];
  for (const [i, slot] of slots.entries()) {
    const [word] = slot.terms;
    if (slot.kind !== "word" || lists[i].length || word.length < 3) continue;
    let terms = i === last ? await index.beginning(word, 4) : [];
    if (!terms.length && /^[a-z]{4,}$/.test(word)) {
      const letters = [...new Set([word[0], word[1]])];
      const list = (await Promise.all(letters.map((letter) => index.spelling(letter).catch(() => [])))).flat();
      terms = corrections(word, list, 3);
      if (terms.length) corrected.push({ from: slot.source.text, to: terms[0] });
    }
    if (!terms.length) continue;
    slot.terms = terms;
    slot.weight *= RANKING.guessWeight;
    lists[i] = await listsOf(slot);
  }
  return corrected;
}

/** The documents that filters, quotations and exclusions leave; `null` for all. */
async function allowedBy({ filters, phrases, excluded }) {
  let allowed = null;
  const documents = async (term) => new Set(Array.from((await index.postings(term, true)).list, (posting) => posting >>> 4));
  if (Object.values(filters).some((values) => values.length)) {
    const fits = (name, value) => !filters[name].length || filters[name].includes(value);
    allowed = new Set();
    for (const [number, { product, year, type }] of await index.facets()) {
      if (fits("product", product.toLowerCase()) && fits("year", year) && fits("type", type)) allowed.add(number);
    }
  }
  for (const { kind, term } of phrases.flat()) {
    if (kind === "stop") continue;
    const having = await documents(term);
    allowed = allowed ? new Set([...allowed].filter((number) => having.has(number))) : having;
  }
  for (const [{ term, kind }, more] of excluded) {
    if (more || kind === "stop") continue;
    const having = await documents(term);
    allowed = new Set([...(allowed ?? (await index.facets()).keys())].filter((number) => !having.has(number)));
  }
  return allowed;
}

/** How many of the documents have each product, year, type: `{product: [[value, count]], …}`, most first. */
async function countFacets(documents) {
  await index.open();
  const facets = await index.facets();
  const counts = { product: new Map(), year: new Map(), type: new Map() };
  for (const number of documents) {
    for (const [name, value] of Object.entries(facets.get(number) ?? {})) {
      if (value) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  }
  const sorted = (map) => [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { product: sorted(counts.product), year: sorted(counts.year), type: sorted(counts.type) };
}

/** Finds how an article spells a word whose stem is known. */
function spell(stem, { title, body }, surfaces) {
  for (const text of [title, body]) {
    const i = text.terms.indexOf(stem);
    if (i < 0) continue;
    surfaces.set(stem, new TextDecoder().decode(text.bytes.subarray(text.starts[i], text.ends[i])).toLowerCase());
    return;
  }
}

function suggestionFor(query, corrected, surfaces) {
  let suggestion = query;
  for (const { from, to } of corrected) if (surfaces.has(to)) suggestion = suggestion.replace(from, () => surfaces.get(to));
  return suggestion === query ? undefined : suggestion;
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
