// SPDX-License-Identifier: Apache-2.0

#include "import/geonames_layout.h"

#include <algorithm>
#include <cstddef>

namespace gazet::importers {
namespace {

constexpr std::size_t kFewestNameColumns = 8;
constexpr std::size_t kMostNameColumns = 10;

bool is_number(std::string_view cell) {
  return !cell.empty() && cell.find_first_not_of("0123456789") == std::string_view::npos;
}

/// ML
bool is_country(std::string_view cell) {
  return cell.size() == 2 && std::all_of(cell.begin(), cell.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// ML.07 or US.AL.001
bool is_division(std::string_view cell) {
  return cell.size() > 3 && cell[2] == '.' && is_country(cell.substr(0, 2));
}

}  // namespace

std::optional<GeonamesLayout> geonames_layout(std::string_view line) {
  const auto columns = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) + 1;
  const std::string_view first = line.substr(0, line.find('\t'));
  if (columns >= kGeonamesPlaceColumns && is_number(first)) return GeonamesLayout::places;
  if (columns >= kGeonamesPlaceColumns - 2 && is_country(first)) return GeonamesLayout::countries;
  if (columns >= kFewestNameColumns && columns <= kMostNameColumns && is_number(first)) {
    return GeonamesLayout::alternate_names;
  }
  if (columns == kGeonamesDivisionColumns && is_division(first)) return GeonamesLayout::divisions;
  return std::nullopt;
}

}  // namespace gazet::importers
