#!/usr/bin/env python3
"""Makes a Hugo site of the same articles, so that Hugo can be measured beside kb.

Hugo is spared the work that kb does: the body stands in a fence, which costs it no Markdown, and the templates are bare.
"""

import argparse
import html
import json
import re
from pathlib import Path

CONFIG = """\
baseURL = "https://kb.example/"
title = "Articles"
disableKinds = ["RSS"]
paginate = 1000

[taxonomies]
product = "products"
keyword = "keywords"

[markup.highlight]
codeFences = false
"""

TEMPLATES = {
    "_default/baseof.html": """\
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>{{ block "main" . }}{{ end }}</body>
</html>
""",
    "_default/single.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .GetTerms "products" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
<ul>{{ range .GetTerms "keywords" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ .Content }}{{ end }}
""",
    "_default/list.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ with .Paginator.Next }}<a href="{{ .URL }}">more</a>{{ end }}{{ end }}
""",
    "_default/terms.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a></li>{{ end }}</ul>
{{ end }}
""",
}


def field(text, pattern):
    found = re.search(pattern, text, re.MULTILINE)
    return found.group(1).strip() if found else ""


def document(text):
    """Number, title, product, keywords and body of the DOCUMENT form."""
    header, _, body = text.partition("\n\n")
    return (
        field(header, r"^DOCUMENT:Q(\d+)"), field(header, r"^TITLE   :(.*)"), field(header, r"^PRODUCT :(.*)"),
        field(text, r"^Keywords +: ?(.*)").split(), body)


def jekyll(text):
    """The same of the Jekyll form."""
    body = text.partition("{% raw %}")[2].rpartition("{% endraw %}")[0].replace("\n\t", "\n")
    title = html.unescape(field(text, r'^title: "(.*)"$')).partition(": ")[2]
    return (
        field(text, r"^\tArticle: Q(\d+)"), title, field(text, r"^\tProduct\(s\): (.*)"),
        re.findall(r"kb\w+", field(text, r"^\tKeyword\(s\): (.*)")), body)


def page(number, title, product, keywords, body):
    front = {
        "title": f"Q{number}: {title}", "url": f"/kb/{int(number) // 1000:03}/Q{number}/",
        "products": [product] if product else [], "keywords": sorted(set(keywords)),
    }
    fence = "`" * (max([2, *map(len, re.findall("`+", body))]) + 1)
    # Hugo looks for shortcodes even inside a fence.
    body = body.replace("{{", "{ {").strip("\n")
    return f"{json.dumps(front)}\n\n{fence}\n{body}\n{fence}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("site", type=Path, help="where the Hugo site goes; must not exist")
    options = parser.parse_args()

    # Where an article is there in both forms, the DOCUMENT form is the better one, as for kb.
    pages = {}
    for path in sorted(options.corpus.rglob("README.md")):
        article = jekyll(path.read_text(encoding="utf-8", errors="replace"))
        pages[article[0]] = article
    for path in sorted(options.corpus.rglob("*.TXT")):
        article = document(path.read_bytes().decode("windows-1252", errors="replace").replace("\r\n", "\n"))
        pages[article[0]] = article

    for name, template in TEMPLATES.items():
        write(options.site / "layouts" / name, template)
    write(options.site / "config.toml", CONFIG)
    for number, article in pages.items():
        if number:
            write(options.site / "content" / "kb" / f"{int(number) // 1000:03}" / f"Q{number}.md", page(*article))


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
