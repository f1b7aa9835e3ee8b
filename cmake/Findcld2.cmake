# SPDX-License-Identifier: Apache-2.0
#
# The target cld2::cld2: CLD2 as Debian's package libcld2-dev installs it, which has neither CMake nor pkg-config files.

find_path(cld2_INCLUDE_DIR cld2/public/compact_lang_det.h)
find_library(cld2_LIBRARY cld2)
mark_as_advanced(cld2_INCLUDE_DIR cld2_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(cld2 REQUIRED_VARS cld2_LIBRARY cld2_INCLUDE_DIR)

if(cld2_FOUND AND NOT TARGET cld2::cld2)
  add_library(cld2::cld2 UNKNOWN IMPORTED)
  set_target_properties(cld2::cld2 PROPERTIES
    IMPORTED_LOCATION "${cld2_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${cld2_INCLUDE_DIR}")
endif()
