#!/usr/bin/env python3
"""Writes a made-up archive with the shapes and sizes of the real one, for measuring where that is not at hand.

Four fifths of the articles have the DOCUMENT form (80 columns, CRLF), one fifth the Jekyll form; some are there in both.
The same number of articles and the same seed give the same bytes.
"""

import argparse
import random
import textwrap
from pathlib import Path

WORDS = """
    account address agent alias archive attribute backup branch buffer cable cache calendar channel client column
    command component connection console container controller counter dialog directory disk document domain driver
    editor element engine entry error event field file filter folder font format frame function gateway group handle
    header helper host icon image index input installer instance interface item key keyboard label language layer layout
    library license line link list locale log machine mailbox manager map memory menu message method mode module monitor
    mouse name network node notice object operator option order output package page panel parameter partition password
    path picture platform pointer policy port printer process profile program project property protocol query queue
    record region registry remote report request resource response route rule sample schedule schema screen script
    search section segment sender server service session setting setup shape share sheet signal site size slot socket
    source space stack state station storage stream string style subject switch symbol system table target task
    template terminal text thread time title token tool topic tracer tree type unit user utility value variable
    version view volume window wizard word worker workspace zone
    """.split()
VERBS = "add allow apply assign call change check clear click close compare connect copy create delete detach disable " \
    "display enter export find import insert keep load lock log mark mount move open press print read receive remove " \
    "rename repair replace reset restart return run save scan select send set show sort start stop store test use " \
    "verify wait write".split()
GLUE = "the a this that each any one of in on with for from by when while after before if and or but is are was may " \
    "must can does not no more also only then".split()
ADJECTIVES = "active available blank current default empty first full last local missing new old public remote same " \
    "secure shared single slow small upper valid wide".split()
PRODUCTS = [
    ("Example Writer 97", "writer97"), ("Example Calc", "calc"), ("Example Mail Server", "mailserver"),
    ("Example Basic Compiler", "basic"), ("Example C Compiler", "c"), ("Example Net Client", "netclient"),
    ("Example Desktop 95", "desktop95"), ("Example Server NT", "servernt"), ("Example Data Base", "database"),
    ("Example Systems Manager", "sysman"), ("Example Web Designer", "webdesign"), ("Example Games", "games"),
]
PREFIXES = ["PRB", "FIX", "BUG", "HOWTO", "INFO", "EXMS", "EXWR", "EXNT"]
SECTIONS = ["SYMPTOMS", "CAUSE", "RESOLUTION", "WORKAROUND", "STATUS", "SUMMARY", "MORE INFORMATION", "REFERENCES"]
SUBSECTIONS = ["Steps to Reproduce the Behavior", "Sample Code", "Method 1", "Method 2", "Step-by-Step Example"]
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
KEYWORDS = ["kb" + word for word in WORDS]


class Archive:
    """The numbers and titles of all articles, known beforehand so that articles can refer to each other."""

    def __init__(self, size, chance, last=None):
        span = range(10_022, last or max(327_250, 10_022 + 6 * size))
        self.chance = chance
        self.numbers = sorted(chance.sample(span, size))
        self.known = set(self.numbers)
        self.last = span[-1]
        self.titles = {number: self.title() for number in self.numbers}

    def title(self):
        words = [self.chance.choice(ADJECTIVES + WORDS).capitalize() for _ in range(self.chance.randint(3, 7))]
        prefix = self.chance.choice(PREFIXES) + ": " if self.chance.random() < 0.55 else ""
        return (prefix + " ".join(words))[:64].rstrip()

    def reference(self):
        """A number and a title; one reference in four goes to an article that the archive lacks."""
        if self.chance.random() < 0.75:
            number = self.chance.choice(self.numbers)
            return number, self.titles[number]
        while True:
            number = self.chance.randint(10_022, self.last)
            if number not in self.known:
                return number, self.title()


class Writer:
    """One article's body as lines of 80 columns."""

    def __init__(self, archive, chance):
        self.archive = archive
        self.chance = chance
        self.lines = []

    def body(self, size):
        """Sections until the body has `size` bytes or a little more."""
        sections = sorted(self.chance.sample(range(len(SECTIONS)), self.chance.randint(1, 4)))
        share = size / len(sections)
        for index in sections:
            self.heading(SECTIONS[index], "=")
            begin = self.size()
            while self.size() - begin < share:
                self.chance.choices(
                    [self.paragraph, self.steps, self.bullets, self.quotation, self.code, self.table, self.box,
                     self.references, self.subsection],
                    [46, 14, 6, 10, 8, 2, 1, 6, 7])[0]()
        return self.lines

    def size(self):
        return sum(len(line) + 2 for line in self.lines)

    def heading(self, text, underline):
        self.lines += [text, underline * len(text), ""]

    def subsection(self):
        self.heading(self.chance.choice(SUBSECTIONS), "-")
        self.paragraph()

    def sentence(self):
        words = []
        for _ in range(self.chance.randint(6, 18)):
            words += [self.chance.choice(GLUE), self.chance.choice(self.chance.choice([WORDS, WORDS, VERBS, ADJECTIVES]))]
        kind = self.chance.random()
        if kind < 0.03:
            words += ["see", f"Q{self.archive.reference()[0]}"]
        elif kind < 0.06:
            words += ["with error", f"0x8{self.chance.randrange(16 ** 7):07X}"]
        elif kind < 0.08:
            words += ["at", f"http://www.example.com/{self.chance.choice(WORDS)}/{self.chance.choice(WORDS)}.htm"]
        elif kind < 0.10:
            words.insert(2, self.chance.choice(["<server>", "*.*", "C:\\TEMP", "{0}", "a_b_c", "#1", "[OK]"]))
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def prose(self, count):
        return " ".join(self.sentence() for _ in range(count))

    def wrapped(self, text, first, rest):
        # The original converter broke lines greedily, filling all 80 columns.
        self.lines += textwrap.wrap(
            text, 80, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False)

    def paragraph(self):
        self.wrapped(self.prose(self.chance.randint(1, 4)), "", "")
        self.lines.append("")

    def quotation(self):
        self.wrapped('"' + self.sentence() + '"', "   ", "   ")
        self.lines.append("")

    def steps(self):
        for number in range(1, self.chance.randint(3, 9)):
            self.wrapped(self.prose(self.chance.randint(1, 2)), f"{number}. ".ljust(3), "   ")
            self.lines.append("")
            if self.chance.random() < 0.15:
                for letter in "abc":
                    self.wrapped(self.sentence(), f"   {letter}. ", "      ")
                    self.lines.append("")

    def bullets(self):
        tight = self.chance.random() < 0.1
        for _ in range(self.chance.randint(2, 6)):
            self.wrapped(self.sentence(), " - ", "   ")
            if not tight:
                self.lines.append("")
        if tight:
            self.lines.append("")

    def code(self):
        indent = "      " if self.chance.random() < 0.8 else "   "
        for _ in range(self.chance.randint(4, 30)):
            verb, noun, other = self.chance.choice(VERBS), self.chance.choice(WORDS), self.chance.choice(WORDS)
            line = self.chance.choice([
                f"int {noun} = {verb}_{other}(&{noun}, {self.chance.randrange(256)});", f"if ({noun} < {other}) {{",
                f"   {verb}({noun}, \"{other}\");", "}", f"// {verb} {noun}", f"#define {noun.upper()} {other}", "",
            ])
            self.lines.append((indent + line).rstrip())
        self.lines.append("")

    def table(self):
        self.lines += ["   Date       Time   Size     File name", "   " + "-" * 44]
        for _ in range(self.chance.randint(3, 20)):
            day = f"{self.chance.randint(1, 12):02}/{self.chance.randint(1, 28):02}/{self.chance.randint(90, 99)}"
            self.lines.append(
                f"   {day}   {self.chance.randint(1, 12):02}:{self.chance.randrange(60):02}a "
                f"{self.chance.randrange(10 ** 6):7,}  {self.chance.choice(WORDS)[:8]}.dll")
        self.lines.append("")

    def box(self):
        widths = [self.chance.randint(10, 24) for _ in range(self.chance.randint(2, 3))]
        rule = "+" + "-" * (sum(widths) + 3 * len(widths) - 1) + "+"
        for _ in range(self.chance.randint(3, 8)):
            cells = [self.chance.choice(WORDS).ljust(width) for width in widths]
            self.lines += [rule, "| " + " | ".join(cells) + " | "]
        self.lines += [rule, ""]

    def references(self):
        self.lines += ["These articles tell more:", ""]
        for _ in range(self.chance.randint(1, 4)):
            number, title = self.archive.reference()
            self.wrapped(f"Q{number} {title}", "   ", "   ")
            self.lines.append("")


class Article:
    """An article with its metadata, in either form."""

    def __init__(self, number, archive, chance):
        self.number = number
        self.title = archive.titles[number]
        self.product, self.code = chance.choice(PRODUCTS)
        self.versions = f"winnt:{chance.randint(1, 6)}.{chance.randrange(10)}"
        self.keywords = " ".join(chance.sample(KEYWORDS, chance.randint(0, 4)))
        self.year = chance.randint(1999, 2002)
        self.date = f"{chance.randint(1, 28):02}-{chance.choice(MONTHS)}-{self.year}"
        # Median 3.2 kB, 95 % below 8 kB, 99 % below 17 kB, and now and then a giant; the frame takes 1.5 kB of that.
        size = chance.lognormvariate(7.0, 1.0) if chance.random() > 0.001 else chance.randint(40_000, 175_000)
        self.applies_to = [
            f"{chance.choice(PRODUCTS)[0]}, version {chance.randint(1, 9)}.0" for _ in range(chance.randint(1, 3))]
        self.query_words = " ".join(chance.choices(WORDS, k=chance.randint(0, 5)))
        self.text = Writer(archive, chance).body(size)

    def content(self):
        """What both forms have between header and footer, and the footer's fields."""
        rule = "-" * 79
        return [
            rule, "The information in this article applies to:", "", *[f" - {line} " for line in self.applies_to], rule,
            "", *self.text, f"Additional query words: {self.query_words}", "", "=" * 70,
            f"Keywords          : {self.keywords}", f"Technology        : kbExampleSearch kb{self.code}",
            f"Version           : {self.versions}", "Issue type        : kbprb", "",
        ]

    def document(self):
        lines = [
            f"DOCUMENT:Q{self.number}  {self.date}  [{self.code}]", f"TITLE   :{self.title}",
            f"PRODUCT :{self.product}", f"PROD/VER:{self.versions}", "OPER/SYS:", f"KEYWORDS:{self.keywords}"[:96], "",
            "=" * 70, *self.content(), "=" * 77, "",
            "This text was made up for measurements and describes no product that exists.", "",
            f"Copyright Example Corporation {self.year}.",
        ]
        return "\r\n".join(lines)

    def jekyll(self):
        # That conversion took one leading space from every line, and put a tab before it.
        body = ["\t" + line.removeprefix(" ") for line in self.content()]
        lines = [
            "---", "layout: page", f'title: "Q{self.number}: {self.title}"',
            f"permalink: /kb/{self.number // 1000:03}/Q{self.number}/", "---", "", f"## Q{self.number}: {self.title}", "",
            "{% raw %}", "", f"\tArticle: Q{self.number}", f"\tProduct(s): {self.product}",
            f"\tVersion(s): {self.versions}", "\tOperating System(s): ", f"\tKeyword(s): {self.keywords}",
            f"\tLast Modified: {self.date}", "\t", *body, "", "{% endraw %}", "",
        ]
        return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the archive goes; must not exist")
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1985)
    options = parser.parse_args()

    chance = random.Random(options.seed)
    archive = Archive(options.articles, chance)
    options.folder.mkdir(parents=True)
    for number in archive.numbers:
        article = Article(number, archive, chance)
        shard = f"{number // 1000:03}"
        is_document = chance.random() < 0.8
        if is_document:
            write(options.folder / "txt" / shard / f"Q{number}.TXT", article.document())
        if not is_document or chance.random() < 0.08:
            write(options.folder / "kb" / shard / f"Q{number}" / "README.md", article.jekyll())


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("ascii"))


if __name__ == "__main__":
    main()
