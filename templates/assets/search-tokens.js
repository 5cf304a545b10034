// Cuts text into the terms that are indexed: the same, byte for byte, as Sources/KBSearch/Tokens. Terms are strings of
// bytes (one character a byte), so that they compare as the index sorts them.

const LONGEST_WORD = 32;

export const STOP_WORDS = new Set(
  `a about an and are as at be because been but by can cannot cant could did do does dont for from get had has have how
  i if in into is it its may me my no not of off on or should so such than that the their then there these they this to
  too up was we were what when where which while who why will with within without would you your`.split(/\s+/),
);

/** The letters of U+00C0…U+00DF, and of U+00E0…U+00FF, without accents. */
const LATIN1 = "aaaaaaaceeeeiiiidnooooo ouuuuyty";
const JOINERS = new Set([..."." + ":\\/-_&@"].map((c) => c.charCodeAt(0)));
const QUOTES_AND_BLANKS = (byte) => byte <= 0x20 || byte === 0x22 || byte === 0x28;

export const isLetter = (byte) => ((byte | 0x20) - 0x61) >>> 0 < 26;
export const isDigit = (byte) => (byte - 0x30) >>> 0 < 10;
const isLetters = (word) => /^[a-z]*$/.test(word);

/** The character at `index`: its length, negative where it belongs to no word. */
export function character(text, index) {
  const byte = text[index];
  if (byte < 0x80) return isLetter(byte) || isDigit(byte) ? 1 : -1;
  const length = byte < 0xc2 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 1;
  if (length === 1 || index + length > text.length) return -1;
  for (let i = 1; i < length; i++) if ((text[index + i] & 0xc0) !== 0x80) return -1;
  const second = text[index + 1];
  if (byte === 0xc2 || (byte === 0xc3 && (second === 0x97 || second === 0xb7))) return -2;
  if (byte === 0xe2 || byte === 0xef || (byte === 0xe3 && second === 0x80)) return -3;
  return length < 4 ? length : -4;
}

/** The length of an apostrophe, 0 for anything else. */
function apostrophe(text, index) {
  if (text[index] === 0x27) return 1;
  return text[index] === 0xe2 && text[index + 1] === 0x80 && text[index + 2] === 0x99 ? 3 : 0;
}

/** Whether a character of a word belongs to a script that puts no blanks between words: Japanese, Chinese, Thai, Lao. */
function isUnspaced(text, index) {
  const byte = text[index];
  if (byte < 0xe0 || byte > 0xe9 || index + 2 >= text.length) return false;
  const second = text[index + 1];
  if (byte === 0xe0) return second >= 0xb8 && second <= 0xbb;
  return byte > 0xe3 || (byte === 0xe3 && second > 0x80);
}

/** Whether such a character stands at `index`. */
const hasUnspaced = (text, index) => index < text.length && character(text, index) > 0 && isUnspaced(text, index);

/** Reads two characters of a script without blanks; one, where no other follows: `[word, end]`, the end of the first if there are more. */
function readPair(text, index) {
  const second = index + 3;
  const end = hasUnspaced(text, second) ? second + 3 : second;
  return [String.fromCharCode(...text.subarray(index, end)), end > second && hasUnspaced(text, end) ? second : end];
}

/** Reads a word from `index` on: `[word, end]`. */
function readWord(text, index) {
  let word = "";
  while (index < text.length) {
    const length = character(text, index);
    if (length > 0) {
      if (isUnspaced(text, index)) break;
      if (word.length < LONGEST_WORD) {
        const byte = text[index];
        if (length === 1) word += String.fromCharCode(isDigit(byte) ? byte : byte | 0x20);
        else if (byte === 0xc3) word += text[index + 1] === 0x9f ? "ss" : LATIN1[text[index + 1] & 0x1f];
        else word += String.fromCharCode(...text.subarray(index, index + length));
      }
      index += length;
      continue;
    }
    const mark = apostrophe(text, index);
    if (!mark || index + mark >= text.length || !isLetter(text[index + mark])) break;
    const next = index + mark + 1;
    if ((text[index + mark] | 0x20) === 0x73 && (next >= text.length || character(text, next) < 0)) {
      return [word, next];
    }
    index += mark;
  }
  return [word, index];
}

/** How many plus or number signs close the word before `index`. */
function signs(text, index) {
  const sign = text[index];
  if (sign !== 0x2b && sign !== 0x23) return 0;
  const count = text[index + 1] === sign ? 2 : 1;
  const next = index + count;
  return next < text.length && (character(text, next) > 0 || text[next] === sign) ? 0 : count;
}

const isVowel = (letter) => "aeiou".includes(letter);
const hasVowel = (letters) => /[aeiouy]/.test(letters);

/** Takes the endings of inflection off an English word; `beginning` in search-pages.js goes the other way. */
export function stem(word) {
  if (word.length < 3) return word;
  if (word.length > 3 && word.endsWith("s")) {
    const before = word.at(-2);
    if (word.length > 4 && /(?:ie|sse)s$/.test(word)) word = word.slice(0, -2);
    else if (!"sui".includes(before)) word = word.slice(0, -1);
  }
  if (word.length >= 5 && word.endsWith("ing") && hasVowel(word.slice(0, -3))) word = word.slice(0, -3);
  else if (word.length >= 4 && word.endsWith("ed") && word.at(-3) !== "e" && hasVowel(word.slice(0, -2))) {
    word = word.slice(0, -2);
  }
  if (word.length >= 3 && word.endsWith("e") && (word.length > 3 || hasVowel(word.slice(0, -1)))) {
    word = word.slice(0, -1);
  }
  if (word.length < 3) return word;
  const last = word.at(-1);
  const before = word.at(-2);
  if (last === before && last !== "s" && !isVowel(last) && hasVowel(word)) return word.slice(0, -1);
  return last === "y" && !isVowel(before) ? word.slice(0, -1) + "i" : word;
}

const hexadecimal = (digits) => "0x" + (digits.replace(/^0+/, "") || "0");

/** One spelling for a folded word. Ten digits are a code of 32 bits, below 2³¹ a negative one: the sign is often left out. */
function normalize(word) {
  if (isLetters(word)) return stem(word);
  if (/^0x[0-9a-f]+$/.test(word)) return hexadecimal(word.slice(2));
  if (/^[0-9a-f]{8}$/.test(word)) return hexadecimal(word);
  if (/^[1-9]\d{9}$/.test(word)) {
    const value = Number(word);
    return value < 2 ** 32 ? "0x" + (value < 2 ** 31 ? 2 ** 32 - value : value).toString(16) : word;
  }
  return /^kb\d{4,7}$/.test(word) ? "q" + word.slice(2) : word;
}

/**
 * Calls `take(kind, term, start, end)` for each term of UTF-8 bytes, or of a part of them: `kind` is "word", "stop" for a word
 * that counts in phrases only, or "compound" for words with the punctuation between them.
 */
export function scan(text, take, from = 0, to = text.length) {
  let index = from;
  let previous = "";
  let joiners = -1;
  let joiner = 0;
  while (index < to) {
    const length = character(text, index);
    if (length < 0) {
      if (JOINERS.has(text[index]) && joiners >= 0 && joiners < 2) {
        joiners += 1;
        joiner = text[index];
      } else {
        joiners = -1;
      }
      index -= length;
      continue;
    }
    const start = index;
    const [word, end] = isUnspaced(text, index) ? readPair(text, index) : readWord(text, index);
    index = end;
    if (STOP_WORDS.has(word)) {
      take("stop", word, start, end);
    } else {
      take("word", normalize(word), start, end);
    }
    if (joiners > 0) {
      const glued = joiner === 0x2d && isLetters(previous) && isLetters(word);
      take("compound", glued ? stem(previous + word) : `${previous}.${word}`, start, end);
    } else if (start > 0 && (start === 1 || QUOTES_AND_BLANKS(text[start - 2])) && ".#/".includes(String.fromCharCode(text[start - 1]))) {
      take("compound", String.fromCharCode(text[start - 1]) + word, start, end);
    }
    const count = signs(text, end);
    if (count) take("compound", word + String.fromCharCode(text[end]).repeat(count), start, end);
    previous = word;
    joiners = 0;
  }
}

const encoder = new TextEncoder();

/** The terms of a string: `[{kind, term, start, end}]`, places in its UTF-8. */
export function terms(string) {
  const found = [];
  scan(encoder.encode(string), (kind, term, start, end) => found.push({ kind, term, start, end }));
  return found;
}
