// SPDX-License-Identifier: Apache-2.0
//
// A short article and the things named in it, as the tests of this room want them.

#ifndef GAZET_TESTS_UNIT_OUTPUT_ARTICLE_H_
#define GAZET_TESTS_UNIT_OUTPUT_ARTICLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazet/document.h"
#include "gazet/extraction.h"

namespace article {

inline gazet::Entity bamako() {
  gazet::Entity entity;
  entity.id = "geonames:2460596";
  entity.name = "Bamako";
  entity.subtype = *gazet::subtype_number(gazet::Type::place, "city");
  entity.country = "ML";
  entity.coordinates = gazet::Coordinates{12.65, -8.0};
  return entity;
}

/// An entity of which nothing but name and country is known.
inline gazet::Entity known(std::string_view id, std::string_view name, std::string_view country = {}) {
  gazet::Entity entity;
  entity.id = id;
  entity.name = name;
  entity.country = country;
  return entity;
}

inline gazet::Document document(std::string text) {
  gazet::Document document;
  document.id = "bamako.txt";
  document.source = "bamako.txt";
  document.text = std::move(text);
  return document;
}

/// A mention of the `occurrence`th time (from 0) that the surface stands in the text.
inline gazet::Mention mention(std::string_view text, std::string_view surface, gazet::Type type,
                              std::string_view subtype, int occurrence = 0) {
  std::size_t begin = text.find(surface);
  for (int i = 0; i < occurrence; ++i) begin = text.find(surface, begin + 1);
  gazet::Mention mention;
  mention.span = {begin, begin + surface.size()};
  mention.subtype = *gazet::subtype_number(type, subtype);
  mention.section = gazet::Section::body;
  return mention;
}

/// An extraction of one sentence that is the whole text.
inline gazet::Extraction extraction(std::string_view text, std::vector<gazet::Mention> mentions) {
  gazet::Extraction extraction;
  extraction.mentions = std::move(mentions);
  extraction.sentence_ends = {static_cast<std::uint32_t>(text.size())};
  extraction.sections = {{{0, text.size()}, gazet::Section::body}};
  return extraction;
}

}  // namespace article

#endif  // GAZET_TESTS_UNIT_OUTPUT_ARTICLE_H_
