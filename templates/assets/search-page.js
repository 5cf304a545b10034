// The search page: looks for what is typed. The page's address says what was asked, its history entry what was found.

import { prepare, search } from "./search.js";
import { View } from "./search-view.js";

const STEP = 10;
const PAUSE = 120;

const form = document.querySelector("main form[data-kb-search]");
const input = form.elements.q;
/** The choice of a language; absent where the archive has one. */
const languages = form.elements.lang;
const view = new View();
/** Ends the search that is under way. */
let current = new AbortController();
/** Whether the reader has done with the address shown, so that further typing deserves one of its own. */
let isSettled = true;
let timer;

/** What the address asks for. */
function asked() {
  const parameters = new URLSearchParams(location.search);
  const all = (name) => parameters.getAll(name).map((value) => value.toLowerCase());
  return { query: parameters.get("q") ?? "", language: parameters.get("lang") ?? "en", filters: { product: all("product"), type: all("type"), year: all("year").map(Number) } };
}

/** The address that asks for it. */
function address(query, filters = {}, language = languages?.value ?? "en") {
  const parameters = new URLSearchParams(query ? { q: query } : {});
  if (language !== "en") parameters.set("lang", language);
  for (const [name, values] of Object.entries(filters)) for (const value of values) parameters.append(name, value);
  return parameters.size ? `?${parameters}` : location.pathname;
}

/** Browsers refuse addresses that change too often; nothing depends on one of them. */
function remember(state, url, isNew = false) {
  try {
    history[isNew ? "pushState" : "replaceState"](state, "", url);
  } catch {}
}

/** Shows what the address asks for. */
async function run(limit = STEP) {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const { query, language, filters } = asked();
  document.title = document.title.replace(/^(.*? · )?/, () => (query ? `${query.slice(0, 80)} · ` : ""));
  if (!query.trim()) return view.clear();
  view.begin();
  const arrived = new Map();
  const onResult = (result) => {
    if (signal.aborted) return;
    arrived.set(result.id, result);
    view.arrive([...arrived.values()].sort((a, b) => b.score - a.score).slice(0, limit));
  };
  try {
    const found = await search(query, { limit, language, filters, onResult, signal });
    if (signal.aborted) return;
    const { total, among, readsMore, suggestion, loosen } = found;
    const shown = { results: [...found], total, among, readsMore, suggestion, loosen, limit, query, filters };
    view.show(shown, address);
    if (!total) view.others(await inOthers(query, language, signal), address);
    // A single article needs no choice, and a number no index.
    if (total > 1 || Object.values(filters).flat().length) {
      shown.counts = await found.facets().catch(() => undefined);
      if (signal.aborted) return;
      view.facets(shown.counts, filters);
    }
    remember({ shown }, location.href);
  } catch (error) {
    if (!signal.aborted) view.fail(error);
  }
}

/** How many articles the other languages of the archive have: `[{tag, name, total}]`, those that have any. */
async function inOthers(query, language, signal) {
  const others = Array.from(languages?.options ?? []).filter(({ value }) => value !== language);
  const found = await Promise.all(
    others.map(async ({ value, label }) => {
      const { total } = await search(query, { limit: 1, language: value, signal }).catch(() => ({ total: 0 }));
      return { tag: value, name: label, total };
    }),
  );
  return signal.aborted ? [] : found.filter(({ total }) => total);
}

/** Shows what a history entry holds, as the reader left it. */
function restore(state) {
  clearTimeout(timer);
  isSettled = true;
  input.value = asked().query;
  if (languages) languages.value = asked().language;
  if (!state?.shown) return run();
  current.abort();
  view.show(state.shown, address);
  view.facets(state.shown.counts, state.shown.filters);
  scrollTo(0, state.scroll ?? 0);
  if (state.opened) view.focus(state.opened);
}

function typed() {
  clearTimeout(timer);
  const { query, filters } = asked();
  if (input.value === query) return;
  remember(null, address(input.value, input.value.trim() ? filters : {}), isSettled);
  isSettled = false;
  run();
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(typed, PAUSE);
});

languages?.addEventListener("change", () => {
  clearTimeout(timer);
  remember(null, address(input.value), true);
  isSettled = true;
  run();
});

form.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  event.preventDefault();
  typed();
  isSettled = true;
});

view.onFilter = (name, value, isChosen) => {
  clearTimeout(timer);
  const { filters } = asked();
  filters[name] = filters[name].filter((other) => other !== value);
  if (isChosen) filters[name].push(value);
  remember(null, address(input.value, filters), true);
  isSettled = true;
  run();
};

view.onMore = (limit) => run(limit + 2 * STEP);

view.onOpen = (opened) => {
  isSettled = true;
  remember({ ...history.state, scroll: scrollY, opened }, location.href);
};

form.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" && view.step(1)) event.preventDefault();
  if (event.key !== "Escape" || !input.value) return;
  event.preventDefault();
  input.value = "";
  typed();
});

view.onLeave = () => input.focus();

history.scrollRestoration = "manual";
addEventListener("popstate", (event) => restore(event.state));
const [navigation] = performance.getEntriesByType("navigation");
if (!asked().query) prepare();
// What was typed before this module ran counts more than the address.
if (input.value && input.value !== input.defaultValue && !location.search) typed();
else restore(navigation?.type === "back_forward" ? history.state : null);
if (!asked().query) input.focus({ preventScroll: true });
