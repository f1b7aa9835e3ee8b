# SPDX-License-Identifier: Apache-2.0
#
# Read by run_case.sh: compares what came out with what was expected, byte for byte, or, with
# GAZET_UPDATE_GOLDENS=1, makes it the expectation. A missing expectation stands for an empty file.

failed=0

# compare WHAT EXPECTED ACTUAL
compare() {
  if [ -e "$2" ] && cmp -s "$2" "$3"; then return; fi
  if [ ! -e "$2" ] && [ ! -s "$3" ]; then return; fi
  if [ "${GAZET_UPDATE_GOLDENS:-}" = 1 ]; then
    mkdir -p "${2%/*}"
    if [ -s "$3" ]; then cp "$3" "$2"; else rm -f "$2"; fi
    echo "updated: $2"
    return
  fi
  failed=1
  echo "$1 is not what $2 says (-: expected, +: what came):"
  if [ -e "$2" ]; then diff -a -u "$2" "$3"; else diff -a -u /dev/null "$3"; fi
}

# finish COMMAND: says how to repeat a failed run, and ends.
finish() {
  if [ "$failed" = 1 ]; then
    echo "to repeat it: $1"
    echo "to accept it: GAZET_UPDATE_GOLDENS=1 ctest -R ..."
  fi
  exit "$failed"
}

# The program must not see settings of whoever runs the tests.
for variable in $(env | sed -n 's/^\(GAZET_[A-Z_]*\)=.*/\1/p'); do
  [ "$variable" = GAZET_UPDATE_GOLDENS ] || unset "$variable"
done
unset NO_COLOR XDG_CONFIG_HOME
HOME=/nonexistent
LC_ALL=C
export HOME LC_ALL
