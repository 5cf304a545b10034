// Shows a table as its source drew it. `data-drawing` says where its cells stood: `Table.Drawing` in the sources
// explains the form.

const ruleText = (text) =>
  text.replace(/(\d*)([^\d])/g, (_, count, mark) => (mark === "." ? " " : mark).repeat(count || 1));

/** The numbers of `1-3,5`. */
const numbers = (ranges) =>
  ranges.split(",").flatMap((range) => {
    const [first, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });

/** The parts of a drawing: `{columns: [{offset, isRight}], bars, rules: [{rows, text}], shifts}`. */
function parse(drawing) {
  const parts = { columns: [], bars: [], rules: [], shifts: new Map() };
  for (const word of drawing.split(" ")) {
    const rest = word.slice(1);
    if (word[0] === "c") parts.columns = rest.split(",").map((text) => ({ offset: parseInt(text, 10), isRight: text.endsWith("r") }));
    if (word[0] === "b") parts.bars = numbers(rest);
    if (word[0] === "r") parts.rules.push({ rows: new Set(numbers(rest.slice(0, rest.indexOf(":")))), text: ruleText(rest.slice(rest.indexOf(":") + 1)) });
    if (word[0] === "s") parts.shifts.set(rest.slice(0, rest.lastIndexOf(".")), Number(rest.slice(rest.lastIndexOf(".") + 1)));
  }
  return parts;
}

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

/** The lines that the source drew: rows are the cells' lines, each an array of characters. */
export function drawnText(drawing, rows) {
  const { columns, bars, rules, shifts } = parse(drawing);
  const lines = [];
  const addRules = (row) => rules.forEach((rule) => rule.rows.has(row) && lines.push(rule.text));
  let number = 0;
  rows.forEach((cells, row) => {
    addRules(row);
    const height = Math.max(...cells.map((cell) => cell.length));
    for (let part = 0; part < height; part += 1, number += 1) {
      const line = [];
      for (const bar of bars) line[bar] = "|";
      cells.forEach((cell, column) => {
        const text = cell[part] ?? [];
        const { offset, isRight } = columns[column];
        const start = shifts.get(`${number}.${column}`) ?? (isRight ? offset - text.length : offset);
        text.forEach((character, index) => { line[start + index] = character; });
      });
      lines.push(Array.from(line, (character) => character ?? " ").join("").trimEnd());
    }
  });
  addRules(rows.length);
  return lines.join("\n");
}

for (const table of document.querySelectorAll("table[data-drawing]")) {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const drawing = document.createElement("pre");
  details.className = "kb-chrome";
  summary.textContent = "As the source draws it";
  drawing.className = "kb-table";
  drawing.tabIndex = 0;
  details.append(summary, drawing);
  details.addEventListener("toggle", () => {
    drawing.textContent ||= drawnText(table.dataset.drawing, Array.from(table.rows, (row) => Array.from(row.cells, cellLines)));
  });
  table.after(details);
}
