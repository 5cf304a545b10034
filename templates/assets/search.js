// Full-text search on a static host: `search("words")` finds the best articles. docs/search.md tells how.

import { Index, IndexError, vocabularyOf } from "./search-index.js";
import { filled, isDoubtful, mayBeSlip, plan, prepareSpelling } from "./search-lookup.js";
import { readPage, result } from "./search-pages.js";
import { identifierOf, parse, typedNumber } from "./search-query.js";
import { Candidates, RANKING } from "./search-rank.js";

export { IndexError, typedNumber };

/** The site's root, whatever folder it is in. */
const ROOT = new URL("../", import.meta.url);
const ENGLISH = "en";
/** Each language has an index of its own: by its tag. */
const indices = new Map();
const pages = new Map();

/** How many articles are shown while more is looked up, such as what a mistyped word stands for, if it takes so many milliseconds. */
const EARLY = { articles: 3, patience: 100 };

const unreachable = () => {
  throw new IndexError("a script of the search cannot be reached; are you offline?");
};

/** What few searches need, or none of codes. */
const filtersModule = () => import("./search-filters.js").catch(unreachable);
const guessModule = () => import("./search-guess.js").catch(unreachable);

/** A folder of a language; English has none of its own. */
const folderOf = (language) => (language === ENGLISH ? "" : `${language}/`);

/** The index of the articles in a language. */
function indexOf(language) {
  if (!indices.has(language)) indices.set(language, new Index(new URL(`search/index/${folderOf(language)}`, ROOT)));
  return indices.get(language);
}

/** The address of an article's page. */
export function articleURL(number, language = ENGLISH) {
  return `${ROOT.href}kb/${String(Math.floor(number / 1000)).padStart(3, "0")}/Q${number}/${folderOf(language)}`;
}

/** Fetches what most searches need, so that the first one is faster; errors wait for the search. */
export function prepare(language = ENGLISH) {
  indexOf(language).open(["words", "codes"]).catch(() => {});
}

/** An article's page, read once; `null` where it is missing. */
function page(number, language) {
  const url = articleURL(number, language);
  if (!pages.has(url)) {
    const reading = readPage(url).catch(() => null);
    // Pages hold their texts: the memory of a long session is bounded.
    if (pages.size > 200) pages.clear();
    pages.set(url, reading);
  }
  return pages.get(url);
}

/** The article whose number was typed (`Q198657`, `198657`) as a result, else `null`. Needs no index. */
export async function jump(query, language = ENGLISH) {
  const number = typedNumber(query);
  const found = number && (await page(number, language));
  return found ? result(number, articleURL(number, language), found) : null;
}

/**
 * Finds articles, best first.
 *
 * @param {string} query  words, "phrases", -exclusions, product: year: type:
 * @param {object} options  `limit`; `language`, the tag of the articles' language; `filters` `{product, year, type}`, lists each; `onResult(result)` hears of articles as
 *   their pages arrive, before they are in order, of some perhaps twice; `signal` ends a search that is no longer wanted.
 * @returns an array of `{id, url, title, product, year, excerpt, marks, score}` with `total`; `facets()` counts what was
 *   found; `quoting` how many quote the query as a message; `among` says how many of the articles that may fit were read, if not all, `readsMore` whether a higher limit reads more;
 *   `suggestion` is the query without its slips; `loosen` says what an empty result may be due to.
 */
export async function search(query, { limit = 10, language = ENGLISH, filters = {}, onResult, signal } = {}) {
  const index = indexOf(language);
  /** How many of some documents have each product, year and type. */
  const countFacets = async (documents) => (await filtersModule()).countFacets(index, documents);
  const parsed = parse(query);
  for (const name of ["product", "year", "type"]) parsed.filters[name].push(...(filters[name] ?? []));
  const exact = parsed.number && (await jump(query, language));
  if (exact) return Object.assign([exact], { total: 1, facets: () => countFacets([parsed.number]) });
  await index.open(vocabulariesOf(parsed));
  signal?.throwIfAborted();
  const planned = plan(parsed, index);
  prepareBeginning(index, planned.slots);
  const allowing = allowedBy(index, parsed);
  const candidatesOf = async (asked) =>
    new Candidates({ ...parsed, ...planned, asked, allowed: await allowing, documents: index.documents });
  const read = (candidates, numbers, hear) =>
    candidates.read(numbers, async (number) => ({ article: await page(number, language), url: articleURL(number, language) }), (shown) => {
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
  const settling = settled(index, planned.slots, parsed, (told) => {
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
  const articles = corrected.length ? await Promise.all(results.map((result) => page(numberOf(result), language))) : [];
  const areAllRead = candidates.isLiteral && from >= ranked.length;
  const readsMore = areAllRead && ranked.length < candidates.count;
  const areOthers = areAllRead && (readsMore || !(await (await filtersModule()).areListed(index, parsed.phrases)));
  const counted = areAllRead ? results.map(numberOf) : candidates.counted;
  const total = results.length && Math.max(counted.length, results.length);
  results.length = Math.min(results.length, limit);
  return Object.assign(results, {
    total,
    among: (areOthers && ranked.length) || undefined,
    readsMore,
    facets: () => countFacets(counted),
    quoting: slots.find(({ terms }) => terms[0] === parsed.message)?.found[0]?.frequency,
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
async function settled(index, slots, parsed, onTold) {
  const found = await filled(slots, identifierOf(parsed), isNarrowed(parsed), index, onTold);
  const isGuessed = !found.isWhole && found.slots.some(isDoubtful);
  const corrected = isGuessed ? await (await guessModule()).guess(index, found.slots) : [];
  return { ...found, corrected };
}

/** Fetches the common words that the last word begins, before it is known whether it is a word itself. */
function prepareBeginning(index, slots) {
  const term = slots.findLast((slot) => slot.kind === "word")?.terms[0] ?? "";
  if (term.length < 3 || index.isCommon(term)) return;
  const common = index.commonBeginning(term).sort((a, b) => b[1] - a[1]);
  for (const [word] of common.slice(0, RANKING.beginnings)) index.told(word).catch(() => {});
}

const numberOf = ({ id }) => Number(id.slice(1));

/** The documents that filters, quotations and exclusions leave; `null` for all. */
async function allowedBy(index, parsed) {
  return isNarrowed(parsed) ? (await filtersModule()).allowedBy(index, parsed) : null;
}

/** Whether not all articles that have the words of a query are wanted. */
const isNarrowed = ({ filters, phrases, excluded }) => [...Object.values(filters).flat(), ...phrases, ...excluded].length > 0;
