// SPDX-License-Identifier: Apache-2.0

#include "output/entity_sums.h"

#include <charconv>

#include "output/entity_keys.h"
#include "output/json_text.h"
#include "output/record_fields.h"

namespace gazet::output {
namespace {

std::string unknown_id(SubtypeNumber subtype, std::string_view surface) {
  return std::string(to_string(type_of(subtype))) + ":" + std::string(surface);
}

std::uint64_t number_of(std::string_view digits) {
  std::uint64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// The field of that key, or nothing.
std::string* text_field(EntitySum& sum, std::string_view key) {
  if (key == "id") return &sum.id;
  if (key == "name") return &sum.name;
  if (key == "type") return &sum.type;
  if (key == "subtype") return &sum.subtype;
  if (key == "label") return &sum.label;
  if (key == "country") return &sum.country;
  if (key == "lat") return &sum.lat;
  if (key == "lon") return &sum.lon;
  return nullptr;
}

EntitySum read_sum(std::string_view line) {
  EntitySum sum;
  RecordFields fields(line);
  while (const auto field = fields.next()) {
    if (std::string* text = text_field(sum, field->key)) {
      append_plain(field->value, *text);
    } else if (field->key == "count") {
      sum.mentions = number_of(field->value);
    }
  }
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

void DocumentEntities::write(LabelSet labels, std::string& to) const {
  JsonText json(to);
  for (const Counted& counted : entities_) {
    const auto& [first, surface, count] = counted;
    const auto& entity = first->entity;
    json.raw(R"({"id":)");
    json.quoted(id_of(counted));
    json.raw(R"(,"name":)");
    json.quoted(entity ? entity->name : surface);
    json.raw(R"(,"type":)");
    json.quoted(to_string(type_of(first->subtype)));
    json.raw(R"(,"subtype":)");
    json.quoted_or_null(subtype_name(first->subtype));
    json.raw(R"(,"label":)");
    json.quoted(label_of(first->subtype, labels));
    write_location(entity, json);
    json.raw(R"(,"count":)");
    json.number(count);
    json.raw("}\n");
  }
}

void DocumentEntities::write_rows(std::string_view mark, std::string& to) const {
  JsonText json(to);
  for (const auto& known : entities_) {
    const auto& [first, surface, count] = known;
    const auto& entity = first->entity;
    json.raw(mark);
    json.raw("[");
    json.quoted(id_of(known));
    json.raw(",");
    json.quoted(entity ? entity->name : surface);
    json.raw(",");
    json.quoted(to_string(type_of(first->subtype)));
    json.raw(",");
    json.quoted_or_null(subtype_name(first->subtype));
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
}

std::string DocumentEntities::id_of(const Counted& counted) {
  const auto& entity = counted.first->entity;
  return entity ? std::string(entity->id) : unknown_id(counted.first->subtype, counted.surface);
}

std::uint32_t EntitySums::add(std::string_view line) {
  EntitySum sum = read_sum(line);
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
