#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Installs what gazet needs from Debian's packages, builds build/release/gazet and runs it on a sample article. Records
# go to standard output, all else to standard error. May be run again: it does only what is left to do.
set -eu
cd "$(dirname "$0")/.."
. cmake/packages.sh

# shellcheck disable=SC2086  # a list of words
install_packages $build_packages
say "building build/release/gazet (minutes, the first time)"
quietly cmake --preset release -DBUILD_TESTING=OFF
quietly cmake --build --preset release
say "build/release/gazet samples/coup.txt"
build/release/gazet samples/coup.txt
