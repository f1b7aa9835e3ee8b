// SPDX-License-Identifier: Apache-2.0
//
// The public dumps of GeoNames become rows of places, with GeoNames' identifiers.

#ifndef GAZET_IMPORT_GEONAMES_H_
#define GAZET_IMPORT_GEONAMES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/entity.h"
#include "import/session.h"

namespace gazet::importers {

/// The dumps by what is in them; any list may be empty.
struct GeonamesFiles {
  std::vector<std::string> places = {};           ///< allCountries.txt, cities15000.txt, ML.txt
  std::vector<std::string> alternate_names = {};  ///< alternateNamesV2.txt
  std::vector<std::string> divisions = {};        ///< admin1CodesASCII.txt, admin2Codes.txt
  std::vector<std::string> countries = {};        ///< countryInfo.txt
};

struct GeonamesOptions {
  std::vector<std::string> classes = {};    ///< feature classes (P) and codes (ADM1) of places to take; empty: all
  std::uint32_t min_population = 0;         ///< of populated places (class P)
  std::vector<std::string> languages = {};  ///< of alternate names to take as aliases; empty: all
  std::string source = "GeoNames";          ///< for the source column
};

/// A country or division that the places have too is one row, with the name of its own list. Without alternate names
/// the aliases are those that the places' files have, whatever their language. With them it needs memory for the names
/// of what is taken, and reads the other files twice, so they cannot be pipes.
void import_geonames(const GeonamesFiles& files, const GeonamesOptions& options, Session& session);

/// What a feature is, or nothing for what is no place any more or none for newspapers (historical and abandoned ones).
[[nodiscard]] std::optional<SubtypeNumber> subtype_of_feature(std::string_view feature_class, std::string_view code);

}  // namespace gazet::importers

#endif  // GAZET_IMPORT_GEONAMES_H_
