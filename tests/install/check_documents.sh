#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# check_documents.sh PROGRAM FOLDER: every command and every option of the program's help stands in its manual page and in the
# completions for bash, zsh and fish, and none stands there that the help does not have. FOLDER is what gazet_documents
# wrote. Shells that are not installed are not asked whether they can read their file.
set -u
program=$1 folder=$2 records=$(cd "$(dirname "$0")/../.." && pwd)/src/output/README.md
failed=0
complain() { echo "$*"; failed=1; }

# The options of a text, one a line.
options_in() { grep -oE -e '--[a-z][a-z0-9-]+' | LC_ALL=C sort -u; }

# same NAME FILE FILE: the two lists are equal.
same() { diff -u "$2" "$3" || complain "$1: options differ (- help, + there)"; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pages=$folder/man/man1
commands=$("$program" help | sed -n '/^COMMANDS/,/^$/s/^  \([a-z]\{1,\}\) .*/\1/p')
[ -n "$commands" ] || complain "gazet help names no commands"

for command in $commands; do
  # Of the help only what begins an entry: descriptions name other options.
  "$program" "$command" --help-all | grep -E '^  (-[a-zA-Z0-9], |    )--' | sed 's/^ *\(-[a-zA-Z0-9], *\)\{0,1\}\(--[a-z0-9-]*\).*/\2/' |
    LC_ALL=C sort -u >"$work/help"
  { cat "$work/help"; echo --help; echo --help-all; } | LC_ALL=C sort -u >"$work/help_too"

  page=$pages/gazet-$command.1
  [ -s "$page" ] || { complain "no manual page of $command"; continue; }
  grep -A 1 '^\.TP$' "$page" | sed 's/\\-/-/g' | grep '^\\fB-' | options_in >"$work/man"
  same "$page" "$work/help" "$work/man"
  grep -q "gazet..$command" "$pages/gazet.1" || complain "gazet.1 does not name $command"

  sed -n "s/^    $command) options='\([^']*\)'.*/\1/p" "$folder/completions/gazet" | options_in >"$work/bash"
  same "bash, $command" "$work/help_too" "$work/bash"
  sed -n "/^    $command)\$/,/;;\$/p" "$folder/completions/_gazet" | grep -oE -e "[',]--[a-z0-9-]+" | options_in >"$work/zsh"
  same "zsh, $command" "$work/help_too" "$work/zsh"
  grep "= $command' .*-l " "$folder/completions/gazet.fish" | sed "s/.* -l \([a-z0-9-]*\).*/--\1/" | LC_ALL=C sort -u \
    >"$work/fish"
  same "fish, $command" "$work/help_too" "$work/fish"
done

# The keys of mention, entity and document records as src/output/README.md has them.
for key in $(sed -n '/^## Mention/,/^## Explanation/p; /^## Entity/,/^## Document/p; /^## Document/,/^## Kept/p' "$records" |
  grep '^| `' | cut -d '|' -f 2 | grep -oE '`[a-z_0-9]+`' | tr -d '\140'); do
  grep -qE "^  (.*[ ,])?$key([ ,]|$)" "$pages/gazet.1" || complain "gazet.1 does not explain the key $key"
done

[ "$(ls "$pages" | wc -l)" = "$(($(echo "$commands" | wc -w) + 1))" ] || complain "manual pages of no command in $pages"

# The shells themselves.
for shell in bash zsh fish; do
  command -v $shell >/dev/null || continue
  case $shell in bash) file=gazet ;; zsh) file=_gazet ;; fish) file=gazet.fish ;; esac
  $shell -n "$folder/completions/$file" || complain "$shell cannot read its completions"
done
if command -v man >/dev/null; then
  for page in "$pages"/*; do
    said=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
    [ -z "$said" ] || complain "$page: $said"
  done
fi

# complete WORD…: what bash completes at the last word.
complete_words() {
  bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gazet; echo "${COMPREPLY[*]}"' "$folder/completions/gazet" "$@"
}
expect() {
  expected=$1
  shift
  printed=$(complete_words "$@")
  [ "$printed" = "$expected" ] || complain "bash completes '$*' to '$printed', not '$expected'"
}
if command -v bash >/dev/null; then
  expect "lookup" gazet loo
  expect "--overwrite" gazet compile --overw
  expect "--max-document" gazet --max-d
  expect "" gazet extract -o x
  expect "jsonl json" gazet --format js
  expect "jsonl json" gazet extract --format = js
  expect "graphml" gazet extract -j 2 --format gra
  expect "ontonotes conll" gazet --labels ""
  expect "ontonotes conll" gazet --labels =
  expect "person" gazet --types pe
  expect "place,group" gazet --types place,gr
  expect "text jsonl" gazet text --format ""
  expect "" gazet --min-score 0
  expect "geonames" gazet import geo
  expect "" gazet lookup Lag
  expect "" gazet lint --max
  expect "compile" gazet help comp
  mkdir "$work/files"
  cd "$work/files" || exit 1
  mkdir lists && touch mine.tsv mine.gaz mine.txt
  expect "mine.gaz lists" gazet --gazetteer ""
  expect "mine.tsv mine.gaz lists" gazet -d ""
  expect "mine.tsv lists" gazet lint ""
fi
if command -v fish >/dev/null; then
  # expect_fish EXPECTED LINE: what fish completes at the end of the line, without what it says of each.
  expect_fish() {
    printed=$(fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$folder/completions/gazet.fish" "$2" 2>&1 |
      cut -f 1 | LC_ALL=C sort | tr '\n' ' ')
    [ "$printed" = "$1 " ] || complain "fish completes '$2' to '$printed', not '$1'"
  }
  expect_fish "lookup" "gazet loo"
  expect_fish "json jsonl" "gazet --format js"
  expect_fish "place,group" "gazet --types place,gr"
  expect_fish "--types=place,group" "gazet --types=place,gr"
  expect_fish "--overwrite" "gazet compile --overw"
  expect_fish "compile" "gazet help comp"
fi
exit $failed
