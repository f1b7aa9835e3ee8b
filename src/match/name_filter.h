// SPDX-License-Identifier: Apache-2.0
//
// What the user does not want to see, or wants to see alone: lists of identifiers and surface forms, corrections
// without a rebuild. What is denied is no candidate, so that something else may stand in its place; what is not allowed
// still wins or loses like any other name, and is left out at the end ("York" does not come out of "New York").

#ifndef GAZET_MATCH_NAME_FILTER_H_
#define GAZET_MATCH_NAME_FILTER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "gazet/mention.h"
#include "match/candidate.h"
#include "text/key.h"

namespace gazet::match {

/// Each line of a list may be an identifier or a surface form and is taken for both. Surface forms are compared folded.
class NameFilter {
 public:
  NameFilter() = default;

  /// Lines are valid UTF-8. Without any in `allow` everything is allowed.
  NameFilter(const std::vector<std::string>& deny, const std::vector<std::string>& allow);

  [[nodiscard]] bool denies_any() const { return !denied_.lines.empty(); }
  [[nodiscard]] const std::unordered_set<std::string>& denied_lines() const { return denied_.lines; }

  /// Whether the entity itself is denied.
  [[nodiscard]] bool denies_id(std::string_view id) const { return denied_.lines.contains(std::string(id)); }

  [[nodiscard]] bool denies_surface(std::string_view surface) const;

  /// The same for a stretch of a tokenized text.
  [[nodiscard]] bool denies(const TokenizedText& text, const Candidate& candidate) const;

  /// Whether a mention is left at the end.
  [[nodiscard]] bool passes(std::string_view surface, std::string_view id) const;

  /// Drops the mentions of the text that do not pass.
  void apply(std::string_view text, std::vector<Mention>& mentions) const;

 private:
  struct List {
    std::unordered_set<std::string> lines;
    std::unordered_set<std::uint64_t> surfaces;  ///< hashes of the folded words
  };

  [[nodiscard]] List list_of(const std::vector<std::string>& lines) const;
  [[nodiscard]] std::uint64_t hash_of(std::string_view surface) const;

  text::NameFolder folder_;
  List denied_;
  List allowed_;
};

}  // namespace gazet::match

#endif  // GAZET_MATCH_NAME_FILTER_H_
