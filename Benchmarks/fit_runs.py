#!/usr/bin/env python3
"""Fits the weights of the signs of a run of lines (RunWeights.swift) to labelled lines.

    fit_runs.py --kb PATH_TO_KB --corpus DIR [--labels structure-labels.tsv] [--anchor FILE.jsonl.gz] [--write]

Reads with `kb inspect --why` which signs each run of lines has, and finds the weights with which the labels are most
likely (logistic regression by gradient descent from nought; `--decay` keeps weights small that the labels hardly need).
These signs keep their weights: those that the parser knows for certain, those that protect columns (a column destroyed
is worse than prose in a box), and those of few runs. A message's weight keeps its distance from that of other prose,
since the labels do not tell the two apart. Labels are `id line label set`; those of the set `kept` are never read.
`--anchor` is the output of `kb inspect --json` of a program whose decisions on other articles count a little, too: a
few labelled articles alone would make the weights forget what thousands of unlabelled ones need.

Prints the new table and how many runs it gets right; `--write` puts it into the source.
"""
import argparse
import collections
import gzip
import json
import math
import os
import random
import re
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.join(HERE, "..", "Sources", "KBImport", "ColumnText", "Runs", "RunWeights.swift")
LABELS = ["prose", "code", "table", "console", "message"]
ROW = re.compile(r'case \.(\w+): \("([^"]+)", scores\(([^)]*)\)\)')
PLACE = re.compile(r"case \.(flush|setOff|deep): scores\(([^)]*)\)")
BLOCK = re.compile(r"^ *(\d+)(?:–(\d+))?  ")
REASON = re.compile(r"^ *because: (?:(\d+)–(\d+): )?(\w+): (\w+); ([^;]*); announced: ")
ROLES = {"p": 0, "q": 0, "li": 0, "lc": 0, "ref": 0, "pre": 1}
PREFORMATTED = [1, 2, 3]
KINDS = {"code": 1, "text": 1, "table": 2, "console": 3}
CERTAIN = {"openListing", "ruledColumns", "drawing", "continuation", "record", "wideGaps"}
FEW = 300


def table():
    """The weights as they are: name of the sign or place → its five weights; words → name."""
    source = open(SOURCE, encoding="utf-8").read()
    weights, names = {}, {}
    for name, words, values in ROW.findall(source):
        weights[name] = [float(value) for value in values.split(",")]
        names[words] = name
    for name, values in PLACE.findall(source):
        weights["@" + name] = [float(value) for value in values.split(",")]
    return source, weights, names


def runs(kb, path, names):
    """(first line, last line, features) of each run of an article."""
    text = subprocess.run([kb, "inspect", "--why", path], capture_output=True, text=True).stdout
    lines = (0, 0)
    for line in text.split("\n"):
        reason = REASON.match(line)
        if reason:
            first, last, _, place, signs = reason.groups()
            known = [names[sign] for sign in signs.split(", ") if sign in names]
            if "openListing" not in known and "drawing" not in known:
                yield (int(first or lines[0]), int(last or lines[1]), known + ["@" + place])
        else:
            block = BLOCK.match(line)
            if block:
                lines = (int(block[1]), int(block[2] or block[1]))


def files(corpus):
    found = {}
    for folder, _, names in os.walk(corpus):
        for name in names:
            number = re.search(r"Q\d+", name) or re.search(r"Q\d+", folder)
            if number:
                found.setdefault(number[0], os.path.join(folder, name))
    return found


def hand_labels(path):
    articles = collections.defaultdict(dict)
    for row in open(path, encoding="utf-8"):
        fields = row.rstrip("\n").split("\t")
        if fields[0] == "id" or len(fields) > 3 and fields[3] == "kept":
            continue
        # A line of two labels on both sides says nothing.
        sides = {ROLES.get(label) for label in fields[2].split("/")}
        if len(sides) == 1 and None not in sides:
            articles[fields[0]][int(fields[1])] = sides.pop()
    return articles


def anchored(path, share):
    """Articles of the anchor with the class of each line."""
    for row in gzip.open(path, "rt", encoding="utf-8"):
        if random.random() > share:
            continue
        article = json.loads(row)
        classes = {}

        def fill(blocks):
            for block in blocks:
                kind = block["type"]
                if kind == "list":
                    for item in block["items"]:
                        fill(item["blocks"])
                elif kind in ("quote", "note"):
                    fill(block["blocks"])
                elif kind == "table":
                    for line in range(block["lines"][0], block["lines"][1] + 1):
                        classes[line] = KINDS["table"]
                elif kind in ("paragraph", "preformatted"):
                    label = KINDS[block["kind"]] if kind == "preformatted" else 0
                    for line in range(block["lines"][0], block["lines"][1] + 1):
                        classes[line] = label

        fill(article["body"])
        yield article["copies"][0]["path"], classes


def scores(weights, features):
    return [sum(weights[feature][label] for feature in features) for label in range(4)]


def probabilities(weights, features):
    values = scores(weights, features)
    top = max(values)
    powers = [math.exp(value - top) for value in values]
    return [power / sum(powers) for power in powers]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kb", required=True)
    parser.add_argument("--corpus", required=True)
    parser.add_argument(
        "--labels", action="append", default=[], help="default: structure-labels.tsv beside this script")
    parser.add_argument("--anchor")
    parser.add_argument("--share", type=float, default=0.02, help="share of the anchor's articles that is read")
    parser.add_argument("--decay", type=float, default=0.003, help="by what share weights shrink in each round")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    random.seed(1)
    source, start, names = table()
    paths = files(options.corpus)
    examples = []  # (features, classes that are right, importance)
    for file in options.labels or [os.path.join(HERE, "structure-labels.tsv")]:
        for article, labels in hand_labels(file).items():
            found = []
            for first, last, features in runs(options.kb, paths[article], names):
                sides = [labels[line] for line in range(first, last + 1) if line in labels]
                if sides:
                    side = round(sum(sides) / len(sides))
                    found.append((features, PREFORMATTED if side else [0]))
            # Long articles would drown the others.
            examples += [(*example, min(1, 30 / len(found))) for example in found]
    hand = len(examples)
    if options.anchor:
        for path, classes in anchored(options.anchor, options.share):
            for first, last, features in runs(options.kb, path, names):
                seen = collections.Counter(classes[line] for line in range(first, last + 1) if line in classes)
                if seen:
                    examples.append((features, [seen.most_common(1)[0][0]], 0.1))
    weights = {name: list(values) for name, values in start.items()}
    seen = collections.Counter(feature for features, _, _ in examples for feature in features)
    fitted = {name for name in weights if name not in CERTAIN and seen[name] >= FEW}

    def right(part):
        return sum(
            max(range(4), key=lambda label: scores(weights, features)[label]) in classes
            for features, classes, _ in part) / max(1, len(part))

    print(f"{hand} labelled runs, {len(examples) - hand} anchors; right before: "
          f"{right(examples[:hand]):.4f}, {right(examples[hand:]):.4f}")
    for name in fitted:
        weights[name] = [0] * 5
    for round_ in range(30):
        random.shuffle(order := list(range(len(examples))))
        rate = 0.05 / (1 + round_ / 5)
        for index in order:
            features, classes, importance = examples[index]
            guess = probabilities(weights, features)
            total = sum(guess[label] for label in classes) or 1e-9
            for label in range(4):
                wanted = guess[label] / total if label in classes else 0
                step = rate * importance * (wanted - guess[label])
                for feature in features:
                    if feature in fitted:
                        weights[feature][label] += step
        for name in fitted:
            weights[name] = [value * (1 - options.decay) for value in weights[name]]
    print(f"right after: {right(examples[:hand]):.4f}, {right(examples[hand:]):.4f}")

    for name in fitted:
        values = weights[name]
        values[4] = start[name][4] + values[0] - start[name][0]

    def row(name):
        values = [f"{round(value, 1) + 0.0:g}" for value in weights[name]]
        return ", ".join(values)

    changed = ROW.sub(lambda m: f'case .{m[1]}: ("{m[2]}", scores({row(m[1])}))', source)
    changed = PLACE.sub(lambda m: f"case .{m[1]}: scores({row('@' + m[1])})", changed)
    for before, after in zip(source.split("\n"), changed.split("\n")):
        if before != after:
            print(before.strip(), " →", after.strip())
    if options.write:
        open(SOURCE, "w", encoding="utf-8").write(changed)


if __name__ == "__main__":
    main()
