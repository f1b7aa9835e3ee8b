// SPDX-License-Identifier: Apache-2.0
//
// How much of what annotators marked a gazetteer knows, and how often what it finds by names alone is what they marked.
// This measures dictionaries; the evidence that decides in the end has no part in it.

#ifndef GAZET_TESTS_ACCURACY_COVERAGE_H_
#define GAZET_TESTS_ACCURACY_COVERAGE_H_

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/entity.h"
#include "gazet/gazetteer.h"
#include "gold.h"

namespace gazet::accuracy {

struct Count {
  std::size_t good = 0;
  std::size_t all = 0;
};

/// The types that are measured, in the order of the report: those of OntoNotes' labels, so that parties and armed
/// groups are organisations.
inline constexpr std::string_view kMeasured[] = {"place", "group", "organisation"};

/// place for GPE, LOC and FAC, group for NORP, organisation for ORG, nothing for others.
[[nodiscard]] std::string_view measured_type(SubtypeNumber subtype);

struct Coverage {
  std::map<std::string_view, Count> known;  ///< by measured type: gold mentions whose whole text is a name or pattern
  std::map<std::string_view, Count> precision;  ///< by measured type: matches of names alone that are gold mentions
  std::map<std::pair<std::string_view, std::string>, std::size_t>
      missed;  ///< (type, text) of mentions that are not known
  std::map<std::pair<std::string_view, std::string>, std::size_t> wrong;  ///< (type, text) of matches that are not gold
};

[[nodiscard]] Coverage measure(const std::shared_ptr<const Gazetteer>& gazetteer,
                               const std::vector<GoldArticle>& articles);

}  // namespace gazet::accuracy

#endif  // GAZET_TESTS_ACCURACY_COVERAGE_H_
