// SPDX-License-Identifier: Apache-2.0
//
// The closed lists of types and subtypes, the labels that other tools know them by, and what is known of one entity.

#ifndef GAZET_ENTITY_H_
#define GAZET_ENTITY_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gazet {

/// What a name stands for. `cue` rows are evidence (given names, titles, months …) and are never emitted.
enum class Type : std::uint8_t { place, group, organisation, person, cue };

inline constexpr std::array<std::string_view, 5> kTypeNames = {"place", "group", "organisation", "person", "cue"};

[[nodiscard]] constexpr std::string_view to_string(Type type) {
  return kTypeNames[static_cast<std::size_t>(type)];
}

/// The type of that name, or nothing when it is not one of kTypeNames.
[[nodiscard]] constexpr std::optional<Type> type_named(std::string_view name) {
  for (std::size_t i = 0; i < kTypeNames.size(); ++i) {
    if (kTypeNames[i] == name) return static_cast<Type>(i);
  }
  return std::nullopt;
}

/// One allowed subtype and the OntoNotes label of its mentions (empty for cues, which have none).
struct Subtype {
  Type type;
  std::string_view name;
  std::string_view label;
};

/// Every subtype, in the order of dictionaries/README.md; the first of each type is the one without a name, for rows
/// that give none. A subtype's number is its index here; numbers are stored in .gaz files, so new ones go to the end.
inline constexpr auto kSubtypes = std::to_array<Subtype>({
    {Type::place, "", "GPE"},
    {Type::group, "", "NORP"},
    {Type::organisation, "", "ORG"},
    {Type::person, "", "PERSON"},
    {Type::cue, "", ""},

    {Type::place, "country", "GPE"},
    {Type::place, "admin1", "GPE"},
    {Type::place, "admin2", "GPE"},
    {Type::place, "city", "GPE"},
    {Type::place, "district", "GPE"},
    {Type::place, "continent", "LOC"},
    {Type::place, "region", "LOC"},
    {Type::place, "water", "LOC"},
    {Type::place, "landform", "LOC"},
    {Type::place, "island", "LOC"},
    {Type::place, "park", "LOC"},
    {Type::place, "facility", "FAC"},
    {Type::place, "site", "FAC"},

    {Type::group, "nationality", "NORP"},
    {Type::group, "people", "NORP"},
    {Type::group, "religion", "NORP"},
    {Type::group, "language", "NORP"},
    {Type::group, "political", "NORP"},
    {Type::group, "armed_group", "ORG"},
    {Type::group, "party", "ORG"},

    {Type::organisation, "government", "ORG"},
    {Type::organisation, "parliament", "ORG"},
    {Type::organisation, "igo", "ORG"},
    {Type::organisation, "ngo", "ORG"},
    {Type::organisation, "think_tank", "ORG"},
    {Type::organisation, "company", "ORG"},
    {Type::organisation, "media", "ORG"},
    {Type::organisation, "military", "ORG"},
    {Type::organisation, "police", "ORG"},
    {Type::organisation, "intelligence", "ORG"},
    {Type::organisation, "court", "ORG"},
    {Type::organisation, "education", "ORG"},
    {Type::organisation, "health", "ORG"},
    {Type::organisation, "sport", "ORG"},
    {Type::organisation, "union", "ORG"},
    {Type::organisation, "religious", "ORG"},
    {Type::organisation, "culture", "ORG"},

    {Type::cue, "given_name", ""},
    {Type::cue, "surname", ""},
    {Type::cue, "title", ""},
    {Type::cue, "head", ""},
    {Type::cue, "joiner", ""},
    {Type::cue, "common_word", ""},
    {Type::cue, "sentence_start", ""},
    {Type::cue, "abbreviation", ""},
    {Type::cue, "month", ""},
    {Type::cue, "weekday", ""},
    {Type::cue, "legal_form", ""},
    {Type::cue, "dateline", ""},
    {Type::cue, "ordinary_word", ""},
    {Type::cue, "furniture", ""},
});

using SubtypeNumber = std::uint8_t;

static_assert(kSubtypes.size() <= 255, "a SubtypeNumber is one byte");

[[nodiscard]] constexpr Type type_of(SubtypeNumber subtype) {
  return kSubtypes[subtype].type;
}
[[nodiscard]] constexpr std::string_view subtype_name(SubtypeNumber subtype) {
  return kSubtypes[subtype].name;
}
[[nodiscard]] constexpr std::string_view label_of(SubtypeNumber subtype) {
  return kSubtypes[subtype].label;
}

/// The number of that subtype of that type ("" is the nameless one), or nothing when the list has none.
[[nodiscard]] constexpr std::optional<SubtypeNumber> subtype_number(Type type, std::string_view name) {
  for (std::size_t i = 0; i < kSubtypes.size(); ++i) {
    if (kSubtypes[i].type == type && kSubtypes[i].name == name) return static_cast<SubtypeNumber>(i);
  }
  return std::nullopt;
}

/// A place on the Earth, WGS84 degrees.
struct Coordinates {
  double lat = 0;
  double lon = 0;

  friend constexpr bool operator==(const Coordinates&, const Coordinates&) = default;
};

/// What the gazetteer knows of one entity. The views point into the Gazetteer and live as long as it does.
struct Entity {
  std::string_view id;    ///< geonames:…, wikidata:Q…, gazet:…; never empty
  std::string_view name;  ///< canonical name
  SubtypeNumber subtype = 0;
  std::string_view country;  ///< ISO 3166-1 alpha-2, or empty
  std::optional<Coordinates> coordinates;
  std::uint32_t population = 0;  ///< 0 when unknown
};

}  // namespace gazet

#endif  // GAZET_ENTITY_H_
