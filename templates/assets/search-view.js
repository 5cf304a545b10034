// What the search page shows. All that comes from queries and articles becomes text nodes, never markup.

import { IndexError } from "./search-index.js";

const FACETS = { product: "Product", type: "Type", year: "Year" };
const FACETS_SHOWN = 8;

const find = (id) => document.getElementById(`kb_${id}`);
const grouped = (number) => number.toLocaleString("en");
const plural = (number) => `${grouped(number)} article${number === 1 ? "" : "s"}`;

/** How many results are shown, of how many. */
function told(results, more, total, among) {
  const shown = grouped(results.length);
  // Only filters were given: none is better than others.
  if (more && !results[0].score) return `${shown} of ${plural(total)}, the highest number first`;
  const found = !results.length ? "No article found" : more ? `The best ${shown} of ${plural(total)}` : plural(results.length);
  return among ? `${found} among the ${grouped(among)} likeliest` : found;
}

/** An element with properties and content. */
function element(name, properties = {}, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** The names that the page knows for values. */
const namesIn = (id) => new Map(Array.from(find(id)?.options ?? [], (option) => [option.value, option.label]));

export class View {
  #status = find("status");
  #hints = find("hints");
  #results = find("results");
  #facets = find("facets");
  #more = find("more");
  #rest = find("rest");
  #names = { product: namesIn("products"), type: namesIn("types") };
  #items = new Map();
  #frame = 0;
  #limit = 0;

  /** A result was opened: its id. */
  onOpen = () => {};
  /** A filter was chosen or given up: its facet, its value, whether it is on. */
  onFilter = () => {};
  /** More results are wanted: how many were before. */
  onMore = () => {};
  /** The keyboard leaves the results upwards. */
  onLeave = () => {};

  constructor() {
    this.#facets.open = matchMedia("(min-width: 60rem)").matches;
    this.#facets.addEventListener("change", ({ target }) => {
      this.onFilter(target.name, target.name === "year" ? Number(target.value) : target.value, target.checked);
    });
    this.#more.addEventListener("click", () => this.onMore(this.#limit));
    this.#results.addEventListener("click", ({ target }) => {
      const link = target.closest("a");
      if (link) this.onOpen(link.dataset.id);
    });
    this.#results.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") this.onLeave();
      else if (!step || !this.step(step)) return;
      event.preventDefault();
    });
  }

  /** Nothing was asked. */
  clear() {
    this.#show([]);
    this.#status.textContent = "";
    this.#hints.replaceChildren();
    this.#rest.hidden = false;
  }

  /** Something was asked; what is shown stays until the first result is there. */
  begin() {
    this.#results.ariaBusy = "true";
    this.#more.hidden = true;
  }

  /** The best results so far; drawn once a frame, however many arrive. */
  arrive(results) {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#rest.hidden = true;
      this.#list(results);
    });
  }

  /** All that was found. */
  show({ results, total, quoting, among, readsMore, suggestion, loosen, limit, query, filters }, address) {
    const more = total > results.length;
    this.#show(results);
    this.#limit = limit;
    this.#more.hidden = !more && !readsMore;
    this.#rest.hidden = results.length > 0;
    this.#status.classList.remove("failed");
    this.#status.textContent = told(results, more, total, among);
    const hints = [];
    if (quoting) hints.push([`${plural(quoting)} ${quoting === 1 ? "quotes" : "quote"} this message, first in the list.`]);
    if (suggestion) hints.push(["Did you mean ", element("a", { href: address(suggestion, filters) }, suggestion), "?"]);
    if (loosen) hints.push(...this.#loosened(loosen, query, filters, address));
    this.#hints.replaceChildren(...hints.map((hint) => element("p", {}, ...hint)));
  }

  /** Nothing was found in the language asked for, but in others: `[{tag, name, total}]`. */
  others(languages, address) {
    for (const { tag, name, total } of languages) {
      const link = element("a", { href: address(new URLSearchParams(location.search).get("q"), {}, tag) }, plural(total));
      this.#hints.prepend(element("p", {}, link, ` in ${name}.`));
    }
  }

  /** The search could not be done. */
  fail(error) {
    this.#show([]);
    this.#status.classList.add("failed");
    const reason = error instanceof IndexError ? error.message : "something unexpected happened; reload the page";
    this.#status.textContent = `The search failed: ${reason}.`;
    this.#hints.replaceChildren();
    this.#rest.hidden = false;
  }

  /** What the results can be narrowed down to. */
  facets(counts, filters) {
    const focused = this.#facets.contains(document.activeElement) && document.activeElement;
    const groups = Object.keys(FACETS).map((name) => this.#facet(name, counts?.[name] ?? [], filters[name]));
    this.#facets.replaceChildren(this.#facets.firstElementChild, ...groups.filter(Boolean));
    this.#facets.hidden = this.#facets.childElementCount < 2;
    if (!focused) return;
    const same = [...this.#facets.querySelectorAll("input")].find((box) => box.name === focused.name && box.value === focused.value);
    (same ?? this.#facets.firstElementChild).focus();
  }

  /** Moves the focus among the results; whether there was somewhere to go. */
  step(by) {
    const links = [...this.#results.querySelectorAll("a")];
    const next = links.indexOf(document.activeElement) + by;
    if (next < 0) this.onLeave();
    else links[next]?.focus();
    return links.length > 0;
  }

  /** Puts the focus on a result. */
  focus(id) {
    this.#items.get(id)?.querySelector("a").focus({ preventScroll: true });
  }

  #show(results) {
    cancelAnimationFrame(this.#frame);
    this.#list(results);
    this.#results.ariaBusy = "false";
    this.#more.hidden = true;
    if (!results.length) this.#facets.hidden = true;
  }

  /** Results that are there already keep their elements, and with them the focus. */
  #list(results) {
    const items = new Map(results.map((result) => [result.id, this.#items.get(result.id) ?? item()]));
    for (const result of results) fill(items.get(result.id), result);
    for (const [id, old] of this.#items) if (!items.has(id)) old.remove();
    let place = this.#results.firstElementChild;
    for (const wanted of items.values()) {
      if (wanted === place) place = place.nextElementSibling;
      else this.#results.insertBefore(wanted, place);
    }
    this.#items = items;
  }

  #facet(name, counts, chosen) {
    const all = new Map(counts.map(([value, count]) => [name === "product" ? value.toLowerCase() : value, count]));
    for (const value of chosen) if (!all.has(value)) all.set(value, 0);
    if (all.size < 2 && !chosen.length) return null;
    const values = [...all];
    if (name === "year") values.sort((a, b) => a[0] - b[0]);
    const choices = values.map(([value, count]) => {
      const box = element("input", { type: "checkbox", name, value, checked: chosen.includes(value) });
      const label = this.#names[name]?.get(value) ?? value;
      return element("label", {}, box, element("span", {}, `${label}`), element("span", { className: "count" }, grouped(count)));
    });
    const rest = name === "year" ? [] : choices.splice(FACETS_SHOWN);
    if (rest.length) choices.push(element("details", {}, element("summary", {}, `${rest.length} more`), ...rest));
    return element("fieldset", { className: `facet-${name}` }, element("legend", {}, FACETS[name]), ...choices);
  }

  #loosened({ unknown, onlyStopWords, phrases, excluded, filters: count }, query, filters, address) {
    const link = (text, ...to) => element("a", { href: address(...to) }, text);
    const hints = [];
    if (unknown.length) hints.push([`No article has ${unknown.map((word) => `“${word}”`).join(" or ")}: leave it out, or try another spelling.`]);
    if (onlyStopWords) hints.push(["These words are in every article: add one that says more."]);
    if (phrases) hints.push([link("Look for the words apart", query.replaceAll('"', " ").trim(), filters), ", without the quotation marks."]);
    if (excluded) hints.push(["Leave out what begins with a hyphen: it excludes articles."]);
    const bare = query.replace(/\b(?:product|year|type):\S+/gi, " ").trim();
    if (count && bare) hints.push([link("Look in all articles", bare, {}), ", not only in those of the filters."]);
    else if (count) hints.push(["No article fits all filters: leave one out, or choose another value."]);
    return hints.length ? hints : [["Try fewer or other words, or one of the ways below."]];
  }
}

/** An empty result. */
function item() {
  const link = element("a", {}, element("b"), " ", element("span"));
  return element("li", {}, link, element("p", { className: "facts" }), element("p", { className: "excerpt" }));
}

function fill(item, { id, url, title, product, year, excerpt, marks }) {
  const [link, facts, text] = item.children;
  link.href = url;
  link.dataset.id = id;
  link.firstElementChild.textContent = id;
  link.lastElementChild.textContent = title;
  facts.textContent = [product, year].filter(Boolean).join(" · ");
  const pieces = [];
  let place = 0;
  for (const [start, end] of marks) {
    pieces.push(excerpt.slice(place, start), element("mark", {}, excerpt.slice(start, end)));
    place = end;
  }
  text.replaceChildren(...pieces, excerpt.slice(place));
}
