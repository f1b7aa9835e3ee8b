// SPDX-License-Identifier: Apache-2.0
//
// What is to be found, and what is to be told of it.

#ifndef GAZET_OPTIONS_H_
#define GAZET_OPTIONS_H_

#include <cstdint>
#include <string>
#include <vector>

namespace gazet {

/// Which mentions may share bytes: none (the longest wins), all, or all but those inside a longer one.
enum class Overlaps : std::uint8_t { longest, all, no_sub };

struct ExtractorOptions {
  bool names_only = false;      ///< stop after matching: longest names and patterns, no evidence (--resolve names)
  bool keep_furniture = false;  ///< mentions in page furniture too
  bool ignore_case = false;     ///< match lower-case text
  bool persons = false;         ///< yield mentions of type person too
  bool detect_language = true;  ///< where a document does not say its own; weighing wants it, names_only does not
  bool explain = false;         ///< tell with every mention why it was chosen
  Overlaps overlaps = Overlaps::longest;
  std::string country;             ///< where the articles come from, ISO 3166-1 alpha-2; empty: unknown
  std::vector<std::string> deny;   ///< ids and surface forms that are never yielded
  std::vector<std::string> allow;  ///< if any: nothing but these ids and surface forms is yielded
};

}  // namespace gazet

#endif  // GAZET_OPTIONS_H_
