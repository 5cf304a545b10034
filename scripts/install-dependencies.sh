#!/bin/sh
# Installs what the build needs beyond Swift: a C compiler, pkg-config and the C libraries of c-libraries.txt.
# Says nothing and changes nothing where all of it is there.
set -eu

libraries="$(dirname "$0")/c-libraries.txt"

fail() {
  echo "$1" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# missing COLUMN: the packages to install, by their names in that column of c-libraries.txt
missing() {
  grep -v '^#' "$libraries" | while read -r module apt brew; do
    if ! has pkg-config || ! pkg-config --exists "$module"; then
      case $1 in
        module) echo "$module" ;;
        apt) echo "$apt" ;;
        brew) echo "$brew" ;;
      esac
    fi
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif has sudo; then
    sudo "$@"
  else
    fail "cannot install packages without root rights; run as root: $*"
  fi
}

has swift || fail "swift is missing; install Swift 6.1 or later from https://www.swift.org/install/"

if has cc && has pkg-config && [ -z "$(missing module)" ]; then
  exit 0
fi

case "$(uname -s)" in
  Darwin)
    has cc || fail "the command line tools are missing; run: xcode-select --install"
    has brew || fail "Homebrew is missing; install it from https://brew.sh, then run make deps again"
    packages=$(missing brew)
    has pkg-config || packages="$packages pkgconf"
    # shellcheck disable=SC2086 # one word for each package
    brew install --quiet $packages
    ;;
  *)
    packages=$(missing apt)
    has cc || packages="$packages gcc libc6-dev"
    has pkg-config || packages="$packages pkg-config"
    if ! has apt-get; then
      has cc || echo "a C compiler is missing" >&2
      has pkg-config || echo "pkg-config is missing" >&2
      fail "install with this system's package manager what pkg-config knows as: $(missing module | xargs)"
    fi
    # A fresh system has no package lists, and old lists name files that are gone.
    # shellcheck disable=SC2086 # one word for each package
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $packages \
      >/dev/null 2>&1 || {
      as_root apt-get update -qq
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $packages >/dev/null
    }
    ;;
esac

[ -z "$(missing module)" ] || fail "still missing after the installation: $(missing module | xargs)"
