// Leads from an article's number, typed or found in an old address, to the article's page; `/` leads to the search box.

/** The address of an article below `root`, which ends with a slash: `Q198657` is at `kb/198/Q198657/`. */
export function articleAddress(number, root) {
  const shard = String(Math.floor(number / 1000)).padStart(3, "0");
  return `${root}kb/${shard}/Q${number}/`;
}

/** The article number that a reader typed, or `null`. */
export function typedNumber(text) {
  const match = /^\s*(?:q|kb|s)?\s*(\d{4,7})\s*$/i.exec(text);
  return match && Number(match[1]);
}

/** The forms in which addresses of Microsoft's sites and of archives hold an article's number, the surest first. */
const addressForms = [
  // /support/kb/articles/Q198/6/57.ASP, ftp: /kb/Q198/6/57.TXT, /articles/Q18/3/Q18365.asp
  /(?<![a-z0-9])q?(\d{1,4})\/(\d)\/(\d\d)(?!\d)/i,
  /(?<![a-z0-9])q?\d{1,4}\/\d\/q(\d{4,7})(?!\d)/i,
  // ?scid=kb;en-us;Q198657, ?scid=kb;198657, ?ID=KB;EN-US;Q198657, ?scid=kb,en-us,198657
  /[?&](?:scid|id)=kb[;,](?:[^;,&]*[;,])?[qs]?(\d{4,7})(?!\d)/i,
  // ?kbid=198657, ?id=198657, ?q=Q198657
  /[?&](?:kbid|id|q|article|articleid)=(?:q|kb|s)?(\d{4,7})(?![a-z0-9])/i,
  // /kb/198/Q198657/, Q198657.html, KB198657; the last, because folders have such names too
  /.*(?<![a-z0-9])(?:q|kb)(\d{4,7})(?![a-z0-9])/i,
  // /kb/198657/en-us, /default.aspx/kb/198657, /help/198657/title, /en-us/help/198657
  /.*(?<![a-z0-9])(?:kb|help|articles?|topic)\/(\d{4,7})(?![a-z0-9])/i,
  // Any number that is too long for a year.
  /.*(?<![a-z0-9])(\d{5,7})(?![a-z0-9])/i,
];

/** The article number in an address, such as `/kb/198657` or `/support/kb/articles/Q198/6/57.ASP`, or `null`. */
export function numberInAddress(address) {
  let text = address;
  try {
    text = decodeURIComponent(address);
  } catch {
    // Not every address is well formed; this one is read as it stands.
  }
  for (const form of addressForms) {
    const match = form.exec(text);
    if (match) return Number(match.slice(1).join(""));
  }
  return null;
}

for (const form of document.querySelectorAll("form[data-kb-jump]")) {
  form.addEventListener("submit", (event) => {
    const number = typedNumber(form.elements.number.value);
    if (number === null) return;
    event.preventDefault();
    location.assign(articleAddress(number, new URL("../", form.action).pathname));
  });
}

/** Whether a query is an article's number: `Q1234`, `198657`; four digits alone are more likely a year or a code. */
const isNumber = (query) => /^\s*(?:(?:q|kb)\s*\d{4,7}|\d{5,7})\s*$/i.test(query);

/** What the search box needs of a browser; all pages have one, so that it is said here. */
const boxAttributes = { "aria-keyshortcuts": "/", autocomplete: "off", autocapitalize: "none", spellcheck: "false", maxlength: "1000" };

for (const form of document.querySelectorAll("form[data-kb-search]")) {
  for (const [name, value] of Object.entries(boxAttributes)) form.elements.q?.setAttribute(name, value);
  form.addEventListener("submit", async (event) => {
    const query = form.elements.q.value;
    if (!isNumber(query)) return;
    event.preventDefault();
    const address = articleAddress(typedNumber(query), new URL("../", form.action).pathname);
    const page = await fetch(address, { method: "HEAD" }).catch(() => null);
    // A number that no article has may be a code.
    if (page?.ok) location.assign(address);
    else form.submit();
  });
}

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const input = document.querySelector("form[data-kb-search] input");
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});

// A host sends the home page for addresses such as `/?kbid=198657`.
const home = document.querySelector("[data-kb-home]");
const asked = home && numberInAddress("/" + location.search);
if (asked) location.replace(articleAddress(asked, new URL("./", location.href).pathname));

const notFound = document.querySelector("[data-kb-not-found]");
const number = notFound && numberInAddress(location.pathname + location.search);
if (number) {
  const address = articleAddress(number, notFound.dataset.kbNotFound);
  const isHere = location.pathname.replace(/(?:index\.html)?$/, "") === address;
  const message = notFound.querySelector("p");
  if (isHere) {
    message.textContent = `This archive does not have article Q${number}.`;
  } else {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = `Article Q${number}`;
    message.replaceChildren(link, " is at another address.");
    location.replace(address);
  }
}

if (document.querySelector("[data-drawing]")) import("./drawings.js");
