// SPDX-License-Identifier: Apache-2.0

#include "match/matcher.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "gazetteer/entity_finder.h"
#include "gazetteer/image.h"
#include "gazetteer/name_table.h"

namespace gazet::match {
namespace {

auto place(const Candidate& candidate) {
  // Of one begin the longest first; a name before a pattern of the same span.
  return std::tuple(candidate.span.begin, ~candidate.span.end, candidate.method);
}

/// Joins candidates of one span and method, which several layers or patterns found, into one with all their readings,
/// those of later layers first.
void join_equal_spans(Candidates& found) {
  Candidates joined;
  joined.words = std::move(found.words);
  for (const Candidate& candidate : found.all) {
    const std::span<const Reading> readings = found.readings_of(candidate);
    const bool is_new = joined.all.empty() || place(joined.all.back()) != place(candidate);
    if (is_new) {
      joined.all.push_back(candidate);
      joined.all.back().readings_begin = static_cast<std::uint32_t>(joined.readings.size());
    }
    joined.readings.insert(joined.readings.end(), readings.begin(), readings.end());
    joined.all.back().readings_end = static_cast<std::uint32_t>(joined.readings.size());
  }
  for (const Candidate& candidate : joined.all) {
    std::stable_sort(joined.readings.begin() + candidate.readings_begin,
                     joined.readings.begin() + candidate.readings_end,
                     [](const Reading& a, const Reading& b) { return a.layer > b.layer; });
  }
  found = std::move(joined);
}

}  // namespace

Matcher::Matcher(std::vector<std::shared_ptr<const Gazetteer>> layers, NameMatchOptions options, NameFilter filter)
    : layers_(std::move(layers)),
      forms_(layers_),
      best_only_(options.best_only),
      filter_(std::move(filter)),
      hidden_(layers_.size()) {
  hide_entities();
  // The likeliest reading may be hidden: then it is chosen among those that are left.
  options.best_only = options.best_only && !hides_any_;
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    names_.emplace_back(layers_[i]->image(), static_cast<std::uint16_t>(i), options);
    patterns_.emplace_back(layers_[i]->image(), static_cast<std::uint16_t>(i));
  }
}

void Matcher::hide_entities() {
  std::unordered_set<std::string_view> ids(filter_.denied_lines().begin(), filter_.denied_lines().end());
  for (std::size_t layer = layers_.size(); layer-- > 0;) {
    const Gazetteer& gazetteer = *layers_[layer];
    for (const EntityNumber hidden : gazetteer::entities_with_ids(gazetteer.image(), ids))
      hidden_[layer].insert(hidden);
    if (layer == 0) break;  // no layer below: its ids hide nothing
    for (EntityNumber i = 0; i < gazetteer.entity_count(); ++i) {
      if (const std::string_view id = gazetteer.entity(i).id; !id.empty()) ids.insert(id);
    }
  }
  hides_any_ =
      filter_.denies_any() || std::ranges::any_of(hidden_, [](const auto& of_layer) { return !of_layer.empty(); });
}

Candidates Matcher::candidates(const TokenizedText& text, Vocabulary& vocabulary) const {
  Candidates found;
  NumberedWords words = vocabulary.numbers(text.text, text.tokens);
  found.words = std::move(words.numbers);
  std::vector<AnchorSighting> anchors;
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    anchors.clear();
    names_[i].match(text, words.starts, vocabulary, found, anchors);
    std::sort(anchors.begin(), anchors.end());
    patterns_[i].match(text, anchors, vocabulary.match_memo(), found);
  }
  forms_.append(text, vocabulary, found);
  drop_hidden(text, found);
  const auto in_order = [](const Candidate& a, const Candidate& b) { return place(a) < place(b); };
  if (!std::is_sorted(found.all.begin(), found.all.end(), in_order)) {
    std::stable_sort(found.all.begin(), found.all.end(), in_order);
  }
  const auto same_place = [](const Candidate& a, const Candidate& b) { return place(a) == place(b); };
  if (std::adjacent_find(found.all.begin(), found.all.end(), same_place) != found.all.end()) join_equal_spans(found);
  return found;
}

void Matcher::drop_hidden(const TokenizedText& text, Candidates& found) const {
  if (!hides_any_) return;
  Candidates kept;
  kept.words = std::move(found.words);
  for (Candidate candidate : found.all) {
    if (filter_.denies(text, candidate)) continue;
    const auto begin = static_cast<std::uint32_t>(kept.readings.size());
    for (const Reading& reading : found.readings_of(candidate)) {
      if (hidden_[reading.layer].contains(reading.entity)) continue;
      kept.readings.push_back(reading);
      if (best_only_) break;
    }
    candidate.readings_begin = begin;
    candidate.readings_end = static_cast<std::uint32_t>(kept.readings.size());
    if (candidate.readings_begin != candidate.readings_end) kept.all.push_back(candidate);
  }
  found = std::move(kept);
}

Entity Matcher::entity(const Reading& reading) const {
  const GazetteerImage& image = layers_[reading.layer]->image();
  Entity entity = image.entity(reading.entity);
  if (!image.is_known(reading.entity)) entity.id = {};
  return entity;
}

gazetteer::Whereabouts Matcher::whereabouts(const Reading& reading) const {
  return layers_[reading.layer]->image().whereabouts(reading.entity);
}

namespace {

/// The last subtype: the article room asks for it, by patterns.
constexpr std::uint32_t kFurniture = *subtype_number(Type::cue, "furniture");
static_assert(kFurniture + 1 == kSubtypes.size());

}  // namespace

std::uint64_t Matcher::cues(std::string_view word, std::uint64_t hash) const {
  std::uint64_t cues = 0;
  for (const auto& layer : layers_) {
    const gazetteer::NameTable& table = layer->image().cues();
    if (!table.may_begin_with(gazetteer::first_word_key(hash, gazetteer::begins_small(word)))) continue;
    for (const gazetteer::NameRecord& record : table.records_of(table.find(gazetteer::extended(0, hash)))) {
      if (record.target() < kFurniture) cues |= std::uint64_t{1} << record.target();
    }
  }
  return cues;
}

}  // namespace gazet::match
