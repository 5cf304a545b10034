// What a word that no article has was meant to be; loaded only for such words. As Sources/KBSearch/Query/Corrections.

import { RANKING } from "./search-rank.js";

/**
 * For words that no article has: the words that they begin, else those that were meant. Fills their slots and lists.
 *
 * @returns `[{from, to}]`, what was typed and the stem of what it was taken for.
 */
export async function guess(index, slots, lists, listsOf) {
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

/** Finds how an article spells a word whose stem is known. */
export function spell(stem, { title, body }, surfaces) {
  for (const text of [title, body]) {
    const i = text.terms.indexOf(stem);
    if (i < 0) continue;
    surfaces.set(stem, new TextDecoder().decode(text.bytes.subarray(text.starts[i], text.ends[i])).toLowerCase());
    return;
  }
}

/** The query with its slips mended, `undefined` where there were none. */
export function suggestionFor(query, corrected, surfaces) {
  let suggestion = query;
  for (const { from, to } of corrected) if (surfaces.has(to)) suggestion = suggestion.replace(from, () => surfaces.get(to));
  return suggestion === query ? undefined : suggestion;
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
