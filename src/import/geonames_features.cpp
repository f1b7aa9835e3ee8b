// SPDX-License-Identifier: Apache-2.0
//
// GeoNames' feature classes and codes as subtypes of places.

#include <algorithm>
#include <array>

#include "import/geonames.h"

namespace gazet::importers {
namespace {

/// A feature by its class and the beginning of its code; the first that fits counts.
struct Feature {
  std::string_view feature_class;
  std::string_view code;
  std::string_view subtype;
};

constexpr std::string_view kNone = "none";  // no subtype has this name

constexpr auto kFeatures = std::to_array<Feature>({
    {"A", "PCLH", kNone},       {"A", "PCL", "country"},   {"A", "TERR", "region"}, {"A", "ADM1H", kNone},
    {"A", "ADM2H", kNone},      {"A", "ADM3H", kNone},     {"A", "ADM4H", kNone},   {"A", "ADM5H", kNone},
    {"A", "ADMDH", kNone},      {"A", "ADM1", "admin1"},   {"A", "ADM2", "admin2"}, {"A", "ADM", "district"},
    {"A", "", "region"},        {"P", "PPLX", "district"}, {"P", "PPLQ", kNone},    {"P", "PPLW", kNone},
    {"P", "PPLH", kNone},       {"P", "PPLCH", kNone},     {"P", "", "city"},       {"H", "", "water"},
    {"L", "CONT", "continent"}, {"L", "PRK", "park"},      {"L", "RES", "park"},    {"L", "MILB", "facility"},
    {"L", "NVB", "facility"},   {"L", "PRT", "facility"},  {"L", "RGNH", kNone},    {"L", "", "region"},
    {"R", "", "facility"},      {"S", "ANS", "site"},      {"S", "RUIN", "site"},   {"S", "MNMT", "site"},
    {"S", "HSTS", "site"},      {"S", "ARCH", "site"},     {"S", "BTL", "site"},    {"S", "", "facility"},
    {"T", "ISL", "island"},     {"T", "ATOL", "island"},   {"T", "", "landform"},   {"U", "", "landform"},
    {"V", "", "landform"},
});

}  // namespace

std::optional<SubtypeNumber> subtype_of_feature(std::string_view feature_class, std::string_view code) {
  const auto* const found = std::find_if(kFeatures.begin(), kFeatures.end(), [&](const Feature& feature) {
    return feature.feature_class == feature_class && code.starts_with(feature.code);
  });
  if (found == kFeatures.end()) return std::nullopt;
  return subtype_number(Type::place, found->subtype);
}

}  // namespace gazet::importers
