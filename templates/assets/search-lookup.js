// What is looked up in the index for a query. As Sources/KBSearch/Query/QueryPlan.

import { NOTHING } from "./search-index.js";
import { isCode } from "./search-query.js";
import { RANKING } from "./search-rank.js";

/** The term of two neighbours in error text, beside the longer of them; codes are found without. */
function pairOf(left, right) {
  if ((left.kind === "stop" && right.kind === "stop") || /\d/.test(left.term + right.term)) return null;
  const anchorsRight = left.kind === "stop" || (right.kind !== "stop" && right.term.length > left.term.length);
  return anchorsRight ? `${right.term}<${left.term}` : `${left.term}>${right.term}`;
}

/** How a code was typed, in lower case; nothing of other words. */
const spellingOf = ({ term, text }) => (isCode(term) ? text.toLowerCase() : undefined);

/** What is looked up for the words of a query: `{slots, sequence, spellings}`, the last two of words in their order. */
export function plan(words, index) {
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
  // Pairs in the files of words cost nothing; of others, a few.
  const files = new Set(slots.map((slot) => index.fileOf(slot.terms[0])));
  let budget = RANKING.pairFiles;
  for (const pair of pairs) {
    const file = index.fileOf(pair.terms[0]);
    if (file && !files.has(file)) {
      budget -= 1;
      if (budget < 0) continue;
      files.add(file);
    }
    slots.push(pair);
  }
  return { slots, sequence, spellings };
}

/** Whether no article has a word. */
export const isUnknown = ({ kind, found }) => kind === "word" && !found.length;

/**
 * Whether a word may be a slip: no article has it, or so few that it can be a slip of theirs. Parts of identifiers and
 * quotations that are found are meant so, and what was looked up as a beginning was not typed.
 */
export function mayBeSlip({ kind, terms: [term], source, found }) {
  if (kind !== "word" || term !== source.term || !/^[a-z]{4,}$/.test(term)) return false;
  return !found.length || (!source.isLiteral && found[0].frequency <= RANKING.slipFrequency);
}

/** A slot with what `look` promises of its terms. */
async function ask(slot, look) {
  const found = await Promise.all(slot.terms.map(look));
  return { ...slot, found: found.filter(({ frequency }) => frequency > 0) };
}

/** Looks the terms of a slot up. */
export const lookUp = (slot, index) => ask(slot, (term) => index.listing(term));

/**
 * The slots with what was found for them. Those of an identifier's parts that are common or short tell little of it: only
 * where nothing else of it is known they are looked up.
 *
 * @param onTold  hears of the slots before it is known which articles mention their terms, if any may.
 */
export async function filled(slots, identifier, index, onTold) {
  const isTelling = ({ kind, terms: [term] }) => index.commonOf(term) === undefined && (kind !== "word" || term.length > 3);
  const telling = identifier.length ? slots.filter(isTelling) : slots;
  const told = await Promise.all(telling.map((slot) => ask(slot, (term) => index.told(term))));
  // Each slot of a plan has one term.
  const mayBeMentioned = ({ terms: [term], found: [first = NOTHING] }) => index.mayBeMentioned(term, first);
  // The parts of an identifier are no answer while it may be found whole.
  const known = identifier.length ? wholeOf(told, identifier) : told;
  if (known && told.some(mayBeMentioned)) onTold(known);
  const withMentions = (slot) => ask(slot, (term) => index.withMentions(term, slot.found[0] ?? NOTHING));
  const found = await Promise.all(told.map(withMentions));
  const whole = wholeOf(found, identifier);
  if (whole) return { slots: whole, isWhole: true };
  const isEnough = telling.length === slots.length || found.some((slot) => slot.found.length);
  return { slots: isEnough ? found : await Promise.all(slots.map((slot) => lookUp(slot, index))) };
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
