// SPDX-License-Identifier: Apache-2.0
//
// First-level divisions. The one that a place lies in, as the note of a row says it: `admin1=US.AL`. A number stands
// for it, the same in every gazetteer, so that a town of one and a state of another fit together.

#ifndef GAZET_GAZETTEER_DIVISION_H_
#define GAZET_GAZETTEER_DIVISION_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace gazet::gazetteer {

/// FNV-1a of the code (http://www.isthe.com/chongo/tech/comp/fnv/), never 0; 0 when the note has none.
[[nodiscard]] constexpr std::uint32_t division_number(std::string_view note) {
  constexpr std::string_view kKey = "admin1=";
  const std::size_t key = note.find(kKey);
  if (key == std::string_view::npos) return 0;
  std::string_view code = note.substr(key + kKey.size());
  code = code.substr(0, code.find_first_of(" ;,"));
  std::uint32_t hash = 0x811C9DC5U;
  for (const char byte : code) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x01000193U;
  return hash == 0 ? 1 : hash;
}

/// Whether English-language news calls the country's states, provinces or nations by their bare names. Two capitals.
[[nodiscard]] constexpr bool has_states(std::string_view country) {
  constexpr std::array<std::string_view, 5> kCountries = {"AU", "CA", "GB", "IN", "US"};
  return std::find(kCountries.begin(), kCountries.end(), country) != kCountries.end();
}

/// Whether to lie there says hardly more than to lie in its country: England has most of the places of Great Britain.
[[nodiscard]] constexpr bool is_most_of_country(std::uint32_t division) {
  return division == division_number("admin1=GB.ENG");
}

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_DIVISION_H_
