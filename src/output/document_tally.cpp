// SPDX-License-Identifier: Apache-2.0

#include "output/document_tally.h"

#include <algorithm>

#include "output/offset_walker.h"
#include "text/utf8.h"

namespace gazet::output {

void DocumentTally::add(const Document& document, const Extraction& extraction) {
  if (empty()) describe(document);
  if (language_.empty()) language_ = extraction.language;
  OffsetWalker walker(document, false);
  for (const Mention& mention : extraction.mentions) {
    if (!filter_.accepts(mention)) continue;
    const auto surface = std::string_view(document.text).substr(mention.span.begin, mention.span.size());
    EntityTally& tally = mention.entity ? known(*mention.entity, mention.subtype) : unknown(mention.subtype, surface);
    if (tally.count == 0) tally.first_start = walker.at(mention.span).begin.code_points;
    ++tally.count;
    tally.score = std::max(tally.score, mention.score);
    tally.link = std::max(tally.link, mention.link);
    ++mentions_;
    if (mention.entity && !mention.entity->country.empty()) ++countries_[mention.entity->country];
  }
  code_points_ = document.origin.code_points + text::count_code_points(document.text);
}

std::vector<CountryShare> DocumentTally::focus() const {
  constexpr std::size_t kMost = 5;
  std::uint64_t total = 0;
  for (const auto& [country, count] : countries_) total += count;
  std::vector<CountryShare> shares;
  for (const auto& [country, count] : countries_) {
    shares.push_back({country, static_cast<double>(count) / static_cast<double>(total)});
  }
  // The map is sorted by code, so equal shares stay so.
  std::ranges::stable_sort(shares, std::ranges::greater(), &CountryShare::share);
  if (shares.size() > kMost) shares.resize(kMost);
  return shares;
}

void DocumentTally::describe(const Document& document) {
  Document& description = description_.emplace();
  description.id = document.id;
  description.source = document.source;
  description.title = document.title;
  description.published = document.published;
  description.url = document.url;
  description.kept = document.kept;
  language_ = document.language;
}

EntityTally& DocumentTally::known(const Entity& entity, SubtypeNumber subtype) {
  const auto [found, is_new] = known_.try_emplace(entity.id, entities_.size());
  if (is_new) entities_.push_back({.entity = entity, .surface = {}, .subtype = subtype});
  return entities_[found->second];
}

EntityTally& DocumentTally::unknown(SubtypeNumber subtype, std::string_view surface) {
  SurfaceIndex& index = unknown_[static_cast<std::size_t>(type_of(subtype))];
  const auto found = index.find(surface);
  if (found != index.end()) return entities_[found->second];
  index.emplace(surface, entities_.size());
  return entities_.emplace_back(EntityTally{.entity = {}, .surface = std::string(surface), .subtype = subtype});
}

}  // namespace gazet::output
