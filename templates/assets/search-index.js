// Reads the files of the index: docs/search.md describes them. Each is fetched once a page.

export class IndexError extends Error {}

/** Reads numbers and terms; as Sources/KBSearch/Files/ByteReader.swift. */
export class Reader {
  index = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  number() {
    return this.numbers(1)[0];
  }

  /** Most numbers are of one byte; a loop of its own, since it runs thousands of times before it is compiled. */
  numbers(count) {
    const { bytes } = this;
    if (count > bytes.length) throw new IndexError("ends too early");
    const numbers = new Uint32Array(count);
    let { index } = this;
    for (let i = 0; i < count; i++) {
      let byte = bytes[index++];
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[index++];
        if (shift > 28) throw new IndexError("ends too early");
        value |= (byte & 0x7f) << shift;
      }
      if (byte === undefined) throw new IndexError("ends too early");
      numbers[i] = value;
    }
    this.index = index;
    return numbers;
  }

  terms() {
    const count = this.number();
    const shared = this.numbers(count);
    const lengths = this.numbers(count);
    const letters = this.#letters(lengths.reduce((sum, length) => sum + length, 0));
    const terms = new Array(count);
    for (let i = 0, start = 0, last = ""; i < count; i++) {
      const end = start + lengths[i];
      last = last.slice(0, shared[i]) + letters.slice(start, end);
      terms[i] = last;
      start = end;
    }
    return terms;
  }

  /** Some bytes as characters, in pieces that a call can take. */
  #letters(count) {
    const end = this.index + count;
    if (end > this.bytes.length) throw new IndexError("ends too early");
    let letters = "";
    while (this.index < end) letters += String.fromCharCode(...this.bytes.subarray(this.index, (this.index = Math.min(end, this.index + 8192))));
    return letters;
  }
}

/** The first place in a sorted list whose term is not less. */
export function place(terms, term) {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle] < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No document has so high a number: it would leave no room for an impact. As `mostNumber` in Shard.swift. */
const MOST_NUMBER = 2 ** 28;
/** What is known of a term that no document has. */
const NOTHING = { list: new Uint32Array(0), isComplete: true, frequency: 0 };

/** The terms of one file; postings are decoded when they are asked for. */
class Shard {
  constructor(bytes) {
    const reader = new Reader(bytes);
    this.bytes = bytes;
    this.terms = reader.terms();
    const numbers = reader.numbers(this.terms.length);
    this.frequencies = numbers.map((number) => number >>> 1);
    this.areCut = numbers.map((number) => number & 1);
    this.gaps = reader.index;
    this.impacts = bytes.length - ((this.frequencies.reduce((a, b) => a + b, 0) + 1) >> 1);
    if (this.impacts < this.gaps) throw new IndexError("ends too early");
  }

  /** `{list, isComplete}`: a document's number times 16 plus its impact, ascending; whether no other one has the term. */
  listing(term) {
    const index = place(this.terms, term);
    if (this.terms[index] !== term) return NOTHING;
    let first = 0;
    for (let i = 0; i < index; i++) first += this.frequencies[i];
    const reader = new Reader(this.bytes);
    reader.index = this.gaps;
    for (let left = first; left > 0; left--) while (this.bytes[reader.index++] >= 0x80);
    const postings = reader.numbers(this.frequencies[index]);
    for (let i = 0, number = 0; i < postings.length; i++) {
      number += postings[i];
      if (number >= MOST_NUMBER) throw new IndexError("has numbers that are too high");
      const pair = this.bytes[this.impacts + ((first + i) >> 1)];
      postings[i] = (number << 4) | ((first + i) & 1 ? pair & 15 : pair >> 4);
    }
    return { list: postings, isComplete: !this.areCut[index] };
  }
}

/** As in a file name: letters and digits as they are, all else in hexadecimal. */
const spelled = (term) => term.replace(/[^a-z0-9]/g, (c) => "_" + c.charCodeAt(0).toString(16).padStart(2, "0"));
/** Words of more documents do not have their pairs with them. As `mostWithPairs` in TermPlace.swift. */
const MOST_WITH_PAIRS = 10000;
export const isPair = (term) => /[<>]/.test(term);
/** The vocabulary that a term belongs to, each with files of its own: words are made of letters alone; so are pairs of words. */
export const vocabularyOf = (term) => (/^(?:[a-zA-Z\x80-\xff]*|.*[<>].*)$/s.test(term) ? "words" : "codes");

/** What files there are for a vocabulary: as Sources/KBSearch/Files/IndexDirectory.swift. */
class Directory {
  constructor(bytes) {
    if (String.fromCharCode(...bytes.subarray(0, 4)) !== "KBS6") throw new IndexError("not an index");
    const reader = new Reader(bytes);
    reader.index = 8;
    this.stamp = [...bytes.subarray(4, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    this.documents = reader.number();
    this.boundaries = { told: reader.terms(), mentioned: reader.terms() };
    this.common = reader.terms();
    this.frequencies = reader.numbers(this.common.length);
  }
}

export class Index {
  #files = new Map();
  #opening = {};
  #directories = {};
  #base;

  constructor(base) {
    this.#base = base;
  }

  /** Fetches the directories of some vocabularies, from the host, not from a cache that may be old; any other lookup needs that of its term. */
  async open(vocabularies) {
    await Promise.all(vocabularies.map((vocabulary) => this.#open(vocabulary)));
  }

  /** Fetches a directory, unless there is one. */
  async openAny() {
    if (!this.#anyDirectory) await this.open(["words"]);
  }

  #open(vocabulary) {
    this.#opening[vocabulary] ??= this.#fetch(vocabulary, "", { cache: "no-cache" }).then(
      (bytes) => {
        const directory = new Directory(bytes);
        const { stamp } = this.#anyDirectory ?? directory;
        if (stamp !== directory.stamp) throw new IndexError("the archive has changed; reload the page");
        this.#directories[vocabulary] = directory;
      },
    ).catch((error) => {
      delete this.#opening[vocabulary];
      throw error;
    });
    return this.#opening[vocabulary];
  }

  /** How many documents there are. */
  get documents() {
    return this.#anyDirectory.documents;
  }

  /** Those of the same build say the same. */
  get #anyDirectory() {
    return this.#directories.words ?? this.#directories.codes;
  }

  async #fetch(name, query, options) {
    const url = new URL(`${name}.bin${query}`, this.#base);
    let response;
    try {
      response = await fetch(url, options);
    } catch {
      throw new IndexError(`the search index cannot be reached (${name}); are you offline?`);
    }
    if (!response.ok) throw new IndexError(`a file of the search index is missing (${name}); the site may have changed, reload the page`);
    try {
      const stream = response.body.pipeThrough(new DecompressionStream("deflate-raw"));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    } catch {
      throw new IndexError(`a file of the search index is damaged (${name}); reload the page`);
    }
  }

  /** A file by its name, read by `parse`; kept for the next search. */
  file(name, parse) {
    let file = this.#files.get(name);
    if (!file) {
      file = this.#fetch(name, `?v=${this.#anyDirectory.stamp}`).then((bytes) => {
        try {
          return parse(bytes);
        } catch {
          throw new IndexError(`a file of the search index is damaged (${name}); reload the page`);
        }
      });
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return file;
  }

  shard(name) {
    return this.file(name, (bytes) => new Shard(bytes));
  }

  /** The words that begin with a letter, with how frequent they are: `{terms, weights}`. */
  spelling(letter) {
    return this.file(`spelling-${letter}`, (bytes) => {
      const terms = new Reader(bytes).terms();
      return { terms, weights: bytes.subarray(bytes.length - terms.length) };
    });
  }

  /** The directory of a vocabulary, when it is open. */
  directory(vocabulary) {
    return this.#directories[vocabulary];
  }

  isCommon(term) {
    return this.frequency(term) > 0;
  }

  /** How many documents have a common term, listed for it or not; nothing of others. */
  frequency(term) {
    const { common, frequencies } = this.directory(vocabularyOf(term));
    const index = place(common, term);
    return common[index] === term ? frequencies[index] : 0;
  }

  /** The common terms that begin so, with their frequencies: `[[term, frequency]]`. */
  commonBeginning(prefix) {
    const { common, frequencies } = this.directory(vocabularyOf(prefix));
    const found = [];
    for (let i = place(common, prefix); common[i]?.startsWith(prefix); i++) if (!isPair(common[i])) found.push([common[i], frequencies[i]]);
    return found;
  }

  /** The common term whose file holds a term: itself, or the word that it stands beside as a pair; else `undefined`. */
  commonOf(term) {
    if (this.isCommon(term)) return term;
    if (!isPair(term)) return undefined;
    const word = term.replace(/[<>].*$/s, "");
    return this.isCommon(word) && this.frequency(word) <= MOST_WITH_PAIRS ? word : undefined;
  }

  /** The name of the file that holds a term if any does. */
  fileOf(term) {
    const word = this.commonOf(term);
    return word === undefined ? this.shardOf(term, "told") : `common-${spelled(word)}`;
  }

  /** The name of the file that holds the documents that tell a term, or of those that merely mention it. */
  shardOf(term, manner) {
    const vocabulary = vocabularyOf(term);
    const list = this.directory(vocabulary).boundaries[manner];
    let next = place(list, term);
    if (list[next] === term) next += 1;
    return next && `${manner === "told" ? "" : "mentioned-"}${vocabulary}-${spelled(list[next - 1])}`;
  }

  async #listingIn(name, term) {
    return name ? (await this.shard(name)).listing(term) : NOTHING;
  }

  /**
   * `{list, isComplete, frequency}` of a term, without the long articles that merely mention it; of frequent words, the
   * frequency counts those not listed too.
   */
  async told(term) {
    const listing = await this.#listingIn(this.fileOf(term), term);
    return { ...listing, frequency: this.frequency(term) || listing.list.length };
  }

  /** The same with those that mention it. */
  async listing(term) {
    if (this.isCommon(term) || isPair(term)) return this.told(term);
    const [told, { list }] = await Promise.all([this.told(term), this.#listingIn(this.shardOf(term, "mentioned"), term)]);
    if (!list.length) return told;
    return { ...told, list: Uint32Array.of(...told.list, ...list).sort(), frequency: told.frequency + list.length };
  }
}
