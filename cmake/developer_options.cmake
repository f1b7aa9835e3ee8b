# SPDX-License-Identifier: Apache-2.0
#
# gazet_nouns: what every room links: include/gazet, C++20, warnings, sanitizers.

option(GAZET_WARNINGS_AS_ERRORS "Treat warnings as errors (dev presets and CI)" OFF)
set(GAZET_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize= (asan preset: address,undefined)")
option(GAZET_COVERAGE "Instrument for coverage" OFF)
option(GAZET_LIBFUZZER "Link the fuzzers with libFuzzer (clang only) instead of a main that replays the corpus" OFF)
set(GAZET_PRECOMPILE "" CACHE STRING
  "Parse common headers once for tests, or for tests and rooms (faster, but hides a missing include)")
set_property(CACHE GAZET_PRECOMPILE PROPERTY STRINGS "" tests all)

option(GAZET_UNITY "Compile the files of a room together (half the time, but hides a missing include)" OFF)

add_library(gazet_nouns INTERFACE)
target_compile_features(gazet_nouns INTERFACE cxx_std_20)
target_include_directories(gazet_nouns INTERFACE
  "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>"
  "$<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>"
  "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>")

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(gazet_warnings INTERFACE)
target_compile_options(gazet_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  # gcc 12 sees overlaps and overruns in std::string's own code: https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105651
  "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:\
-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overflow>"
  # Files compiled together are "headers" to gcc, whose local types it then warns of.
  "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${GAZET_UNITY}>>:-Wno-subobject-linkage>"
  "$<$<BOOL:${GAZET_WARNINGS_AS_ERRORS}>:-Werror>")
target_link_libraries(gazet_nouns INTERFACE "$<BUILD_INTERFACE:gazet_warnings>")

if(GAZET_SANITIZE)
  target_compile_options(gazet_nouns INTERFACE
    -fsanitize=${GAZET_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(gazet_nouns INTERFACE -fsanitize=${GAZET_SANITIZE})
endif()

if(GAZET_COVERAGE)
  target_compile_options(gazet_nouns INTERFACE --coverage)
  target_link_options(gazet_nouns INTERFACE --coverage)
endif()

if(GAZET_LIBFUZZER)
  target_compile_options(gazet_nouns INTERFACE -fsanitize=fuzzer-no-link)
endif()

# The standard headers that most files include (not <filesystem>: it brings std::quoted, a name that tests like). Rooms and
# tests take them from one target each, which has their flags.
set(common_headers <algorithm> <array> <fstream> <functional> <map> <memory> <optional> <set> <span> <sstream>
  <string> <string_view> <utility> <vector>)

if(GAZET_PRECOMPILE STREQUAL "all")
  file(WRITE "${PROJECT_BINARY_DIR}/precompiled/empty.cpp" "")
  add_library(gazet_precompiled_rooms OBJECT "${PROJECT_BINARY_DIR}/precompiled/empty.cpp")
  target_link_libraries(gazet_precompiled_rooms PRIVATE gazet_nouns)
  target_precompile_headers(gazet_precompiled_rooms PRIVATE ${common_headers})
endif()

# gazet_room(NAME SOURCES… [ROOMS …] [LIBRARIES …]): one room of src/ as a static library gazet_NAME.
function(gazet_room name)
  cmake_parse_arguments(room "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  add_library(gazet_${name} STATIC ${room_SOURCES})
  list(TRANSFORM room_ROOMS PREPEND gazet_)
  target_link_libraries(gazet_${name} PUBLIC gazet_nouns ${room_ROOMS} PRIVATE ${room_LIBRARIES})
  # Not all at once, so that two cores share a room.
  set_target_properties(gazet_${name} PROPERTIES UNITY_BUILD "${GAZET_UNITY}" UNITY_BUILD_BATCH_SIZE 8)
  if(TARGET gazet_precompiled_rooms)
    target_precompile_headers(gazet_${name} REUSE_FROM gazet_precompiled_rooms)
  endif()
endfunction()
