// What a word that no article has, or hardly any, was meant to be; loaded for queries with words that may be such. As
// Sources/KBSearch/Query/Corrections.

import { isUnknown, lookUp } from "./search-lookup.js";
import { RANKING } from "./search-rank.js";

/** Whether a word that may be a slip looks like a word; none that was looked up as a beginning does. */
export const isWordlike = ({ terms, source }) => terms[0] === source.term && /^[a-z]{4,}$/.test(source.term);

const guessed = (slot, terms, index) => lookUp({ ...slot, terms, weight: slot.weight * RANKING.guessWeight }, index);

/** Where no article has the last word: looks up the words that it begins. */
export async function complete(index, slots) {
  const last = slots.findLastIndex((slot) => slot.kind === "word");
  if (last < 0 || !isUnknown(slots[last]) || slots[last].terms[0].length < 3) return;
  const terms = await index.beginning(slots[last].terms[0], RANKING.beginnings);
  if (terms.length) slots[last] = await guessed(slots[last], terms, index);
}

/**
 * Of the words that may be slips: looks up those that can have been meant. Where some articles have the word itself, it takes
 * very many that have the other, and those some count as before.
 *
 * @returns `[{from, to}]`, what was typed and the stem of what it was taken for.
 */
export async function correct(index, slots, isDoubtful) {
  const corrected = slots.map(async (slot, i) => {
    if (!isDoubtful(slot) || !isWordlike(slot)) return null;
    const [typed] = slot.found;
    const terms = await meant(index, slot.terms[0], typed ? bits(typed.frequency) + RANKING.slipRatio : 0);
    if (!terms.length) return null;
    const guess = await guessed(slot, terms, index);
    slots[i] = typed ? { ...guess, terms: [...slot.terms, ...terms], found: [{ ...typed, isTyped: true }, ...guess.found] } : guess;
    return { from: slot.source.text, to: terms[0] };
  });
  return (await Promise.all(corrected)).filter(Boolean);
}

/** How many binary digits a number has. */
const bits = (number) => 32 - Math.clz32(number);

/** The words of some weight that one can mean: of those that begin with its first or second letter, and the common ones. */
async function meant(index, word, least) {
  const letters = [...new Set([word[0], word[1]])];
  const lists = await Promise.all(letters.map((letter) => index.spelling(letter).catch(() => [])));
  const others = index.commonWords.filter(([term]) => !letters.includes(term[0]));
  const frequent = [...others, ...lists.flat()].filter(([, weight]) => weight >= least);
  return corrections(word, frequent, 3);
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
  return i < 0 ? "" : text.spelling(i);
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
