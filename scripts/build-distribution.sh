#!/bin/sh
# Builds dist/kb, a program for other machines: on Linux with the Swift runtime and the C libraries inside, so that it
# needs nothing but the C library of the system.
set -eu

cd "$(dirname "$0")/.."
scratch=.build/dist
program=dist/kb
mkdir -p dist

# What kb --version names. Without Git, or with changes that no commit has, it names none.
if [ -z "${KB_COMMIT+set}" ] && [ -z "$(git status --porcelain 2>/dev/null || echo none)" ]; then
  KB_COMMIT=$(git rev-parse HEAD)
fi
export KB_COMMIT="${KB_COMMIT:-}"

if [ "$(uname -s)" != Linux ]; then
  # The runtime is part of the system here.
  swift build -c release --product kb --scratch-path "$scratch"
else
  # The linker takes the shared library where a folder has both, and SwiftPM puts the folders that pkg-config names
  # before all others. So pkg-config has to name a folder that holds static libraries only.
  static=$PWD/$scratch/static
  rm -rf "$static"
  mkdir -p "$static"
  grep -v '^#' scripts/c-libraries.txt | while read -r module _; do
    # A static library needs those that it is made of, too.
    flags=$(pkg-config --static --libs-only-l "$module")
    for flag in $flags; do
      if [ "$flag" = -licudata ]; then
        echo "$module stays a shared library: ICU's data would add 30 MB" >&2
        flags=
        break
      fi
      archive=$(pkg-config --variable=libdir "$module")/lib${flag#-l}.a
      if [ ! -e "$archive" ]; then
        echo "$module stays a shared library: there is no $archive" >&2
        flags=
        break
      fi
    done
    for flag in $flags; do
      ln -sf "$(pkg-config --variable=libdir "$module")/lib${flag#-l}.a" "$static/"
    done
    # A shared one is named without its folder, which would come before ours.
    {
      echo "Name: $module"
      echo "Description: $module, for a distribution"
      echo "Version: $(pkg-config --modversion "$module")"
      echo "Cflags: $(pkg-config --cflags "$module")"
      echo "Libs: ${flags:+-L$static }${flags:-$(pkg-config --libs-only-l "$module")}"
    } >"$static/$module.pc"
  done

  # The Swift runtime is partly C++; minimal systems lack that library.
  set -- -Xswiftc -Xclang-linker -Xswiftc -static-libgcc
  cxx=$(cc -print-file-name=libstdc++.a)
  [ ! -e "$cxx" ] || ln -s "$cxx" "$static/libstdc++.a"

  PKG_CONFIG_PATH=$static${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH} \
    swift build -c release --product kb --scratch-path "$scratch" --static-swift-stdlib "$@"
fi

# Written aside first: the old program may be running.
cp "$scratch/release/kb" "$program.new"
strip "$program.new"
mv "$program.new" "$program"

"$program" --version >/dev/null
echo "$program: $(wc -c <"$program" | awk '{ printf "%.1f MB", $1 / 1e6 }')"
if [ "$(uname -s)" = Linux ]; then
  echo "needs: $(ldd "$program" | awk '$2 == "=>" { print $1 }' | xargs)"
fi
