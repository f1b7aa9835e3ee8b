#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# check_package.sh BUILD WORK: makes the Debian package of a build folder, and looks at what it holds. lintian, where it is
# installed, may find no error.
set -eu
build=$1 work=$2
rm -rf "$work"
mkdir -p "$work"
cpack --config "$build/CPackConfig.cmake" -B "$work" >"$work/log" 2>&1 || { tail -n 20 "$work/log"; exit 1; }
package=$(ls "$work"/gazet_*.deb)

dpkg-deb --field "$package" Depends | grep -q libicu || { echo "no dependencies on libraries"; exit 1; }
dpkg-deb --extract "$package" "$work/root"
for file in bin/gazet include/gazet/gazet.h lib/libgazet.so share/gazet/default.gaz share/man/man1/gazet.1.gz \
  share/man/man1/gazet-extract.1.gz share/bash-completion/completions/gazet share/zsh/vendor-completions/_gazet \
  share/fish/vendor_completions.d/gazet.fish share/doc/gazet/copyright share/doc/gazet/changelog.Debian.gz; do
  [ -e "$work/root/usr/$file" ] || { echo "the package has no /usr/$file"; exit 1; }
done
echo 'Troops left Bamako.' | "$work/root/usr/bin/gazet" | grep -q '"name":"Bamako"'

command -v lintian >/dev/null || exit 0
lintian --allow-root --fail-on error "$package" >"$work/lintian" 2>&1 || { grep '^E' "$work/lintian"; exit 1; }
