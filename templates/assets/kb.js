// Leads from an article's number, typed or found in an old address, to the article's page.

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

/** The article number in an address, such as `/kb/198657` or `/support/kb/articles/Q198/6/57.ASP`, or `null`. */
export function numberInAddress(address) {
  let text = address;
  try {
    text = decodeURIComponent(address);
  } catch {
    // Not every address is well formed; this one is read as it stands.
  }
  const split = /\bQ?(\d{1,4})\/(\d)\/(\d\d)\.(?:asp|htm)/i.exec(text);
  if (split) return Number(split[1] + split[2] + split[3]);
  // The surest form first: a bare number can be a year, unless it is long or follows `kb/`.
  const forms = [
    /(?<![a-z0-9])(?:q|kb)(\d{4,7})(?![a-z0-9])/gi,
    /(?<![a-z0-9])(\d{5,7})(?![a-z0-9])/gi,
    /(?<![a-z0-9])kb\/(\d{4,7})(?![a-z0-9])/gi,
  ];
  for (const form of forms) {
    const match = [...text.matchAll(form)].pop();
    if (match) return Number(match[1]);
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
