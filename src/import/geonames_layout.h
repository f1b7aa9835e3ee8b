// SPDX-License-Identifier: Apache-2.0
//
// Which of GeoNames' dumps a file is, told by a line of it.

#ifndef GAZET_IMPORT_GEONAMES_LAYOUT_H_
#define GAZET_IMPORT_GEONAMES_LAYOUT_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gazet::importers {

enum class GeonamesLayout : std::uint8_t {
  places,           ///< allCountries.txt, cities15000.txt, ML.txt
  alternate_names,  ///< alternateNames.txt, alternateNamesV2.txt
  divisions,        ///< admin1CodesASCII.txt, admin2Codes.txt
  countries         ///< countryInfo.txt
};

inline constexpr std::size_t kGeonamesPlaceColumns = 19;  ///< and those of countries, by accident
inline constexpr std::size_t kGeonamesDivisionColumns = 4;

/// By the number of columns and what the first of them holds; nothing for a line of another kind of file.
[[nodiscard]] std::optional<GeonamesLayout> geonames_layout(std::string_view line);

/// True for a line that says nothing of the file: an empty one or a comment.
[[nodiscard]] constexpr bool is_geonames_comment(std::string_view line) {
  return line.empty() || line == "\r" || line.starts_with('#');
}

}  // namespace gazet::importers

#endif  // GAZET_IMPORT_GEONAMES_LAYOUT_H_
