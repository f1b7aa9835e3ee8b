# SPDX-License-Identifier: Apache-2.0
#
# Finds RE2 as re2::re2, the name that its own CMake package has where there is one; Debian ships re2.pc only.
# pkg-config would do, but with RE2 on Abseil (Debian 13) it takes half a minute to walk through Abseil's packages.

include(FindPackageHandleStandardArgs)

find_path(re2_INCLUDE_DIR re2/re2.h)
find_library(re2_LIBRARY re2)
find_package_handle_standard_args(re2 REQUIRED_VARS re2_LIBRARY re2_INCLUDE_DIR)
mark_as_advanced(re2_INCLUDE_DIR re2_LIBRARY)

if(re2_FOUND AND NOT TARGET re2::re2)
  add_library(re2::re2 UNKNOWN IMPORTED)
  set_target_properties(re2::re2 PROPERTIES
    IMPORTED_LOCATION "${re2_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${re2_INCLUDE_DIR}")

  # Since 2023 the header takes absl::string_view, whose inline functions need a library of Abseil.
  file(STRINGS "${re2_INCLUDE_DIR}/re2/re2.h" re2_on_abseil REGEX "#include \"absl/")
  if(re2_on_abseil)
    find_package(absl REQUIRED)
    set_target_properties(re2::re2 PROPERTIES INTERFACE_LINK_LIBRARIES absl::strings)
  endif()
endif()
