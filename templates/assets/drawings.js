// Shows a table as its source drew it. `data-drawing` says where its cells stood: `Table.Drawing` in the sources
// explains the form, and has the same bounds.

/** A drawing wider than this is nobody's. */
const widest = 10000;

/** What the rules may draw in all, in characters and line breaks. */
const mostRuled = 1000000;

const place = (offset) => Math.min(Math.max(0, offset), widest);

/** The runs of rows of `1-3,5`: the first and the last of each. */
const runs = (text) =>
  text.split(",").map((run) => {
    const [first, last = first] = run.split("-").map(Number);
    return { first, last };
  });

/** The text of `+41-+`; null where it is too long. */
function ruleText(text) {
  let line = "";
  for (const [, count, mark] of text.matchAll(/(\d*)(\D)/g)) {
    const length = count ? Number(count) : 1;
    if (line.length + length > widest) return null;
    line += (mark === "." ? " " : mark).repeat(length);
  }
  return line;
}

/** The parts of a drawing: `{columns: [{offset, isRight}], bars, rules: [{runs, text}], shifts}`; null where it cannot be read. */
function parse(drawing) {
  const parts = { columns: [], bars: [], rules: [], shifts: new Map() };
  let ruled = 0;
  for (const word of drawing.split(" ")) {
    const rest = word.slice(1);
    if (/^c\d{1,5}r?(,\d{1,5}r?)*$/.test(word)) {
      parts.columns = rest.split(",").map((text) => ({ offset: parseInt(text, 10), isRight: text.endsWith("r") }));
    } else if (/^b\d{1,5}(,\d{1,5})*$/.test(word)) {
      parts.bars = rest.split(",").map(Number);
    } else if (/^r\d{1,5}(-\d{1,5})?(,\d{1,5}(-\d{1,5})?)*:(\d{0,5}[-=_+|.])*$/.test(word)) {
      const [rows, text] = rest.split(":");
      const rule = { runs: runs(rows), text: ruleText(text) };
      if (rule.text === null) return null;
      for (const { first, last } of rule.runs) ruled += Math.max(0, last - first + 1) * (rule.text.length + 1);
      if (ruled > mostRuled) return null;
      parts.rules.push(rule);
    } else if (/^s\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(word)) {
      parts.shifts.set(rest.slice(0, rest.lastIndexOf(".")), Number(rest.slice(rest.lastIndexOf(".") + 1)));
    } else {
      return null;
    }
  }
  return parts;
}

/** Whether the rows, arrays of cells, can be those of the drawing. */
const fits = (parts, rows) => parts !== null && rows.every((cells) => cells.length === parts.columns.length);

/** A cell's lines, without what the page added. */
function cellLines(cell) {
  const copy = cell.cloneNode(true);
  for (const added of copy.querySelectorAll(".kb-chrome")) added.remove();
  for (const end of copy.querySelectorAll("br")) {
    // A page has a line feed behind each.
    if (end.nextSibling?.data) end.nextSibling.data = end.nextSibling.data.replace(/^\n/, "");
    end.replaceWith("\n");
  }
  return copy.textContent.split("\n").map((line) => Array.from(line));
}

/** For each row the lines above it; the last are those below all rows. */
function rulesAbove(rules, height) {
  const above = Array.from({ length: height + 1 }, () => []);
  for (const rule of rules) {
    for (const { first, last } of rule.runs) {
      for (let row = first; row <= Math.min(last, height); row += 1) above[row].push(rule.text);
    }
  }
  return above;
}

/**
 * The lines that the source drew: rows are the cells' lines, each an array of characters. Null where the drawing cannot
 * be read or is another table's.
 */
export function drawnText(drawing, rows) {
  const parts = parse(drawing);
  if (!fits(parts, rows)) return null;
  const { columns, bars, rules, shifts } = parts;
  const above = rulesAbove(rules, rows.length);
  const lines = [];
  let number = 0;
  rows.forEach((cells, row) => {
    for (const rule of above[row]) lines.push(rule);
    const height = cells.reduce((most, cell) => Math.max(most, cell.length), 1);
    for (let part = 0; part < height; part += 1, number += 1) {
      const line = [];
      for (const bar of bars) line[place(bar)] = "|";
      cells.forEach((cell, column) => {
        const text = cell[part] ?? [];
        const { offset, isRight } = columns[column];
        const start = place(shifts.get(`${number}.${column}`) ?? (isRight ? offset - text.length : offset));
        text.forEach((character, index) => { line[start + index] = character; });
      });
      lines.push(Array.from(line, (character) => character ?? " ").join("").trimEnd());
    }
  });
  for (const rule of above[rows.length]) lines.push(rule);
  return lines.join("\n");
}

for (const table of document.querySelectorAll("table[data-drawing]")) {
  const rows = Array.from(table.rows, (row) => Array.from(row.cells));
  if (!fits(parse(table.dataset.drawing), rows)) continue;
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const drawing = document.createElement("pre");
  details.className = "kb-chrome";
  summary.textContent = "As the source draws it";
  drawing.className = "kb-table";
  drawing.tabIndex = 0;
  details.append(summary, drawing);
  details.addEventListener("toggle", () => {
    drawing.textContent ||= drawnText(table.dataset.drawing, rows.map((cells) => cells.map(cellLines)));
  });
  table.after(details);
}
