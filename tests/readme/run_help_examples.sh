#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# run_help_examples.sh PROGRAM WORK: runs each example of `gazet COMMAND --help-all`, in a folder that has the files they
# name. Every command has one, and each must succeed.
set -u
program=$1 work=$2
golden=$(cd "$(dirname "$0")/../golden" && pwd)
PATH=$(dirname "$program"):$PATH
failed=0
complain() { echo "$*"; failed=1; }

rm -rf "$work"
mkdir -p "$work/files/articles/drafts"
cd "$work/files" || exit 2
echo 'Troops left Kidal for Bamako, the United Nations said. Acme Corp did not.' >article.txt
cp article.txt articles/a.txt
cp article.txt articles/b.article
cp article.txt articles/drafts/c.txt
printf '%s\n' '{"id":"1","text":"Floods hit Lagos and Abuja in Nigeria.","url":"https://a.example/1"}' \
  '{"id":"2","text":"Ghana met Kenya.","url":"https://a.example/2"}' >archive.jsonl
echo '{"url":"https://a.example/1","headline":"Floods","body":"Floods hit Lagos."}' >news.jsonl
echo '<html lang="en"><title>Floods hit Lagos</title><article><p>Floods hit Lagos.</p></article></html>' >page.html
printf 'Floods hit Lagos.\n=====\nGhana met Kenya.\n' >dump.txt
printf 'type\tname\tsource\norganisation\tKorrane Copper\thand\n' >old.tsv
printf 'type\tname\tsource\norganisation\tKorrane Copper\thand\norganisation\tAcme Corp\thand\n' >mylist.tsv
gazet compile mylist.tsv -o mylist.gaz || exit 2
echo Kidal >deny.txt
cp "$golden/eval/gold.jsonl" "$golden/eval/predictions.jsonl" "$golden/import-geonames/XX.txt" .
echo '{"label":"ORG","pattern":"Acme Corp"}' >patterns.jsonl

for command in $(gazet help | sed -n '/^COMMANDS/,/^$/s/^  \([a-z]\{1,\}\) .*/\1/p'); do
  gazet "$command" --help-all |
    sed -n '/^EXAMPLES/,/^$/s/^      //p; s/^ *Example: //p' >"$work/examples"
  [ -s "$work/examples" ] || complain "gazet $command --help-all has no example"
  while IFS= read -r line; do
    rm -rf "$work/run"
    cp -R "$work/files" "$work/run"
    (cd "$work/run" && sh -c "$line") >"$work/out" 2>&1 </dev/null || {
      cat "$work/out"
      complain "$command: the example fails: $line"
    }
  done <"$work/examples"
done
exit $failed
