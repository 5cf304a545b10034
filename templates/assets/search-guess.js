// What a word that no article has was meant to be; loaded only for such words. As Sources/KBSearch/Query/Corrections.

import { lookUp } from "./search-lookup.js";
import { RANKING } from "./search-rank.js";

/**
 * For words that no article has: the words that they begin, else those that were meant. Fills their slots.
 *
 * @returns `[{from, to}]`, what was typed and the stem of what it was taken for.
 */
export async function guess(index, slots) {
  const last = slots.findLastIndex((slot) => slot.kind === "word");
  const corrected = [];
  await Promise.all(slots.map(async (slot, i) => {
    const [word] = slot.terms;
    if (slot.kind !== "word" || slot.found.length || word.length < 3) return;
    let terms = i === last ? await index.beginning(word, 4) : [];
    if (!terms.length && /^[a-z]{4,}$/.test(word)) {
      terms = await meant(index, word);
      if (terms.length) corrected.push({ from: slot.source.text, to: terms[0] });
    }
    if (terms.length) slots[i] = await lookUp({ ...slot, terms, weight: slot.weight * RANKING.guessWeight }, index);
  }));
  return corrected;
}

/** The words that one can mean: such as stand beside it, else any; most slips are behind the beginning of a word. */
async function meant(index, word) {
  const near = corrections(word, await index.neighbours(word), 3);
  if (near.length) return near;
  const letters = [...new Set([word[0], word[1]])];
  const words = await Promise.all(letters.map((letter) => index.spelling(letter).catch(() => [])));
  return corrections(word, words.flat(), 3);
}

/** The query with its slips mended as the articles found spell the words, `undefined` where there is nothing to mend. */
export function suggestionFor(query, corrected, articles) {
  let suggestion = query;
  for (const { from, to } of corrected) {
    const [spelled] = articles.flatMap((article) => [article.title, article.body].map((text) => spelling(to, text))).filter(Boolean);
    if (spelled) suggestion = suggestion.replace(from, () => spelled);
  }
  return suggestion === query ? undefined : suggestion;
}

/** How a text spells a word whose stem is known. */
function spelling(stem, text) {
  const i = text.terms.indexOf(stem);
  return i < 0 ? "" : new TextDecoder().decode(text.bytes.subarray(text.starts[i], text.ends[i])).toLowerCase();
}

/** Whether one slip leads from one word to the other: a letter too many, missing, wrong, or two changed places. */
function isNear(left, right) {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (start === long.length) return false;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return short[start] === long[start + 1] && short[start + 1] === long[start] && short.slice(start + 2) === long.slice(start + 2);
}

/** The most frequent words one slip away. */
function corrections(word, list, limit) {
  return list
    .filter(([term]) => isNear(term, word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([term]) => term);
}
