#!/bin/sh
# Installs what the build needs beyond Swift: a C compiler, pkg-config and the C libraries of c-libraries.txt.
# With the argument "test" also a browser and its driver; without them some tests are skipped, so that it goes on where
# it cannot get them. Says nothing and changes nothing where all of it is there.
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

# A fresh system has no package lists, and old lists name files that are gone.
apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null 2>&1 || {
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null
  }
}

install_libraries() {
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
      # shellcheck disable=SC2086 # one word for each package
      apt_install $packages
      ;;
  esac
  [ -z "$(missing module)" ] || fail "still missing after the installation: $(missing module | xargs)"
}

has_browser() {
  { has chromedriver || has chromium.chromedriver; } &&
    { has chromium || has chromium-browser || has google-chrome || has google-chrome-stable ||
      [ -d "/Applications/Google Chrome.app" ] || [ -d /Applications/Chromium.app ]; }
}

without_browser() { echo "the tests in a browser are skipped: $1" >&2; }

install_browser() {
  # Ubuntu's packages of these names are empty, and lead to a snap.
  if [ "$(uname -s)" = Darwin ]; then
    without_browser "install one with: brew install --cask google-chrome chromedriver"
  elif grep -qs '^ID=ubuntu' /etc/os-release; then
    without_browser "install one with: snap install chromium"
  elif ! has apt-get; then
    without_browser "install Chromium and chromedriver with this system's package manager"
  else
    (apt_install chromium chromium-driver) ||
      without_browser "apt-get could not install chromium and chromium-driver"
  fi
}

has swift || fail "swift is missing; install Swift 6.1 or later from https://www.swift.org/install/"

if ! has cc || ! has pkg-config || [ -n "$(missing module)" ]; then
  install_libraries
fi

# Who names the programs, or none, has chosen.
if [ "${1:-}" = test ] && [ -z "${KB_CHROMIUM+set}" ] && ! has_browser; then
  install_browser
fi
