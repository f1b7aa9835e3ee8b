#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# run_coverage.sh GAZET ACCURACY_COVERAGE SOURCE WORK: compiles SOURCE/names.tsv, measures it on SOURCE/gold.jsonl, expects
# SOURCE/expected.txt; then expects that a line that is no gold is refused by its number.
set -eu
gazet=$1 coverage=$2 source=$3 work=$4

"$gazet" compile --overwrite --weights none -o "$work/names.gaz" "$source/names.tsv" 2>/dev/null ||
  "$gazet" compile --overwrite -o "$work/names.gaz" "$source/names.tsv"
"$coverage" "$work/names.gaz" "$source/gold.jsonl" 10 >"$work/coverage.txt"
diff -u "$source/expected.txt" "$work/coverage.txt"

printf '{"text": "Bamako", "entities": [{"start": 0, "end": 7, "type": "place"}]}\n' >"$work/bad.jsonl"
if "$coverage" "$work/names.gaz" "$work/bad.jsonl" 2>"$work/message.txt"; then
  echo "a mention beyond the text was taken"
  exit 1
fi
grep -q 'line 1: expected an object' "$work/message.txt"
