// SPDX-License-Identifier: Apache-2.0
//
// What case a word was taken to have where its capital is owed to its place, and why.

#ifndef GAZET_RESOLVE_CASE_REASON_H_
#define GAZET_RESOLVE_CASE_REASON_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace gazet::resolve {

enum class CaseReason : std::uint8_t {
  as_written,        ///< its place owes it nothing
  function_word,     ///< "the", "in": small
  small_in_article,  ///< the article writes it small elsewhere
  ordinary_word,     ///< the language does
  capital_in_article,
  known_name,
  unknown_word,  ///< a capital, for want of anything better
};
inline constexpr std::array<std::string_view, 7> kCaseReasonNames = {
    "as_written",      "small:function_word", "small:article",  "small:ordinary_word",
    "capital:article", "capital:name",        "capital:unknown"};

[[nodiscard]] constexpr bool is_small(CaseReason reason) {
  return reason >= CaseReason::function_word && reason <= CaseReason::ordinary_word;
}

/// Where a capital is owed to the place.
enum class CasePlace : std::uint8_t { first, behind_sign, title, capitals };
inline constexpr std::array<std::string_view, 4> kCasePlaceNames = {"first", "behind_sign", "title", "capitals"};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_CASE_REASON_H_
