// SPDX-License-Identifier: Apache-2.0
//
// Why a stretch of text was read as it was: what decided, as values. Nothing decides that these cannot show.

#ifndef GAZET_EVIDENCE_H_
#define GAZET_EVIDENCE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/entity.h"
#include "gazet/span.h"

namespace gazet {

/// What a stretch of text may be read as, besides nothing at all. It follows the label of a record, so that a party or
/// an armed group counts as an organisation; a person or another name is a reading that keeps a place from winning.
enum class NameClass : std::uint8_t { place, group, organisation, person, other };

inline constexpr std::size_t kNameClasses = 5;
inline constexpr std::array<std::string_view, kNameClasses> kNameClassNames = {"place", "group", "organisation",
                                                                               "person", "other"};

[[nodiscard]] constexpr std::string_view to_string(NameClass name_class) {
  return kNameClassNames[static_cast<std::size_t>(name_class)];
}

/// One piece of evidence and what it weighs for the class in question.
struct Evidence {
  std::string name;  ///< as the weights file writes it: `before=near`
  std::int32_t weight = 0;
};

/// One way to read a stretch of text.
struct Interpretation {
  Span span;
  NameClass name_class = NameClass::place;
  std::int32_t sum = 0;     ///< of the weights of its evidence
  std::int32_t margin = 0;  ///< the best reading of the sentence with it, less the best without it
  bool chosen = false;
  std::vector<Evidence> evidence;  ///< the weightiest first, whatever its sign; what weighs nothing is left out
};

/// One entity that a name may mean, and what speaks for it, in nats.
struct EntityOption {
  std::string id;
  std::string name;
  SubtypeNumber subtype = 0;
  std::string country;     ///< ISO 3166-1 alpha-2, or empty
  double prior = 0;        ///< for what it is
  double contained = 0;    ///< for lying in the place named behind it
  double in_country = 0;   ///< for the country that the article is about
  double in_division = 0;  ///< for its first-level division
  double nearby = 0;       ///< for the places mentioned around it
  double share = 0;        ///< how likely it is, of all options, from all that; 0 to 1
};

/// From a margin to a score: a straight line between two points found on annotated articles.
struct Calibration {
  std::int32_t low_margin = 0;
  std::int32_t high_margin = 0;
  float low_score = 0;
  float high_score = 0;
  float score = 0;
};

/// All that was weighed for one name, or for a stretch that might have been one.
struct Explanation {
  Span sentence;
  std::vector<Interpretation> interpretations;  ///< the best first
  Calibration calibration;                      ///< of the best
  std::vector<EntityOption> options;            ///< the likeliest first; empty when nothing of that name is known
  std::optional<float> link;                    ///< of the entity meant, as Mention::link
};

}  // namespace gazet

#endif  // GAZET_EVIDENCE_H_
