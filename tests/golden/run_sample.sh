#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Runs the program on one sample and compares the records with the expected ones:
# run_sample.sh PROGRAM SAMPLE EXPECTED OUT [ARGUMENT...]. It runs beside the sample, so that `doc` is its bare name.
set -u
program=$1 sample=$2 expected=$3 out=$4
shift 4
. "${0%/*}/compare.sh"

mkdir -p "$out"
cd "${sample%/*}" || exit 2
"$program" "$@" "${sample##*/}" </dev/null >"$out/stdout" 2>"$out/stderr"
status=$?
: >"$out/status"
[ "$status" = 0 ] || echo "$status" >"$out/status"

compare "standard output" "$expected" "$out/stdout"
compare "standard error" "$out/nothing" "$out/stderr"
compare "exit status" "$out/nothing" "$out/status"
finish "cd '${sample%/*}' && '$program' $* '${sample##*/}'"
