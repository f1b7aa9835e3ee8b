// SPDX-License-Identifier: Apache-2.0
//
// Which files are opened, and how much may be packed into one of them.

#ifndef GAZET_SOURCE_OPTIONS_H_
#define GAZET_SOURCE_OPTIONS_H_

#include <cstdint>
#include <string_view>

#include "source/name_patterns.h"

namespace gazet::source {

/// How much may be packed into one source; 0: any amount.
struct PackingLimits {
  std::uint64_t ratio = 200;                         ///< of what comes out to what is read
  std::uint64_t unpacked = std::uint64_t{1} << 40U;  ///< bytes that come out, on all levels together
  unsigned depth = 8;                                ///< containers within each other
};

/// What there is a reader for. This room opens files and does not know their formats: who reads them says so here.
struct Readable {
  /// True for a file of that name, whose suffix says how it is to be read. A suffix that says how it is compressed is
  /// taken off.
  bool (*is_name)(std::string_view name);
  /// True for what HTTP calls so, without parameters and in lower case.
  bool (*is_media_type)(std::string_view type);
};

struct Options {
  Readable readable;
  NamePatterns names = {};  ///< of the files in folders and archives that are to be read
  PackingLimits limits = {};
};

}  // namespace gazet::source

#endif  // GAZET_SOURCE_OPTIONS_H_
