// Filters, quotations and exclusions, and what can be filtered by; loaded only for queries that have them, for the counts beside
// the results, and where there are none.

import { Reader } from "./search-index.js";
import { isUnknown } from "./search-lookup.js";

/** What all documents can be filtered by: a map from number to `{product, year, type}`. */
function facetsOf(index) {
  return index.file("facets", (bytes) => {
    const reader = new Reader(bytes);
    const decoder = new TextDecoder();
    const text = (term) => decoder.decode(Uint8Array.from(term, (c) => c.charCodeAt(0)));
    const products = reader.terms().map(text);
    const types = reader.terms().map(text);
    const count = reader.number();
    const gaps = reader.numbers(count);
    const columns = [reader.numbers(count), reader.numbers(count), reader.numbers(count)];
    const facets = new Map();
    for (let i = 0, number = 0; i < count; i++) {
      number += gaps[i];
      const year = columns[1][i] && columns[1][i] + 1969;
      facets.set(number, { product: products[columns[0][i]], year, type: types[columns[2][i]] });
    }
    return facets;
  });
}

/**
 * The documents that filters, quotations and exclusions leave as far as the index knows, which does not list all documents
 * of frequent words; `null` for all.
 */
export async function allowedBy(index, { filters, phrases, excluded }) {
  let allowed = null;
  const words = [...phrases.flat(), ...excluded.filter(({ length }) => length === 1).flat()].filter(({ kind }) => kind !== "stop");
  // All at once.
  const listings = new Map(words.map(({ term }) => [term, index.listing(term)]));
  for (const listing of listings.values()) listing.catch(() => {});
  const listing = async (term) => {
    const { list, isComplete } = await listings.get(term);
    return { documents: new Set(Array.from(list, (posting) => posting >>> 4)), isComplete };
  };
  if (Object.values(filters).some((values) => values.length)) {
    const fits = (name, value) => !filters[name].length || filters[name].includes(value);
    allowed = new Set();
    for (const [number, { product, year, type }] of await facetsOf(index)) {
      if (fits("product", product.toLowerCase()) && fits("year", year) && fits("type", type)) allowed.add(number);
    }
  }
  for (const { kind, term } of phrases.flat()) {
    if (kind === "stop") continue;
    const { documents, isComplete } = await listing(term);
    if (isComplete) allowed = allowed ? new Set([...allowed].filter((number) => documents.has(number))) : documents;
  }
  for (const [{ term, kind }, more] of excluded) {
    if (more || kind === "stop") continue;
    const { documents } = await listing(term);
    allowed = new Set([...(allowed ?? (await facetsOf(index)).keys())].filter((number) => !documents.has(number)));
  }
  return allowed;
}

/** Whether the index lists all documents that can have some quotations: all those of one of their words. */
export async function areListed(index, phrases) {
  const words = phrases.flat().filter(({ kind }) => kind === "word");
  const listings = await Promise.all(words.map(({ term }) => index.listing(term)));
  return !phrases.length || listings.some(({ isComplete }) => isComplete);
}

/** How many of the documents have each product, year, type: `{product: [[value, count]], …}`, most first. */
export async function countFacets(index, documents) {
  await index.openAny();
  const facets = await facetsOf(index);
  const counts = { product: new Map(), year: new Map(), type: new Map() };
  for (const number of documents) {
    for (const [name, value] of Object.entries(facets.get(number) ?? {})) {
      if (value) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  }
  const sorted = (map) => [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { product: sorted(counts.product), year: sorted(counts.year), type: sorted(counts.type) };
}

/** What an empty result may be due to: words that no article has, and conditions that can be left out. */
export function looseEnds({ words, phrases, excluded, filters }, slots) {
  return {
    unknown: slots.filter(isUnknown).map((slot) => slot.source.text),
    onlyStopWords: words.length > 0 && words.every((word) => word.kind === "stop"),
    phrases: phrases.length,
    excluded: excluded.length,
    filters: Object.values(filters).flat().length,
  };
}
