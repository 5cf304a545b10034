#!/bin/sh
# Measures `kb build`, and Hugo on the same articles where it is installed.
#
#   KB_CORPUS           the folder of articles; without it a made-up archive is generated
#   KB_BENCH_ARTICLES   how many articles to make up (5000)
#   KB_BENCH_HTML       how many HTML pages to make up and build, too (0; the Knowledge Base had 213000)
#   KB_BENCH_ROUNDS     how often each build is run (3)
set -eu

cd "$(dirname "$0")/.."
work=$PWD/.build/bench
articles=${KB_BENCH_ARTICLES:-5000}
mkdir -p "$work"

# made FOLDER COMMAND...: makes FOLDER by COMMAND unless it is there; half-made folders do not count.
made() {
  folder=$1
  shift
  [ -d "$folder" ] && return
  rm -rf "$folder.new"
  echo "making ${folder#"$PWD"/}" >&2
  "$@" "$folder.new"
  mv "$folder.new" "$folder"
}

if [ -n "${KB_CORPUS:-}" ]; then
  corpus=$(cd "$KB_CORPUS" && pwd)
  name=corpus-$(printf %s "$corpus" | cksum | cut -d ' ' -f 1)
else
  corpus=$work/made-up-$articles
  name=made-up-$articles
  made "$corpus" python3 Benchmarks/generate.py --articles "$articles"
fi

root=$work/root
mkdir -p "$root"
kb="'$PWD/.build/release/kb' build --quiet --root '$root' --content '$corpus' --output {output}"
set -- --rounds "${KB_BENCH_ROUNDS:-3}" --cache "$root/.kb-cache" \
  --fresh "kb" "$kb" --again "kb, nothing changed" "$kb"
if command -v hugo >/dev/null; then
  site=$work/hugo-$name
  made "$site" python3 Benchmarks/hugo_site.py "$corpus"
  set -- "$@" --fresh hugo "hugo --quiet --source '$site' --destination {output}"
fi

echo "articles: $corpus ($(find "$corpus" -type f | wc -l | tr -d ' ') files)"
python3 Benchmarks/measure.py "$work/output" "$@"

pages=${KB_BENCH_HTML:-0}
if [ "$pages" -gt 0 ]; then
  tree=$work/made-up-html-$pages
  made "$tree" python3 Benchmarks/generate_html.py --articles "$pages"
  root=$work/html-root
  mkdir -p "$root"
  echo
  echo "HTML pages: $tree ($pages files)"
  python3 Benchmarks/measure.py "$work/output" --rounds "${KB_BENCH_ROUNDS:-3}" --cache "$root/.kb-cache" \
    --fresh "kb, HTML" "'$PWD/.build/release/kb' build --quiet --root '$root' --content '$tree' --output {output}"
fi

echo
swift build -c release --product parse-benchmark >/dev/null
.build/release/parse-benchmark "$corpus"
