// Full-text search on a static host: `search("words")` finds the best articles. docs/search.md tells how.

import { Index, IndexError, vocabularyOf } from "./search-index.js";
import { filled, isDoubtful, mayBeSlip, plan, prepareSpelling } from "./search-lookup.js";
import { readPage, result } from "./search-pages.js";
import { identifierOf, parse, typedNumber } from "./search-query.js";
import { Candidates, RANKING } from "./search-rank.js";

export { IndexError, typedNumber };

/** The site's root, whatever folder it is in. */
const ROOT = new URL("../", import.meta.url);
const index = new Index(new URL("search/index/", ROOT));
const pages = new Map();

/** How many articles are shown while more is looked up, such as what a mistyped word stands for, if it takes so many milliseconds. */
const EARLY = { articles: 3, patience: 100 };

const unreachable = () => {
  throw new IndexError("a script of the search cannot be reached; are you offline?");
};

/** What few searches need, or none of codes. */
const filtersModule = () => import("./search-filters.js").catch(unreachable);
const guessModule = () => import("./search-guess.js").catch(unreachable);

/** Whether the index lists all documents that can have some quotations. */
const areListed = async (phrases) => (await filtersModule()).areListed(index, phrases);

/** How many of some documents have each product, year and type. */
const countFacets = async (documents) => (await filtersModule()).countFacets(index, documents);

/** The address of an article's page. */
export function articleURL(number) {
  return `${ROOT.href}kb/${String(Math.floor(number / 1000)).padStart(3, "0")}/Q${number}/`;
}

/** Fetches what most searches need, so that the first one is faster; errors wait for the search. */
export function prepare() {
  index.open(["words", "codes"]).catch(() => {});
}

/** An article's page, read once; `null` where it is missing. */
function page(number) {
  if (!pages.has(number)) {
    const reading = readPage(articleURL(number)).catch(() => null);
    // Pages hold their texts: the memory of a long session is bounded.
    if (pages.size > 200) pages.clear();
    pages.set(number, reading);
  }
  return pages.get(number);
}

/** The article whose number was typed (`Q198657`, `198657`) as a result, else `null`. Needs no index. */
export async function jump(query) {
  const number = typedNumber(query);
  const found = number && (await page(number));
  return found ? result(number, articleURL(number), found) : null;
}

/**
 * Finds articles, best first.
 *
 * @param {string} query  words, "phrases", -exclusions, product: year: type:
 * @param {object} options  `limit`; `filters` `{product, year, type}`, lists each; `onResult(result)` hears of articles as
 *   their pages arrive, before they are in order, of some perhaps twice; `signal` ends a search that is no longer wanted.
 * @returns an array of `{id, url, title, product, year, excerpt, marks, score}` with `total`; `facets()` counts what was
 *   found; `among` says how many of the articles that may fit were read, if not all, `readsMore` whether a higher limit reads more;
 *   `suggestion` is the query without its slips; `loosen` says what an empty result may be due to.
 */
export async function search(query, { limit = 10, filters = {}, onResult, signal } = {}) {
  const parsed = parse(query);
  for (const name of ["product", "year", "type"]) parsed.filters[name].push(...(filters[name] ?? []));
  const exact = parsed.number && (await jump(query));
  if (exact) return Object.assign([exact], { total: 1, facets: () => countFacets([parsed.number]) });
  await index.open(vocabulariesOf(parsed));
  signal?.throwIfAborted();
  const planned = plan(parsed.words, index);
  prepareBeginning(planned.slots);
  const allowing = allowedBy(parsed);
  const candidatesOf = async (asked) =>
    new Candidates({ ...parsed, ...planned, asked, allowed: await allowing, documents: index.documents });
  const read = (candidates, numbers, hear) =>
    candidates.read(numbers, async (number) => ({ article: await page(number), url: articleURL(number) }), (shown) => {
      signal?.throwIfAborted();
      hear?.(shown);
    });
  // What is known is shown until more is.
  let isEarly = true;
  const showEarly = async (told) => {
    await new Promise((resolve) => setTimeout(resolve, EARLY.patience));
    if (!isEarly || signal?.aborted) return;
    const candidates = await candidatesOf(told);
    await read(candidates, candidates.ranked(Math.min(limit, EARLY.articles)), (shown) => isEarly && onResult(shown));
  };
  const settling = settled(planned.slots, parsed, (told) => {
    if (onResult) showEarly(told).catch(() => {});
    if (!told.some(mayBeSlip)) return;
    guessModule().catch(() => {});
    prepareSpelling(told, index);
  });
  const [{ slots, isWhole, corrected }] = await Promise.all([settling, allowing]).finally(() => (isEarly = false));
  signal?.throwIfAborted();

  const candidates = await candidatesOf(slots);
  const ranked = candidates.ranked(candidates.most(limit));
  const results = [];
  let [from, step] = [0, Math.max(limit, RANKING.candidates)];
  for (; from < ranked.length && results.length < limit; from += step, step *= 2) {
    results.push(...(await read(candidates, ranked.slice(from, from + step), onResult)));
  }
  results.sort((a, b) => b.score - a.score || numberOf(b) - numberOf(a));
  const articles = corrected.length ? await Promise.all(results.map(numberOf).map(page)) : [];
  const areAllRead = candidates.isLiteral && from >= ranked.length;
  const readsMore = areAllRead && ranked.length < candidates.count;
  const areOthers = areAllRead && (readsMore || !(await areListed(parsed.phrases)));
  const counted = areAllRead ? results.map(numberOf) : candidates.counted;
  const total = results.length && Math.max(counted.length, results.length);
  results.length = Math.min(results.length, limit);
  return Object.assign(results, {
    total,
    among: (areOthers && ranked.length) || undefined,
    readsMore,
    facets: () => countFacets(counted),
    suggestion: corrected.length ? (await guessModule()).suggestionFor(query, corrected, articles.filter(Boolean)) : undefined,
    loosen: results.length ? undefined : (await filtersModule()).looseEnds(parsed, isWhole ? [] : slots),
  });
}

/** The vocabularies that a query has terms of. */
function vocabulariesOf({ words, phrases, excluded }) {
  const found = [...words, ...phrases.flat(), ...excluded.flat()].filter(({ kind }) => kind !== "stop").map(({ term }) => vocabularyOf(term));
  return found.length ? [...new Set(found)] : ["words"];
}

/**
 * Looks the slots of a query up, and of words that may be slips what they can mean.
 *
 * @param onTold  hears of what was found first, where more is looked up.
 * @returns `{slots, isWhole, corrected}`: the last is `[{from, to}]`, what was typed and the stem of what it was taken for.
 */
async function settled(slots, parsed, onTold) {
  const found = await filled(slots, identifierOf(parsed), isNarrowed(parsed), index, onTold);
  const isGuessed = !found.isWhole && found.slots.some(isDoubtful);
  const corrected = isGuessed ? await (await guessModule()).guess(index, found.slots) : [];
  return { ...found, corrected };
}

/** Fetches the common words that the last word begins, before it is known whether it is a word itself. */
function prepareBeginning(slots) {
  const term = slots.findLast((slot) => slot.kind === "word")?.terms[0] ?? "";
  if (term.length < 3 || index.isCommon(term)) return;
  const common = index.commonBeginning(term).sort((a, b) => b[1] - a[1]);
  for (const [word] of common.slice(0, RANKING.beginnings)) index.told(word).catch(() => {});
}

const numberOf = ({ id }) => Number(id.slice(1));

/** The documents that filters, quotations and exclusions leave; `null` for all. */
async function allowedBy(parsed) {
  return isNarrowed(parsed) ? (await filtersModule()).allowedBy(index, parsed) : null;
}

/** Whether not all articles that have the words of a query are wanted. */
const isNarrowed = ({ filters, phrases, excluded }) => [...Object.values(filters).flat(), ...phrases, ...excluded].length > 0;
