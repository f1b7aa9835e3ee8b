// SPDX-License-Identifier: Apache-2.0
//
// One place, group, organisation or person named in a text: what was decided about it.

#ifndef GAZET_MENTION_H_
#define GAZET_MENTION_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "gazet/document.h"
#include "gazet/entity.h"
#include "gazet/evidence.h"
#include "gazet/span.h"

namespace gazet {

/// How the mention was found: a name of the gazetteer, a pattern, the shape of a capitalised run, an acronym that the
/// article defines, the short form of a name that stands in full elsewhere in the article.
enum class Method : std::uint8_t { name, pattern, shape, acronym, short_name };

inline constexpr std::array<std::string_view, 5> kMethodNames = {"name", "pattern", "shape", "acronym", "short_name"};

[[nodiscard]] constexpr std::string_view to_string(Method method) {
  return kMethodNames[static_cast<std::size_t>(method)];
}

inline constexpr std::array<std::string_view, 3> kSectionNames = {"title", "dateline", "body"};

[[nodiscard]] constexpr std::string_view to_string(Section section) {
  return kSectionNames[static_cast<std::size_t>(section)];
}

struct Mention {
  Span span;
  SubtypeNumber subtype = 0;
  std::optional<Entity> entity;  ///< the entity meant; nothing when it resolves to none that is known
  Method method = Method::name;
  std::optional<float> score;  ///< the chance that span and type are right; nothing when names alone decided
  std::optional<float> link;   ///< given these, the chance that the entity is; nothing without an entity
  std::uint32_t sentence = 0;  ///< counted within this Document; `Document::first_sentence` comes on top
  Section section = Section::body;
  std::shared_ptr<const Explanation> explanation;  ///< when asked for
};

}  // namespace gazet

#endif  // GAZET_MENTION_H_
