// SPDX-License-Identifier: Apache-2.0
//
// Words that stand about articles on pages: what they look like in short lines, in bylines, in headlines.

#ifndef GAZET_PAGE_BOILERPLATE_H_
#define GAZET_PAGE_BOILERPLATE_H_

#include <string>
#include <string_view>

namespace gazet::page {

/// True for a line such as "Read more: …", "Share this article", "By Ann Example".
[[nodiscard]] bool is_boilerplate(std::string_view line);

/// A longer line is none: not worth looking at.
inline constexpr std::size_t kLongestBoilerplate = 220;

/// "By Ann Example | Staff" as "Ann Example".
[[nodiscard]] std::string without_by(std::string_view byline);

/// How alike two headlines are, from 0 to 1: the share of their words that are in both. The second may hold the name of
/// a site too.
[[nodiscard]] double shared_words(std::string_view shown, std::string_view declared);

}  // namespace gazet::page

#endif  // GAZET_PAGE_BOILERPLATE_H_
