# SPDX-License-Identifier: Apache-2.0
#
# Read by run.sh, test.sh and .ci/run: the Debian packages that gazet needs, how they are installed, and how a step is
# run without its noise. Names are those of Debian 12 and 13.

build_packages="cmake g++ ninja-build libarchive-dev libboost-program-options-dev libcld2-dev libicu-dev libre2-dev libsimdjson-dev libspdlog-dev libsqlite3-dev libxxhash-dev zlib1g-dev"
test_packages="bzip2 catch2 jq pkg-config python3-jsonschema sqlite3 valgrind xz-utils"

# Programs that read gazet's formats; where they are missing, the tests that want them are skipped.
consumer_packages="gdal-bin parallel python3-distributed python3-networkx"

say() { echo "gazet: $*" >&2; }

# quietly COMMAND...: if it fails, standard error shows its errors and its last lines, and the script ends.
quietly() {
  mkdir -p build
  if "$@" >build/set-up.log 2>&1 </dev/null; then return; fi
  grep -i -m 20 'error' build/set-up.log >&2 || :
  tail -n 40 build/set-up.log >&2
  say "failed: $* (see build/set-up.log)"
  exit 1
}

is_installed() {
  dpkg-query --show --showformat='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y "$@"
}

install_or_update_first() {
  apt install --no-install-recommends "$@" || { apt update && apt install --no-install-recommends "$@"; }
}

# install_packages PACKAGE...: installs those that are missing, and says so first.
install_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "this is no Debian: what these packages hold must be there already: $*"
    return
  fi
  missing=
  for package; do
    is_installed "$package" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  say "installing Debian packages:$missing"
  if ! ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1; then quietly apt update; fi
  # shellcheck disable=SC2086  # a list of words
  quietly install_or_update_first $missing
}
