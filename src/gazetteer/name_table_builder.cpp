// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/name_table_builder.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "gazetteer/name_table.h"

namespace gazet::gazetteer {
namespace {

/// Slots for each used one: at three quarters a search that finds nothing looks at 8.5 slots in the mean, one that the
/// filters let through at 2.5.
constexpr std::size_t slots_for(std::size_t used) {
  return used + used / 3 + 1;
}

/// 16 filter bits a word leave 1.5 % of other words.
constexpr std::size_t kFilterBitsPerWord = 16;

std::string with_capital(std::string word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z')
    word.front() = static_cast<char>(word.front() - 0x20);
  return word;
}

std::string in_capitals(std::string word) {
  for (char& byte : word) {
    if (byte >= 'a' && byte <= 'z') byte = static_cast<char>(byte - 0x20);
  }
  return word;
}

}  // namespace

NameTableBuilder::NameTableBuilder(const text::NameFolder& folder) : folder_(folder), first_bytes_(kFirstBytesWords) {
  // Words that begin with a letter outside ASCII are never turned away by their bytes.
  for (std::size_t bit = 0; bit < 65536; ++bit) {
    if ((bit & 0x80U) != 0 || (bit & 0x8000U) != 0) first_bytes_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
}

bool NameTableBuilder::add(std::string_view surface, const NewName& name) {
  words_ = folder_.words(surface);
  if (words_.empty()) return false;
  if (names_.size() >= Slot::kMaxRecord) throw std::length_error("too many names for one gazetteer");
  const auto word = [&](std::size_t i) { return surface.substr(words_[i].begin, words_[i].end - words_[i].begin); };
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
    hash = extended(hash, folder_.folder().hash(word(i)));
    keys_.push_back({hash, kPrefix});
  }
  hash = extended(hash, folder_.folder().hash(word(words_.size() - 1)));
  keys_.push_back({hash, static_cast<std::uint32_t>(names_.size())});
  names_.push_back(name);
  allow_first_word(word(0), name.flags);
  return true;
}

void NameTableBuilder::allow_first_word(std::string_view word, std::uint8_t flags) {
  const std::uint64_t hash = folder_.folder().hash(word);
  const bool is_small_anchor = (flags & kAnchor) != 0 && (flags & kCapitalAnchor) == 0;
  const bool may_be_small =
      is_small_anchor || (flags & kAnyCase) != 0 || ((flags & kAnchor) == 0 && begins_small(word));
  first_word_keys_.push_back(first_word_key(hash, false));
  if (may_be_small) first_word_keys_.push_back(first_word_key(hash, true));
  std::string folded;
  folder_.folder().fold(word, folded);
  allow_first_bytes(word);
  allow_first_bytes(with_capital(folded));
  allow_first_bytes(in_capitals(folded));
  if (may_be_small) allow_first_bytes(folded);
  // Signs that folding drops: U.S. for US, N'Djamena for Ndjamena.
  for (const char sign : {'.', '\''}) allow_first_bytes(with_capital(folded).substr(0, 1) + sign);
}

void NameTableBuilder::allow_first_bytes(std::string_view word) {
  const std::size_t bit = first_bytes_bit(word);
  first_bytes_[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

NameTableSections NameTableBuilder::build() {
  NameTableSections sections;
  std::stable_sort(keys_.begin(), keys_.end(), [](const Key& a, const Key& b) { return a.hash < b.hash; });
  pack_records(sections);
  place_slots(sections);
  fill_first_words(sections);
  sections.first_bytes = std::move(first_bytes_);
  return sections;
}

void NameTableBuilder::pack_records(NameTableSections& sections) {
  std::vector<std::uint32_t> of_key;
  for (std::size_t begin = 0; begin < keys_.size();) {
    std::size_t end = begin;
    bool goes_on = false;
    of_key.clear();
    for (; end < keys_.size() && keys_[end].hash == keys_[begin].hash; ++end) {
      goes_on = goes_on || keys_[end].name == kPrefix;
      if (keys_[end].name != kPrefix) of_key.push_back(keys_[end].name);
    }
    if (of_key.size() > kMostOfKey) throw std::length_error("more than 262,144 entities go by one name");
    std::stable_sort(of_key.begin(), of_key.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return names_[a].prior > names_[b].prior; });
    packed_.push_back(
        Slot::of(keys_[begin].hash, !of_key.empty(), goes_on, static_cast<std::uint32_t>(sections.records.size())));
    packed_hashes_.push_back(keys_[begin].hash);
    for (const std::uint32_t i : of_key) {
      const bool is_last = i == of_key.back();
      const std::uint32_t flags = names_[i].flags | (is_last ? std::uint32_t{kLastOfKey} : 0U);
      sections.records.push_back({names_[i].surface, (flags << NameRecord::kTargetBits) | names_[i].target});
    }
    begin = end;
  }
}

/// Linear probing in the order of hashes. Two hashes with the same lower half whose probes cross would hide each other;
/// another table size parts them.
void NameTableBuilder::place_slots(NameTableSections& sections) const {
  for (std::size_t size = slots_for(packed_.size());; ++size) {
    sections.slots.assign(size, Slot{});
    bool sound = true;
    for (std::size_t i = 0; i < packed_.size() && sound; ++i) {
      std::size_t place = home(packed_hashes_[i], size);
      std::size_t tries = 1;
      while (!sections.slots[place].empty() && sound) {
        sound = !sections.slots[place].has_hash(packed_hashes_[i]) && ++tries <= kMostTries;
        place = place + 1 == size ? 0 : place + 1;
      }
      sections.slots[place] = packed_[i];
    }
    if (sound) return;
  }
}

void NameTableBuilder::fill_first_words(NameTableSections& sections) {
  std::sort(first_word_keys_.begin(), first_word_keys_.end());
  const auto end = std::unique(first_word_keys_.begin(), first_word_keys_.end());
  const auto distinct = static_cast<std::size_t>(end - first_word_keys_.begin());
  sections.first_words.assign(distinct * kFilterBitsPerWord / 64 + 1, 0);
  for (auto key = first_word_keys_.begin(); key != end; ++key) {
    sections.first_words[home(*key, sections.first_words.size())] |= filter_bits(*key);
  }
}

}  // namespace gazet::gazetteer
