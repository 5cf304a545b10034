// Takes a query apart: words, "phrases", -exclusions, product: year: type: filters; as Sources/KBSearch/Query/SearchQuery.

import { scan } from "./search-tokens.js";

const LONGEST = 1000;
const MOST_WORDS = 48;
const FILTER = /^(product|year|type):([^\0-\x20]+)/i;

/** Whether an operator begins: a quotation, an exclusion, a filter. */
const beginsOperator = (text) => /^(?:"|-["a-z])/i.test(text) || FILTER.test(text);

/** The article's number, where the query is a number and nothing else. */
export function typedNumber(text) {
  const match = /^[\0-\x20]*(?:(?:q|kb) *(\d{4,7})|(\d{5,7}))[\0-\x20]*$/i.exec(text);
  return match && Number(match[1] ?? match[2]);
}

/** What differs each time a message is shown: placeholders, paths, addresses, file names; as MessageMention in Swift. */
const VARIABLE = /[<\\]|^["'([]*(?:%|0x|[a-z]:|:*[0-9a-f]{4,}:+[0-9a-f]{4,}:*["')\].,;!?]*$|\.*[^.]+\.+[a-z][^.][^."')\],;!?]["')\].,;!?]*$)/i;
const FEWEST_WORDS = 3;

/** The term of the whole message that a text is, `null` of one that is too short: `word>=checksum`, as MessageTerm in Swift. */
export function messageTerm(text) {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  const invariant = bytes.replace(/(^|[\0-\x20])<[^>\0-\x20]*[\0-\x20][^>]*(?:>[^\0-\x20]*|$)/g, "$1").split(/[\0-\x20]+/).filter((run) => !VARIABLE.test(run)).join(" ");
  const words = [];
  let longest = "";
  scan(Uint8Array.from(invariant, (c) => c.charCodeAt(0)), (kind, term) => {
    if (kind === "compound") return;
    words.push(term);
    if (kind === "word" && term.length > longest.length && !/\d/.test(term)) longest = term;
  });
  if (words.length < FEWEST_WORDS || !longest) return null;
  let sum = 0x811c9dc5;
  for (const c of words.join(" ")) sum = Math.imul(sum ^ c.charCodeAt(0), 0x1000193);
  return `${longest}>=${(sum >>> 0).toString(16).padStart(8, "0")}`;
}

/**
 * `{words, runs, phrases, excluded, filters, number, message}`; words are `{kind, term, text, isLiteral}`, runs how many runs without
 * blanks they come from, those of phrases not counted.
 */
export function parse(query) {
  const text = new TextDecoder().decode(new TextEncoder().encode(query).subarray(0, LONGEST));
  const parsed = { text, words: [], runs: 0, phrases: [], excluded: [], filters: { product: [], year: [], type: [] }, number: typedNumber(text) };
  let index = 0;
  while (index < text.length) {
    if (text.charCodeAt(index) <= 0x20) {
      index += 1;
      continue;
    }
    let rest = text.slice(index);
    const isExcluded = /^-["a-z]/i.test(rest);
    if (isExcluded) rest = text.slice(++index);
    const isPhrase = rest[0] === '"';
    const filter = !isExcluded && !isPhrase && FILTER.exec(rest);
    let piece;
    if (filter) {
      const value = filter[2].replace(/[A-Z]/g, (c) => c.toLowerCase());
      const name = filter[1].toLowerCase();
      if (name === "type" && !value.startsWith("kb")) parsed.filters.type.push("kb" + value);
      else parsed.filters[name].push(name === "year" ? (/^\d+$/.test(value) ? Number(value) : -1) : value);
      index += filter[0].length;
      continue;
    }
    if (isPhrase) {
      const end = rest.indexOf('"', 1);
      piece = rest.slice(1, end < 0 ? undefined : end);
      index += end < 0 ? rest.length : end + 1;
    } else {
      let end = 0;
      while (end < rest.length && !(rest.charCodeAt(end) <= 0x20 && (isExcluded || beginsOperator(rest.slice(end + 1))))) end += 1;
      piece = rest.slice(0, end);
      index += end;
    }
    add(parsed, piece, isExcluded, isPhrase);
  }
  parsed.words.length = Math.min(parsed.words.length, MOST_WORDS);
  const isPlain = !parsed.excluded.length && !Object.values(parsed.filters).flat().length;
  parsed.message = isPlain && messageTerm(text);
  return parsed;
}

/** Whether a term is a code, whatever the spelling. */
export const isCode = (term) => /^0x[0-9a-f]*$/.test(term);

/**
 * Whether a term is a compound of an identifier: `asp.parameters` of `ASP\Parameters`. Not the words that a hyphen joins, which
 * can be written apart.
 */
export const isIdentifier = ({ kind, term }) => kind === "compound" && !/^[a-z]*$/.test(term);

/** The compounds of a query that is one identifier. */
export function identifierOf({ words, runs, phrases, excluded }) {
  if (runs !== 1 || phrases.length || excluded.length) return [];
  return words.filter(isIdentifier).map(({ term }) => term);
}

/** Marks the words that an identifier is made of: they are meant as they are typed. */
function markIdentifiers(words) {
  words.forEach((compound, i) => {
    if (!isIdentifier(compound)) return;
    const parts = words.slice(0, i).filter(({ kind }) => kind !== "compound");
    for (const part of parts.slice(compound.term.indexOf(".") > 0 ? -2 : -1)) part.isLiteral = true;
  });
}

function add(parsed, piece, isExcluded, isPhrase) {
  const bytes = new TextEncoder().encode(piece);
  const decoder = new TextDecoder();
  const words = [];
  scan(bytes, (kind, term, start, end) => words.push({ kind, term, text: decoder.decode(bytes.subarray(start, end)) }));
  const phrase = words.filter((word) => word.kind !== "compound");
  markIdentifiers(words);
  if (isPhrase) for (const word of words) word.isLiteral = true;
  if (isExcluded) {
    // Every article has stop words: to exclude one would leave nothing.
    if (words.some((word) => word.kind === "word")) parsed.excluded.push(phrase);
    return;
  }
  parsed.words.push(...words);
  if (!isPhrase) parsed.runs += piece.split(/[\0-\x20]+/).filter(Boolean).length;
  if (isPhrase && phrase.length) parsed.phrases.push(phrase);
}
