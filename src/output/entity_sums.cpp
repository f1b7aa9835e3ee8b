// SPDX-License-Identifier: Apache-2.0

#include "output/entity_sums.h"

#include <utility>

namespace gazet::output {
namespace {

std::string unknown_id(SubtypeNumber subtype, std::string_view surface) {
  return std::string(to_string(type_of(subtype))) + ":" + std::string(surface);
}

EntitySum unpacked(Unpacker& packed) {
  EntitySum sum;
  sum.id = packed.text();
  sum.name = packed.text();
  sum.subtype = static_cast<SubtypeNumber>(packed.number());
  sum.country = packed.text();
  if (packed.number() != 0) {
    sum.coordinates.emplace();
    sum.coordinates->lat = packed.real();
    sum.coordinates->lon = packed.real();
  }
  sum.mentions = packed.number();
  sum.documents = 1;
  return sum;
}

}  // namespace

DocumentEntities::DocumentEntities(const Document& document, const Extraction& extraction) {
  std::unordered_map<std::string, std::uint32_t> numbers;
  of_mentions_.reserve(extraction.mentions.size());
  for (const Mention& mention : extraction.mentions) {
    const auto surface = std::string_view(document.text).substr(mention.span.begin, mention.span.size());
    const std::string id = mention.entity ? std::string(mention.entity->id) : unknown_id(mention.subtype, surface);
    const auto [found, is_new] = numbers.try_emplace(id, static_cast<std::uint32_t>(entities_.size()));
    if (is_new) entities_.push_back({&mention, surface, 0});
    ++entities_[found->second].count;
    of_mentions_.push_back(found->second);
  }
}

void DocumentEntities::pack(Packer& packer) const {
  packer.number(entities_.size());
  for (const Counted& counted : entities_) {
    const auto& [first, surface, count] = counted;
    const auto& entity = first->entity;
    packer.text(id_of(counted));
    packer.text(entity ? entity->name : surface);
    packer.number(first->subtype);
    packer.text(entity ? entity->country : "");
    const bool is_placed = entity && entity->coordinates;
    packer.number(is_placed ? 1 : 0);
    if (is_placed) {
      packer.real(entity->coordinates->lat);
      packer.real(entity->coordinates->lon);
    }
    packer.number(count);
  }
}

void DocumentEntities::write_row(std::size_t number, JsonText& json) const {
  const Counted& counted = entities_[number];
  const auto& entity = counted.first->entity;
  json.raw("[");
  json.quoted(id_of(counted));
  json.raw(",");
  json.quoted(entity ? entity->name : counted.surface);
  json.raw(",");
  json.quoted(to_string(type_of(counted.first->subtype)));
  json.raw(",");
  json.quoted_or_null(subtype_name(counted.first->subtype));
  json.raw(",");
  json.quoted_or_null(entity ? entity->country : "");
  json.raw(",");
  if (entity && entity->coordinates) {
    json.degrees(entity->coordinates->lat);
    json.raw(",");
    json.degrees(entity->coordinates->lon);
  } else {
    json.raw("null,null");
  }
  json.raw("]");
}

std::string DocumentEntities::id_of(const Counted& counted) {
  const auto& entity = counted.first->entity;
  return entity ? std::string(entity->id) : unknown_id(counted.first->subtype, counted.surface);
}

std::vector<std::uint32_t> EntitySums::add(Unpacker& packed) {
  std::vector<std::uint32_t> numbers(packed.number());
  for (std::uint32_t& number : numbers) number = add(unpacked(packed));
  return numbers;
}

std::uint32_t EntitySums::add(EntitySum sum) {
  const auto [found, is_new] = numbers_.try_emplace(sum.id, static_cast<std::uint32_t>(entities_.size()));
  if (is_new) {
    entities_.push_back(std::move(sum));
  } else {
    entities_[found->second].mentions += sum.mentions;
    ++entities_[found->second].documents;
  }
  return found->second;
}

}  // namespace gazet::output
