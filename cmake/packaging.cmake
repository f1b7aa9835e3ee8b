# SPDX-License-Identifier: Apache-2.0
#
# The Debian package: `sh cmake/package.sh`, or cpack in a build folder. One package holds the program, the library and its
# headers, and the gazetteer.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gazet)
set(CPACK_PACKAGE_CONTACT "gazet maintainers <gazet@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "find the places, groups and organisations in news text")
set(CPACK_PACKAGE_DESCRIPTION
  "gazet reads articles from files, archives of JSON Lines or standard input, finds
the places, groups and organisations that they name, says which ones are meant,
and prints one JSON record a mention. It needs no server and no model: its
dictionaries come with it, and lists of one's own are matched beside them.
.
The package also holds the library, for C++ and C, and its headers.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}/debian/stage.cmake")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

# What CPack would write itself calls ldconfig from scripts; a trigger is what the policy asks for.
set(control "${PROJECT_BINARY_DIR}/debian")
file(WRITE "${control}/shlibs"
  "libgazet ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR} gazet (>= ${PROJECT_VERSION})\n")
file(WRITE "${control}/triggers" "activate-noawait ldconfig\n")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${control}/shlibs" "${control}/triggers")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

include(CPack)
