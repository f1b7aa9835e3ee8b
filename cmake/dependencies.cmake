# SPDX-License-Identifier: Apache-2.0
#
# The libraries, each let into the rooms that src/README.md names. Those of Debian 12 and of Debian 13 serve.
# cmake/packages.sh lists the packages that bring them.

find_package(Threads REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(Boost 1.74 REQUIRED CONFIG COMPONENTS program_options)
find_package(spdlog 1.10 REQUIRED)
find_package(LibArchive 3.6 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(SQLite3 3.40 REQUIRED)

# simdjson's package takes a version asked for to mean that minor version alone.
find_package(simdjson REQUIRED)

# Debian has no CMake package of RE2: see Findre2.cmake.
find_package(re2 MODULE REQUIRED)

# Nor of CLD2 and xxHash.
find_package(cld2 MODULE REQUIRED)
find_package(xxhash MODULE REQUIRED)
