#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Runs one golden case and compares what it wrote: run_case.sh PROGRAM CASE WORK. The folder CASE holds
#
#   command   the program's arguments on one line, quoted as for a shell; or, where one run is not enough,
#   script    a shell script that calls `gazet`
#   stdin     what it reads (else nothing)
#   stdout    what it must write; absent: nothing
#   stderr    the same for standard error
#   status    its exit status; absent: 0
#   files/    files that it must have written
#
# and whatever else the command names. It runs in WORK, a fresh copy of the folder without the names above.
set -u
program=$1 case=$2 work=$3
. "${0%/*}/compare.sh"

rm -rf "$work"
mkdir -p "$work" "$work.out"
cp -R "$case/." "$work"
(cd "$work" && rm -rf command script stdin stdout stderr status files)
cd "$work" || exit 2

input=/dev/null
[ -e "$case/stdin" ] && input=$case/stdin
PATH=$(dirname "$program"):$PATH
if [ -e "$case/script" ]; then
  repeat="cd '$work' && PATH='${PATH%%:*}':\$PATH sh '$case/script' <'$input'"
  sh "$case/script" <"$input" >"$work.out/stdout" 2>"$work.out/stderr"
else
  arguments=$(cat "$case/command") || exit 2
  repeat="cd '$work' && '$program' $arguments <'$input'"
  eval "'$program' $arguments" <"$input" >"$work.out/stdout" 2>"$work.out/stderr"
fi
status=$?
: >"$work.out/status"
[ "$status" = 0 ] || echo "$status" >"$work.out/status"

for what in stdout stderr status; do compare "$what" "$case/$what" "$work.out/$what"; done
if [ -d "$case/files" ]; then
  for file in "$case"/files/*; do
    name=${file##*/}
    if [ -e "$name" ]; then compare "$name" "$file" "$name"; else compare "$name" "$file" /dev/null; fi
  done
fi
finish "$repeat"
