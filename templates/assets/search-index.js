// Reads the files of the index: docs/search.md describes them. Each is fetched once a page.

export class IndexError extends Error {}

/** Reads numbers and terms; as Sources/KBSearch/Files/ByteReader.swift. */
class Reader {
  index = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.bytes[this.index++];
      if (byte === undefined || shift > 28) throw new IndexError("ends too early");
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  terms() {
    const count = this.number();
    const shared = this.numbers(count);
    const lengths = this.numbers(count);
    let last = "";
    return shared.map((length, i) => {
      const end = this.index + lengths[i];
      if (end > this.bytes.length) throw new IndexError("ends too early");
      last = last.slice(0, length) + String.fromCharCode(...this.bytes.subarray(this.index, end));
      this.index = end;
      return last;
    });
  }

  numbers(count) {
    if (count > this.bytes.length) throw new IndexError("ends too early");
    return Array.from({ length: count }, () => this.number());
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

/** How frequent a word is as the files of `spelling` say it: how many binary digits its frequency has. */
export const weightOf = (frequency) => 32 - Math.clz32(frequency);

/** No document has so high a number: it would leave no room for an impact. As `mostNumber` in Shard.swift. */
const MOST_NUMBER = 2 ** 28;
/** What is known of a term that no document has. */
export const NOTHING = { list: new Uint32Array(0), isComplete: true, frequency: 0 };

/** The terms of one file; postings are decoded when they are asked for. */
class Shard {
  constructor(bytes) {
    const reader = new Reader(bytes);
    this.bytes = bytes;
    this.terms = reader.terms();
    const numbers = reader.numbers(this.terms.length);
    this.frequencies = numbers.map((number) => number >>> 1);
    this.isComplete = numbers.map((number) => !(number & 1));
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
    const postings = new Uint32Array(this.frequencies[index]);
    for (let i = 0, number = 0; i < postings.length; i++) {
      number += reader.number();
      if (number >= MOST_NUMBER) throw new IndexError("has numbers that are too high");
      const pair = this.bytes[this.impacts + ((first + i) >> 1)];
      postings[i] = (number << 4) | ((first + i) & 1 ? pair & 15 : pair >> 4);
    }
    return { list: postings, isComplete: this.isComplete[index] };
  }
}

/** As in a file name: letters and digits as they are, all else in hexadecimal. */
const spelled = (term) => term.replace(/[^a-z0-9]/g, (c) => "_" + c.charCodeAt(0).toString(16).padStart(2, "0"));
const byFrequency = (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
/** Words of more documents do not have their pairs with them. As `mostWithPairs` in TermPlace.swift. */
const MOST_WITH_PAIRS = 10000;
/** Where more articles tell a term, those that merely mention it are not listed. As `mostWithMentions` in TermLayout.swift. */
const MOST_WITH_MENTIONS = 16;
const isPair = (term) => /[<>]/.test(term);
const seriesOf = (term) => (/^(?:[a-zA-Z\x80-\xff]*|.*[<>].*)$/s.test(term) ? "words" : "codes");

export class Index {
  #files = new Map();
  #base;

  constructor(base) {
    this.#base = base;
  }

  /** The directory, which names all other files; from the host, not from a cache that may be old. */
  open() {
    this.directory ??= this.#fetch("directory", "", { cache: "no-cache" }).then(
      (bytes) => {
        if (String.fromCharCode(...bytes.subarray(0, 4)) !== "KBS5") throw new IndexError("not an index");
        const reader = new Reader(bytes);
        reader.index = 8;
        this.stamp = [...bytes.subarray(4, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        this.documents = reader.number();
        this.boundaries = { words: reader.terms(), codes: reader.terms(), mentions: reader.terms() };
        this.common = reader.terms();
        this.frequencies = reader.numbers(this.common.length);
      },
    ).catch((error) => {
      this.directory = undefined;
      throw error;
    });
    return this.directory;
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
  #file(name, parse) {
    let file = this.#files.get(name);
    if (!file) {
      file = this.#fetch(name, `?v=${this.stamp}`).then((bytes) => {
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

  #shard(name) {
    return this.#file(name, (bytes) => new Shard(bytes));
  }

  isCommon(term) {
    return this.common[place(this.common, term)] === term;
  }

  /** The common word whose file holds a term: itself, or the word that it stands beside as a pair; else `undefined`. */
  commonOf(term) {
    if (this.isCommon(term)) return term;
    const word = term.replace(/[<>].*$/s, "");
    return this.isCommon(word) && this.#frequency(word) <= MOST_WITH_PAIRS ? word : undefined;
  }

  /** The name of the file that holds a term if any does. */
  fileOf(term) {
    const word = this.commonOf(term);
    return word === undefined ? this.#shardOf(term, seriesOf(term)) : `common-${spelled(word)}`;
  }

  /** Of a common word. */
  #frequency(word) {
    return this.frequencies[place(this.common, word)];
  }

  #shardOf(term, series) {
    const list = this.boundaries[series];
    let next = place(list, term);
    if (list[next] === term) next += 1;
    return next && `${series}-${spelled(list[next - 1])}`;
  }

  async #listingIn(name, term) {
    return name ? (await this.#shard(name)).listing(term) : NOTHING;
  }

  /** `{list, isComplete, frequency}` of a term; of frequent words, the frequency counts those not listed too. */
  async listing(term) {
    return this.withMentions(term, await this.told(term));
  }

  /** The same without the long articles that merely mention it, from one file. */
  async told(term) {
    const listing = await this.#listingIn(this.fileOf(term), term);
    const frequency = this.isCommon(term) ? this.#frequency(term) : listing.list.length;
    return { ...listing, frequency };
  }

  /** Whether those that mention a term may be listed, too: where hardly any tell it. */
  mayBeMentioned(term, { frequency }) {
    return frequency <= MOST_WITH_MENTIONS && !isPair(term);
  }

  /** What is {@link told} of a term, with those that mention it. */
  async withMentions(term, told) {
    if (!this.mayBeMentioned(term, told)) return told;
    const { list } = await this.#listingIn(this.#shardOf(term, "mentions"), term);
    if (!list.length) return told;
    return { ...told, list: Uint32Array.of(...told.list, ...list).sort(), frequency: told.frequency + list.length };
  }

  /** The common words that begin so, with their frequencies, the most frequent first. */
  commonBeginning(prefix) {
    const found = this.common.map((term, i) => [term, this.frequencies[i]]).filter(([term]) => term.startsWith(prefix) && !isPair(term));
    return found.sort(byFrequency);
  }

  /** The words that begin so, or the codes, the most frequent first. */
  async beginning(prefix, limit) {
    const found = new Map(this.commonBeginning(prefix));
    const series = seriesOf(prefix);
    const names = [series, "mentions"].map((series) => this.#shardOf(prefix, series)).filter(Boolean);
    for (const { terms, frequencies } of await Promise.all(names.map((name) => this.#shard(name)))) {
      for (let i = place(terms, prefix); terms[i]?.startsWith(prefix); i++) {
        if (seriesOf(terms[i]) === series && !isPair(terms[i])) found.set(terms[i], (found.get(terms[i]) ?? 0) + frequencies[i]);
      }
    }
    return [...found].sort(byFrequency).slice(0, limit).map(([term]) => term);
  }

  /** The common words of four letters and more, as those of `spelling`. */
  get commonWords() {
    return this.common.map((term, i) => [term, weightOf(this.frequencies[i])]).filter(([term]) => /^[a-z]{4,}$/.test(term));
  }

  /** The words that begin with a letter, with how frequent they are: `[[term, weight]]`. */
  spelling(letter) {
    return this.#file(`spelling-${letter}`, (bytes) => {
      const terms = new Reader(bytes).terms();
      return terms.map((term, i) => [term, bytes[bytes.length - terms.length + i]]);
    });
  }

  /** What all documents can be filtered by: a map from number to `{product, year, type}`. */
  facets() {
    return this.#file("facets", (bytes) => {
      const reader = new Reader(bytes);
      const decoder = new TextDecoder();
      const text = (term) => decoder.decode(Uint8Array.from(term, (c) => c.charCodeAt(0)));
      const products = reader.terms().map(text);
      const types = reader.terms().map(text);
      const count = reader.number();
      const gaps = reader.numbers(count);
      const columns = [reader.numbers(count), reader.numbers(count), reader.numbers(count)];
      const facets = new Map();
      for (let i = 0, number = 0; i < count; i++) {
        number += gaps[i];
        const year = columns[1][i] && columns[1][i] + 1969;
        facets.set(number, { product: products[columns[0][i]], year, type: types[columns[2][i]] });
      }
      return facets;
    });
  }
}
