# SPDX-License-Identifier: Apache-2.0
#
# The target xxhash::xxhash: xxHash 0.8 or later, compiled into what includes it, so that nothing is linked. Debian's
# package libxxhash-dev has no CMake files.

find_path(xxhash_INCLUDE_DIR xxhash.h)
mark_as_advanced(xxhash_INCLUDE_DIR)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(xxhash REQUIRED_VARS xxhash_INCLUDE_DIR)

if(xxhash_FOUND AND NOT TARGET xxhash::xxhash)
  add_library(xxhash::xxhash INTERFACE IMPORTED)
  set_target_properties(xxhash::xxhash PROPERTIES
    INTERFACE_COMPILE_DEFINITIONS XXH_INLINE_ALL
    INTERFACE_INCLUDE_DIRECTORIES "${xxhash_INCLUDE_DIR}")
endif()
