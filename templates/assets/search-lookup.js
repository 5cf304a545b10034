// What is looked up in the index for a query. As Sources/KBSearch/Query/QueryPlan.

import { isPair, vocabularyOf } from "./search-index.js";
import { isCode, isIdentifier } from "./search-query.js";
import { RANKING } from "./search-rank.js";

const isWord = ({ kind }) => kind === "word";
const isCompound = ({ kind }) => kind === "compound";

/** The term of two neighbours in error text, beside the longer of them; codes are found without. */
function pairOf(left, right) {
  if ((left.kind === "stop" && right.kind === "stop") || /\d/.test(left.term + right.term)) return null;
  const anchorsRight = left.kind === "stop" || (right.kind !== "stop" && right.term.length > left.term.length);
  return anchorsRight ? `${right.term}<${left.term}` : `${left.term}>${right.term}`;
}

/** How a code was typed, in lower case; nothing of other words. */
const spellingOf = ({ term, text }) => (isCode(term) ? text.toLowerCase() : undefined);

/** What is looked up for a query: `{slots, sequence, spellings}`, the last two of words in their order. */
export function plan({ words, message }, index) {
  const slots = [];
  const pairs = [];
  const sequence = [];
  const spellings = [];
  const seen = new Set();
  let last;
  for (const word of words) {
    if (word.kind !== "stop" && !seen.has(word.term)) {
      seen.add(word.term);
      slots.push({ terms: [word.term], kind: word.kind, weight: word.kind === "word" ? 1 : RANKING.compoundWeight, source: word });
    }
    if (word.kind === "compound") continue;
    sequence.push(word.term);
    spellings.push(spellingOf(word));
    const pair = last && pairOf(last, word);
    if (pair && !seen.has(pair)) {
      seen.add(pair);
      pairs.push({ terms: [pair], kind: "pair", weight: RANKING.pairWeight });
    }
    last = word;
  }
  const whole = message ? [{ terms: [message], kind: "message", weight: RANKING.messageWeight }] : [];
  return { slots: [...affordable(slots, pairs, index), ...whole], sequence, spellings };
}

/** Leaves out what costs more files than it is worth: of very many words the most frequent, all but a few compounds, most pairs. */
function affordable(slots, pairs, index) {
  const compounds = slots.filter(isCompound).sort((a, b) => isIdentifier(a.source) - isIdentifier(b.source)).slice(-RANKING.compounds);
  const files = new Set();
  const isAffordable = (most) => ({ terms: [term] }) => {
    const file = index.fileOf(term);
    if (file && !files.has(file)) {
      if (files.size >= most) return false;
      files.add(file);
    }
    return true;
  };
  // Of those that are not common, codes come first.
  const frequency = ({ terms: [term] }) => index.frequency(term) || (vocabularyOf(term) === "codes" ? -1 : 0);
  const words = slots.filter(isWord).sort((a, b) => frequency(a) - frequency(b));
  // A compound tells more than its parts, whatever their frequency.
  const fits = isAffordable(RANKING.files);
  const kept = compounds.filter(fits);
  const most = kept.length + RANKING.words;
  for (const word of words) if (kept.length < most && fits(word)) kept.push(word);
  const paired = pairs.filter(isAffordable(Math.min(files.size + RANKING.pairFiles, RANKING.files)));
  return [...slots.filter((slot) => kept.includes(slot)), ...paired];
}

/** Whether a word may be among those that others are mended to, or be mended: of letters alone, and not too short. */
export const isPlain = (term) => /^[a-z]{4,}$/.test(term);

/** Whether no article has a word. */
export const isUnknown = (slot) => isWord(slot) && !slot.found.length;

/**
 * Whether a word may be a slip: no article has it, or so few that it can be a slip of theirs. Parts of identifiers and
 * quotations that are found are meant so, and what was looked up as a beginning was not typed.
 */
export function mayBeSlip({ terms: [term], source, found }) {
  if (!source || source.kind !== "word" || term !== source.term || !isPlain(term)) return false;
  return !found.length || (!source.isLiteral && found[0].frequency <= RANKING.slipFrequency);
}

/** The letters that a word begins with if its first two may have changed places. */
export const firstLetters = (word) => [...new Set([word[0], word[1]])];

/** Fetches what it takes to mend words, while more is looked up of them. */
export function prepareSpelling(slots, index) {
  const letters = slots.filter(mayBeSlip).flatMap(({ terms: [word] }) => firstLetters(word));
  for (const letter of letters) index.spelling(letter).catch(() => {});
}

/** Whether a word may stand for others: no article has it, or it may be a slip. */
export const isDoubtful = (slot) => isUnknown(slot) || mayBeSlip(slot);

/** A slot with what `look` promises of its terms. */
async function ask(slot, look) {
  const found = await Promise.all(slot.terms.map(look));
  return { ...slot, found: found.filter(({ frequency }) => frequency > 0) };
}

/** Looks the terms of a slot up; what long articles merely mention only where no others have it. */
export async function lookUp(slot, index) {
  const told = await ask(slot, (term) => index.told(term));
  return told.found.length ? told : lookUpAll(slot, index);
}

const lookUpAll = (slot, index) => ask(slot, (term) => index.listing(term));

/**
 * The slots with what was found for them. Those of an identifier's parts that are common or short tell little of it: only
 * where nothing else of it is known they are looked up.
 *
 * Long articles that merely mention a term would hardly be shown beside those that have several or a common one: they are
 * asked for only where no others have it, or so few that it may be a slip. They may be all that have a rare word, or an
 * identifier, or all that is left of others, where these ask at once. Most codes that are searched for are told by some articles:
 * by enough, or they ask then.
 *
 * @param isNarrowed  whether not all articles that have the words are wanted.
 * @param onTold  hears of what was found first, where more is looked up.
 */
export async function filled(slots, identifier, isNarrowed, index, onTold) {
  const isTelling = ({ kind, terms: [term] }) => index.commonOf(term) === undefined && (kind !== "word" || term.length > 3);
  const telling = identifier.length ? slots.filter(isTelling) : slots;
  const isRare = telling.filter(isWord).length <= RANKING.rareWords && !telling.some(({ terms: [term] }) => index.isCommon(term));
  const asksAll = ({ kind, terms: [term] }) => isNarrowed || (isRare && !isCode(term)) || (identifier.length > 0 && kind === "compound");
  const told = await Promise.all(telling.map((slot) => (asksAll(slot) ? lookUpAll(slot, index) : ask(slot, (term) => index.told(term)))));
  const whole = wholeOf(told, identifier);
  if (whole) return { slots: whole, isWhole: true };
  if (telling.length < slots.length && told.every(({ found }) => !found.length)) return filled(slots, [], isNarrowed, index, onTold);
  const isEnough = (slot) => slot.found.length > 0 && !mayBeSlip(slot) && (!isRare || slot.found[0].frequency >= RANKING.enoughTold);
  const isKnown = (slot) => isPair(slot.terms[0]) || asksAll(slot) || isEnough(slot);
  if (!told.every(isKnown) || told.some(mayBeSlip)) onTold(told);
  return { slots: await Promise.all(told.map((slot) => (isKnown(slot) ? slot : lookUpAll(slot, index)))) };
}

/**
 * The slots of a query that is one identifier, where there are articles that have all its compounds, as far as they are
 * listed for them: only those, and of these articles only.
 */
function wholeOf(slots, identifier) {
  const compounds = slots.filter((slot) => identifier.includes(slot.terms[0]));
  const complete = compounds.filter(({ found }) => found.every(({ isComplete }) => isComplete));
  const telling = complete.length ? complete : compounds;
  const documents = telling.map(({ found }) => new Set(found.flatMap(({ list }) => Array.from(list, (posting) => posting >>> 4))));
  const having = [...(documents[0] ?? [])].filter((number) => documents.every((set) => set.has(number)));
  const among = new Set(having);
  const only = ({ list, ...rest }) => ({ ...rest, list: list.filter((posting) => among.has(posting >>> 4)) });
  return having.length ? compounds.map((slot) => ({ ...slot, found: slot.found.map(only) })) : null;
}
