#!/usr/bin/env bash
# Installs the peers below $PEERS_WORK (outside this repository) and makes the corpora.
#   PEERS_WORK=DIR bench/peers/setup.sh [N ...]          default N: 100 1000 10000
# Debian packages (once, as root): apt-get install hugo jekyll
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
W="${PEERS_WORK:?Set PEERS_WORK to a folder outside the repository.}"
NS=("$@"); [ ${#NS[@]} -gt 0 ] || NS=(100 1000 10000)
mkdir -p "$W"
for n in "${NS[@]}"; do [ -d "$W/corpus/$n" ] || npx tsx "$here/../corpus.ts" "$n" "$W/corpus/$n"; done
install() { # PEER PACKAGE...
  local folder="$W/$1"; shift
  mkdir -p "$folder"; cd "$folder"
  [ -f package.json ] || echo '{"private":true,"type":"module"}' >package.json
  npm i --no-fund --no-audit --silent "$@"; cd "$here"
}
for p in afternoon metalsmith eleventy hugo jekyll; do mkdir -p "$W/$p"; cp -r "$here/$p/." "$W/$p/"; done
install afternoon  gray-matter@4.0.3 markdown-it@15.0.3 feed@6.0.0 handlebars@4.7.10 mjml@5.4.1 luxon@3.7.2
install metalsmith metalsmith@2.7.0 @metalsmith/markdown@1.10.0 @metalsmith/collections@2.0.0 feed@6.0.0 handlebars@4.7.10 mjml@5.4.1
install eleventy   @11ty/eleventy@3.1.8 @11ty/eleventy-plugin-rss@3.0.0 mjml@5.4.1
# Eleventy and Jekyll need the articles inside their own source folder (hard links: no copy).
for n in "${NS[@]}"; do
  r="$W/eleventy/run/$n"; mkdir -p "$r"; cp -r "$here/eleventy/." "$W/eleventy/package.json" "$r/"
  [ -d "$r/src/content" ] || cp -al "$W/corpus/$n" "$r/src/content"
  ln -sfn ../../node_modules "$r/node_modules"
  r="$W/jekyll/run/$n"; mkdir -p "$r"; cp -r "$here/jekyll/." "$r/"
  [ -d "$r/_articles" ] || cp -al "$W/corpus/$n" "$r/_articles"
done
