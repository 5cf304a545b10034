# Every command of the project; CI calls the same ones.

KB := .build/release/kb
SOURCES := Package.swift Sources Tests Benchmarks $(wildcard templates/*.swift schemas/*.swift recipes/*.swift)

# Where `make install` puts the program; DESTDIR comes before it for packagers.
PREFIX ?= /usr/local
SHARE := $(DESTDIR)$(PREFIX)/share

.PHONY: help deps build install site serve test lint format bench dist clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## install the system packages that the build needs
	@scripts/install-dependencies.sh

build: deps ## build the program for this machine: .build/release/kb
	swift build -c release --product kb

install: ## put the program, its manual page and completions into PREFIX (/usr/local)
	@test -x $(KB) || { echo "build it first: make build" >&2; exit 1; }
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(KB) $(DESTDIR)$(PREFIX)/bin/kb
	install -d $(SHARE)/man/man1 $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions \
		$(SHARE)/fish/vendor_completions.d
	$(KB) man >$(SHARE)/man/man1/kb.1
	$(KB) completions bash >$(SHARE)/bash-completion/completions/kb
	$(KB) completions zsh >$(SHARE)/zsh/site-functions/_kb
	$(KB) completions fish >$(SHARE)/fish/vendor_completions.d/kb.fish

site: build ## build the website from content/ into site/
	$(KB) build --content content --output site $(ARGS)
	@echo "open site/index.html, or serve the folder: python3 -m http.server -d site"

serve: build ## show the website in a browser while you edit its articles
	$(KB) serve --open $(ARGS)

test: ## run the tests
	@scripts/install-dependencies.sh test
	swift test

lint: ## check the format of the sources
	swift format lint --strict --recursive $(SOURCES)

format: ## format the sources
	swift format --in-place --recursive $(SOURCES)

bench: build ## measure a build, beside Hugo where it is installed (KB_CORPUS, KB_BENCH_ARTICLES, KB_BENCH_HTML)
	@Benchmarks/run.sh

dist: deps ## build a program for other machines: dist/kb
	@scripts/build-distribution.sh

clean: ## remove what was built
	rm -rf .build .kb-cache dist
	find site -mindepth 1 ! -name .gitkeep -delete
	rm -rf .site.kb-staging*
