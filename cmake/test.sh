#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Installs what gazet and its tests need from Debian's packages, builds both and runs all tests. May be run again.
# GAZET_PRESET=dev (or asan …) does so with another preset than release.
set -eu
cd "$(dirname "$0")/.."
. cmake/packages.sh

# shellcheck disable=SC2086  # lists of words
install_packages $build_packages $test_packages
preset=${GAZET_PRESET:-release}
say "building build/$preset (minutes, the first time)"
quietly cmake --preset "$preset" -DBUILD_TESTING=ON -DGAZET_PRECOMPILE=tests -DPython3_EXECUTABLE=/usr/bin/python3
quietly cmake --build --preset "$preset"
ctest --preset "$preset" --parallel "$(nproc)"
