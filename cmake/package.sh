#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Installs what gazet needs from Debian's packages, builds it, and makes a Debian package of it in build/. May be run
# again. The package is installed with `apt install ./build/gazet_….deb`.
set -eu
cd "$(dirname "$0")/.."
. cmake/packages.sh

# shellcheck disable=SC2086  # a list of words
install_packages $build_packages dpkg-dev file
say "building build/release/gazet (minutes, the first time)"
quietly cmake --preset release -DBUILD_TESTING=OFF
quietly cmake --build --preset release
quietly cpack --config build/release/CPackConfig.cmake -B build
ls build/*.deb
