// Filters, quotations and exclusions, and what can be filtered by; loaded only for queries that have them, and for the
// counts beside the results.

/**
 * The documents that filters, quotations and exclusions leave as far as the index knows, which does not list all documents
 * of frequent words; `null` for all.
 */
export async function allowedBy(index, { filters, phrases, excluded }) {
  let allowed = null;
  const listing = async (term) => {
    const { list, isComplete } = await index.listing(term);
    return { documents: new Set(Array.from(list, (posting) => posting >>> 4)), isComplete };
  };
  if (Object.values(filters).some((values) => values.length)) {
    const fits = (name, value) => !filters[name].length || filters[name].includes(value);
    allowed = new Set();
    for (const [number, { product, year, type }] of await index.facets()) {
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
    allowed = new Set([...(allowed ?? (await index.facets()).keys())].filter((number) => !documents.has(number)));
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
