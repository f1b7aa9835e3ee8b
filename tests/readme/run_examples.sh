#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# run_examples.sh PROGRAM FILE WORK: runs the examples of a Markdown file in a copy of samples/ and compares their output.
# An example is an indented block: a line `$ COMMAND`, then what the command prints, standard error among it, up to the
# next command or the end of the block. A block without `$` is no example. GAZET_UPDATE_GOLDENS=1 writes what the
# commands print into the file.
set -u
program=$1 file=$2 work=$3
PATH=$(dirname "$program"):$PATH

rm -rf "$work"
mkdir -p "$work.out"
cp -R "$(dirname "$0")/../../samples" "$work"
cd "$work" || exit 2

# Expected: the file's own words. Actual: the same commands, with what they print now.
sed -n 's/^    //p; t; s/.*//p' "$file" | awk '/^\$ / { on = 1 } /^$/ { on = 0 } on' >"$work.out/expected"
: >"$work.out/actual"
while IFS= read -r line; do
  case $line in
    '$ '*)
      printf '%s\n' "$line" >>"$work.out/actual"
      sh -c "${line#??}" >>"$work.out/actual" 2>&1 </dev/null
      ;;
  esac
done <"$work.out/expected"

if [ -n "${GAZET_UPDATE_GOLDENS:-}" ]; then
  # Each command with its output of now, in place of the block that the command stood in.
  awk -v actual="$work.out/actual" '
    BEGIN { while ((getline line <actual) > 0) { if (line ~ /^\$ /) n++; output[n] = output[n] "    " line "\n" } }
    /^    \$ / { in_block = 1; printf "%s", output[++i]; next }
    !/^    / { in_block = 0 }
    !in_block' "$file" >"$work.out/file" && cp "$work.out/file" "$file"
  exit
fi

[ -s "$work.out/expected" ] || { echo "$file has no example"; exit 1; }
diff -a -u "$work.out/expected" "$work.out/actual"
