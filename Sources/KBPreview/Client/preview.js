// Listens for changes of the page that it is in: loads it again where it was scrolled to, and shows what kb has to say
// about its source. Only `kb serve` adds this script.
"use strict";
(() => {
  const script = document.currentScript;
  const { page, version, source } = script.dataset;
  const address = new URL(`events?page=${page}&since=${version}`, script.src);
  const placeKey = `kb-preview-place:${location.pathname}`;

  // Browsers restore the place of a reloaded page too early for one whose length has changed.
  function keepPlace() {
    sessionStorage.setItem(placeKey, JSON.stringify([scrollX, scrollY]));
  }

  function restorePlace() {
    const place = sessionStorage.getItem(placeKey);
    sessionStorage.removeItem(placeKey);
    if (place) scrollTo(...JSON.parse(place));
  }

  const style = `
    :host { all: initial; }
    section {
      position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 50vh; overflow: auto; box-sizing: border-box;
      padding: .8rem 3.5rem .8rem 1rem; border-top: 3px solid var(--tone); background: #1e2327; color: #dde1e3;
      font: .875rem/1.5 system-ui, sans-serif; color-scheme: dark;
    }
    section.error { --tone: #f0978c; }
    section.warning { --tone: #e0a860; }
    section.note { --tone: #8cc1ea; }
    h2 { margin: 0 0 .4rem; font-size: 1em; }
    ol { margin: 0; padding: 0; list-style: none; }
    li + li { margin-top: .8rem; }
    p { margin: 0; overflow-wrap: anywhere; }
    b.error { color: #f0978c; } b.warning { color: #e0a860; } b.note { color: #8cc1ea; }
    code, pre { font: .8125rem/1.45 ui-monospace, monospace; }
    pre { margin: .2rem 0; overflow-x: auto; tab-size: 8; }
    .place, .code { color: #9aa4ab; }
    footer {
      position: fixed; inset: auto auto 0 0; z-index: 2147483646; max-width: 100vw; box-sizing: border-box;
      padding: .2rem .7rem; border-radius: 0 4px 0 0; background: #1e2327; color: #dde1e3; overflow-wrap: anywhere;
      font: .75rem/1.5 system-ui, sans-serif;
    }
    @media print { section, footer { display: none; } }
    button {
      position: absolute; top: .6rem; right: .8rem; padding: .1rem .5rem; border: 1px solid #9aa4ab; border-radius: 4px;
      background: none; color: inherit; font: inherit; cursor: pointer;
    }
    :focus-visible { outline: 2px solid #8cc1ea; outline-offset: 2px; }`;

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  // Words between backquotes are to be typed.
  function withCode(text) {
    return text.split("`").map((part, index) => (index % 2 === 1 ? element("code", "", part) : part));
  }

  function findingItem({ severity, code, message, place, source, before, remedy }) {
    const item = element("li", "");
    if (place) item.append(element("p", "", element("code", "place", place)));
    item.append(element("p", "",
      element("b", severity, severity), ": ", message, " ", element("span", "code", `[${code}]`)));
    if (source !== undefined) {
      // Tabs stay, so that the caret stands below its column.
      const caret = before === undefined ? "" : `\n${before.replace(/[^\t]/gu, " ")}^`;
      item.append(element("pre", "", source + caret));
    }
    if (remedy) item.append(element("p", "", ...withCode(remedy)));
    return item;
  }

  const host = element("kb-preview", "");
  const root = host.attachShadow({ mode: "open" });
  // The region stays in the page, so that screen readers notice what comes into it.
  const region = element("div", "");
  region.setAttribute("aria-live", "polite");
  root.append(element("style", "", style), region);
  if (source) root.append(element("footer", "", `Made from ${source}`));
  document.body.append(host);

  const dismissedKey = `kb-preview-dismissed:${location.pathname}`;

  function show(data) {
    const findings = JSON.parse(data);
    region.replaceChildren();
    // What was dismissed stays away until it says something else.
    if (findings.length === 0 || sessionStorage.getItem(dismissedKey) === data) return;
    const worst = ["error", "warning", "note"].find((severity) => findings.some((one) => one.severity === severity));
    const heading = element("h2", "", findings.length === 1 ? "One finding" : `${findings.length} findings`);
    heading.id = "heading";
    const button = element("button", "", "Dismiss");
    button.type = "button";
    const section = element("section", worst, heading, element("ol", "", ...findings.map(findingItem)), button);
    section.setAttribute("aria-labelledby", heading.id);
    const dismiss = () => {
      sessionStorage.setItem(dismissedKey, data);
      region.replaceChildren();
    };
    button.addEventListener("click", dismiss);
    section.addEventListener("keydown", (event) => { if (event.key === "Escape") dismiss(); });
    region.append(section);
  }

  let events = null;

  function listen() {
    if (events) return;
    events = new EventSource(address);
    events.addEventListener("diagnostics", (event) => show(event.data));
    events.addEventListener("reload", () => {
      rest();
      keepPlace();
      location.reload();
    });
  }

  function rest() {
    events?.close();
    events = null;
  }

  // A browser opens only six connections to a server: tabs in the background leave theirs to others. They hear of all
  // that they missed when they are shown again.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", () => { if (!document.hidden) listen(); });
  if (document.readyState === "complete") restorePlace();
  else addEventListener("load", restorePlace);
})();
