# SPDX-License-Identifier: Apache-2.0
#
# Run by cpack on the installed tree before it is packed: what Debian's policy wants otherwise than `cmake --install`.

set(share "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share")

function(compress)
  execute_process(COMMAND gzip -9nf ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Manual pages and change logs are compressed, without the time in them.
file(GLOB pages "${share}/man/man1/*.1")
compress(${pages})
file(RENAME "${share}/doc/gazet/CHANGELOG.md" "${share}/doc/gazet/changelog")
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE "${share}/doc/gazet/changelog.Debian" "gazet (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; \
urgency=medium\n\n  * See changelog.gz.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${date}\n")
compress("${share}/doc/gazet/changelog" "${share}/doc/gazet/changelog.Debian")

# The licence is one of those that every Debian system has; what the dictionaries owe to others stands in NOTICE.
file(READ "${share}/doc/gazet/NOTICE" notice)
configure_file("${CMAKE_CURRENT_LIST_DIR}/copyright.in" "${share}/doc/gazet/copyright" @ONLY)
file(REMOVE "${share}/doc/gazet/LICENSE" "${share}/doc/gazet/NOTICE")

# Debian's zsh looks for the completions of packages here.
file(RENAME "${share}/zsh/site-functions" "${share}/zsh/vendor-completions")
