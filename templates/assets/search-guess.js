// What a word that no article has, or hardly any, was meant to be; loaded only where there can be one. As
// Sources/KBSearch/Query/QueryPlan+Lookup and Corrections.

import { isPair, place } from "./search-index.js";
import { firstLetters, isPlain, isUnknown, lookUp, mayBeSlip } from "./search-lookup.js";
import { RANKING } from "./search-rank.js";
import { Finder } from "./search-pages.js";

const guessed = (slot, terms, index) => lookUp({ ...slot, terms, weight: slot.weight * RANKING.guessWeight }, index);
const byFrequency = (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

/** How frequent a word is as the files of `spelling` say it: how many binary digits its frequency has. */
const weightOf = (frequency) => 32 - Math.clz32(frequency);

/**
 * Looks up what the words of a query that may be slips can mean, and those that an unknown last one begins.
 *
 * @param slots  with what was found for them; what they can mean is put there.
 * @returns `[{from, to}]`: what was typed, and the stem of what it was taken for.
 */
export async function guess(index, slots) {
  await complete(index, slots);
  return correct(index, slots);
}

/** Where no article has the last word: looks up the words that it begins. */
async function complete(index, slots) {
  const last = slots.findLastIndex((slot) => slot.kind === "word");
  if (last < 0 || !isUnknown(slots[last]) || slots[last].terms[0].length < 3) return;
  const terms = await beginning(index, slots[last].terms[0], RANKING.beginnings);
  if (terms.length) slots[last] = await guessed(slots[last], terms, index);
}

/** The words that begin so, or the codes, the most frequent first. */
async function beginning(index, prefix, limit) {
  const found = new Map(index.commonBeginning(prefix));
  const names = ["told", "mentioned"].map((manner) => index.shardOf(prefix, manner)).filter(Boolean);
  for (const { terms, frequencies } of await Promise.all(names.map((name) => index.shard(name)))) {
    for (let i = place(terms, prefix); terms[i]?.startsWith(prefix); i++) {
      if (!isPair(terms[i])) found.set(terms[i], (found.get(terms[i]) ?? 0) + frequencies[i]);
    }
  }
  return [...found].sort(byFrequency).slice(0, limit).map(([term]) => term);
}

/**
 * Of the words that may be slips: looks up those that can have been meant. Where some articles have the word itself, it takes
 * very many that have the other, and the slot has both.
 */
async function correct(index, slots) {
  const asked = new Set(slots.map(({ source }) => source?.term));
  const corrected = slots.map(async (slot, i) => {
    if (!mayBeSlip(slot)) return null;
    const [typed] = slot.found;
    const terms = await meant(index, slot.terms[0], asked, typed ? weightOf(typed.frequency) + RANKING.slipRatio : 0);
    if (!terms.length) return null;
    slots[i] = { ...(await guessed(slot, terms, index)), typed };
    return { from: slot.source.text, to: terms[0] };
  });
  return (await Promise.all(corrected)).filter(Boolean);
}

/**
 * The most frequent words of some weight that one can mean: of those that begin with its first or second letter, and the common
 * ones; none that is asked for anyway.
 */
async function meant(index, word, asked, least) {
  const near = [];
  const take = (term, weight) => weight >= least && isNear(term, word) && !asked.has(term) && near.push([term, weight]);
  const letters = firstLetters(word);
  const lists = await Promise.all(letters.map((letter) => index.spelling(letter).catch(() => ({ terms: [] }))));
  for (const { terms, weights } of lists) terms.forEach((term, i) => take(term, weights[i]));
  const { common, frequencies } = index.directory("words");
  common.forEach((term, i) => isPlain(term) && !letters.includes(term[0]) && take(term, weightOf(frequencies[i])));
  return near.sort(byFrequency).slice(0, 3).map(([term]) => term);
}

/** The query with its slips mended as the articles found spell the words, `undefined` where there is nothing to mend. */
export function suggestionFor(query, corrected, articles) {
  const finder = new Finder(new Set(corrected.map(({ to }) => to)));
  const texts = articles.flatMap(({ title, body }) => [title, body]).map((text) => finder.find(text));
  let suggestion = query;
  for (const { from, to } of corrected) {
    const spelled = spelling(to, bytewise(from.toLowerCase()), texts);
    if (spelled) suggestion = suggestion.replace(from, () => spelled);
  }
  return suggestion === query ? undefined : suggestion;
}

/** A string of the bytes of another, as terms are. */
const bytewise = (string) => String.fromCharCode(...new TextEncoder().encode(string));

/** How texts spell a word whose stem is known: if they do, in the form that is one slip from what was typed. */
function spelling(stem, typed, texts) {
  let first;
  for (const text of texts) {
    for (let i = text.terms.indexOf(stem); i >= 0; i = text.terms.indexOf(stem, i + 1)) {
      const form = text.spelling(i);
      if (isNear(bytewise(form), typed)) return form;
      first ??= form;
    }
  }
  return first;
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
