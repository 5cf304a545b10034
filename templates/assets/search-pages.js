// Reads article pages: their titles and texts are the only copy there is. As Sources/KBSearch/Pages.

import { excerptOf, Text, Words } from "./search-text.js";

/** The characters that references of our pages stand for. */
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The text of HTML that we wrote ourselves, without tags and the links of class `kb-chrome`. */
function plain(html) {
  const text = html.replace(/<a class="kb-chrome[^>]*>[^<]*|<[^>]*>/g, "");
  return text.replace(/&(?:(amp|lt|gt|quot)|#(\d+)|#x([0-9a-f]+));/gi, (all, name, decimal, hex) => {
    if (name) return NAMED[name.toLowerCase()];
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** What stands behind a marker, up to the end of its element; empty where there is none. */
function behind(html, marker, end) {
  const start = html.indexOf(marker);
  if (start < 0) return "";
  const stop = html.indexOf(end, start);
  return plain(html.slice(start + marker.length, stop < 0 ? undefined : stop));
}

/** What ends the body of an article; the first of them does. */
const BODY_END = /<section class="kb-appendix">|<nav class="kb-(?:backlinks|related)|<details class="kb-details|<\/article>/;

/**
 * `{title, product, year, body}` of an article, or `null` where there is none. Cut from the page's text by the hooks of
 * the template: to build the tree of a long page takes ten times as long.
 */
export async function readPage(url) {
  const response = await fetch(url);
  if (!response.ok) return null;
  const html = await response.text();
  const start = html.indexOf("<h1>");
  if (start < 0) return null;
  const marker = '<div class="kb-body">';
  const place = html.indexOf(marker, start);
  const head = html.slice(start, place < 0 ? undefined : place);
  const rest = place < 0 ? "" : html.slice(place + marker.length);
  const end = rest.search(BODY_END);
  return {
    title: new Text(behind(head, "<h1>", "</h1>")),
    product: behind(head, "<dt>Product</dt><dd>", "</dd>"),
    year: Number(/<time datetime="(\d{4})/.exec(head)?.[1]) || null,
    body: new Text(plain(end < 0 ? rest : rest.slice(0, end))),
  };
}

/** An article as a result, with the beginning of its text where there is no better excerpt. */
export function result(number, url, { title, product, year, body }, excerpt = excerptOf(new Words(body)), score = 1) {
  return { id: `Q${number}`, url, title: title.string, product, year, ...excerpt, score };
}
