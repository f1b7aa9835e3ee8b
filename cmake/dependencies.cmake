# SPDX-License-Identifier: Apache-2.0
#
# The libraries, each let into the rooms that src/README.md names.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
find_package(spdlog 1.10 REQUIRED)
find_package(simdjson 3.0 REQUIRED)

# RE2 before Abseil (Debian 12) ships re2.pc and no CMake package.
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
