#!/usr/bin/env python3
"""Writes a made-up tree of HTML pages, NNN/NNN.HTM, as articles of later years survived, for measuring.

The same number of articles and the same seed give the same bytes.
"""

import argparse
import html
import random
import textwrap
from pathlib import Path

import generate
from generate import ADJECTIVES, KEYWORDS, PRODUCTS, VERBS, WORDS

SECTIONS = ["SUMMARY", "SYMPTOMS", "CAUSE", "RESOLUTION", "WORKAROUND", "STATUS", "MORE INFORMATION", "REFERENCES"]
# Articles cite these older ones by number; later articles never had a Q before theirs.
LAST_OLD_NUMBER = 330_000


class Tree(generate.Archive):
    """The numbers and titles of all articles, and sentences to fill them with."""

    def __init__(self, size, chance):
        super().__init__(size, chance, last=1_000_000)
        prose = generate.Writer(self, chance)
        self.sentences = [html.escape(prose.sentence(), quote=False) for _ in range(20_000)]


class Page:
    """One article's body as HTML, with lines of about 80 columns."""

    def __init__(self, tree, chance):
        self.tree = tree
        self.chance = chance
        self.parts = []
        self.size = 0

    def body(self, size):
        """Sections until the body has `size` bytes or a little more."""
        sections = sorted(self.chance.sample(range(len(SECTIONS)), self.chance.randint(2, 5)))
        for position, index in enumerate(sections):
            self.add(f"<H2>{SECTIONS[index]}</H2>")
            while self.size < size * (position + 1) / len(sections):
                self.chance.choices(
                    [self.paragraph, self.steps, self.bullets, self.code, self.table, self.note, self.references,
                     self.subsection],
                    [46, 14, 8, 8, 4, 6, 7, 7])[0]()
        return "\n".join(self.parts)

    def add(self, part):
        self.parts.append(part)
        self.size += len(part) + 1

    def prose(self, most):
        text = " ".join(self.chance.choice(self.tree.sentences) for _ in range(self.chance.randint(1, most)))
        kind = self.chance.random()
        if kind < 0.15:
            text = text.replace("the ", "the <B>" + self.chance.choice(WORDS).capitalize() + "</B> ", 1)
        elif kind < 0.20:
            text += " It&nbsp;is " + self.chance.choice(["5 \u2013 10", "\u201cnew\u201d", "a trade mark\u2122", "caf\u00e9"]) + "."
        return textwrap.fill(text, 80, break_long_words=False, break_on_hyphens=False)

    def paragraph(self):
        self.add(f"<P>{self.prose(4)}</P>")

    def items(self, count):
        return "".join(
            f"<LI>{self.prose(2)}" + (f"<BR><BR>\n{self.prose(1)}" if self.chance.random() < 0.1 else "") + "</LI>\n"
            for _ in range(count))

    def steps(self):
        self.add(f"<P>To do this, follow these steps:</P>\n<OL>\n{self.items(self.chance.randint(3, 8))}</OL>")

    def bullets(self):
        self.add(f"<UL>\n{self.items(self.chance.randint(2, 6))}</UL>")

    def code(self):
        lines = [
            f"   {self.chance.choice(VERBS)}_{self.chance.choice(WORDS)}(&amp;{self.chance.choice(WORDS)}, "
            f"{self.chance.randrange(256)});" for _ in range(self.chance.randint(3, 25))]
        self.add("<PRE>" + "\n".join(lines) + "\n\t\t\t\t</PRE>")

    def table(self):
        rows = ["<TR><TH>Date</TH><TH>Time</TH><TH>Version</TH><TH>Size</TH><TH>File name</TH></TR>"]
        for _ in range(self.chance.randint(3, 20)):
            rows.append(
                f"<TR><TD>{self.date()}</TD><TD>{self.chance.randint(1, 12):02}:{self.chance.randrange(60):02}</TD>"
                f"<TD>{self.chance.randint(1, 9)}.0.{self.chance.randrange(9999)}</TD>"
                f"<TD>{self.chance.randrange(10 ** 6):,}</TD><TD>{self.chance.choice(WORDS)}.dll</TD></TR>")
        self.add("<TABLE border=1>\n" + "\n".join(rows) + "\n</TABLE>")

    def note(self):
        kind = self.chance.choice(["NOTE", "IMPORTANT", "WARNING"])
        self.add(f"<P><B>{kind}</B>: {self.prose(2)}</P>")

    def references(self):
        for _ in range(self.chance.randint(1, 3)):
            number, title = self.tree.reference()
            self.add(
                "<P>For additional information, click the article number below:</P>\n<BLOCKQUOTE>"
                f'<A HREF="../../{number // 1000:03}/{number % 1000:03}.HTM">{number}</A> {html.escape(title)}</BLOCKQUOTE>')

    def subsection(self):
        words = " ".join(self.chance.choice(ADJECTIVES + WORDS).capitalize() for _ in range(self.chance.randint(2, 4)))
        self.add(f"<H3>{words}</H3>")
        self.paragraph()

    def date(self):
        return f"{self.chance.randint(1, 12)}/{self.chance.randint(1, 28)}/{self.chance.randint(2002, 2006)}"


def page(number, tree, chance):
    title = f"{html.escape(tree.titles[number])} ({number})"
    body = Page(tree, chance)
    # Median 4 kB, 95 % below 15 kB, none above 60 kB; the frame takes 0.8 kB of that.
    text = body.body(min(chance.lognormvariate(8.0, 0.9), 56_000))
    products = "".join(
        f"<LI>{chance.choice(PRODUCTS)[0]} {chance.randint(1, 9)}.0</LI>\n" for _ in range(chance.randint(1, 5)))
    notice = f"This article was previously published under Q{number}\n" if number < LAST_OLD_NUMBER else ""
    keywords = " ".join(chance.sample(KEYWORDS, chance.randint(0, 5)) + [f"KB{number}"])
    return f"""\
<HTML><HEAD><TITLE>{title}</TITLE>
<META http-equiv="Content-Type" content="text/html; charset=windows-1252">
<LINK rel="stylesheet" href="../../kb.css"></HEAD>
<BODY><H1>{title}</H1>
<HR>
The information in this article applies to:<UL>
{products}</UL>
{notice}{text}
<HR>
<TABLE><TR><TD>Modification Type:</TD><TD>{chance.choice(["Major", "Minor"])}</TD><TD>Last Reviewed:</TD><TD>{body.date()}</TD></TR>
<TR><TD>Keywords:</TD><TD colspan=3>{keywords}</TD></TR></TABLE>
</BODY></HTML>
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the tree goes; must not exist")
    parser.add_argument("--articles", type=int, default=213_000, help="at most 890,000")
    parser.add_argument("--seed", type=int, default=1985)
    options = parser.parse_args()

    chance = random.Random(options.seed)
    tree = Tree(options.articles, chance)
    options.folder.mkdir(parents=True)
    for number in tree.numbers:
        path = options.folder / f"{number // 1000:03}" / f"{number % 1000:03}.HTM"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(page(number, tree, chance).replace("\n", "\r\n").encode("windows-1252"))


if __name__ == "__main__":
    main()
