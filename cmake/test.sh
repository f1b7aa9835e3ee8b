#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Installs what gazet and its tests need from Debian's packages, builds both and runs all tests. May be run again.
set -eu
cd "$(dirname "$0")/.."
. cmake/packages.sh

# shellcheck disable=SC2086  # lists of words
install_packages $build_packages $test_packages
say "building build/release (minutes, the first time)"
quietly cmake --preset release -DBUILD_TESTING=ON -DPython3_EXECUTABLE=/usr/bin/python3
quietly cmake --build --preset release
ctest --preset release --parallel "$(nproc)"
