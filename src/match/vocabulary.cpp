// SPDX-License-Identifier: Apache-2.0

#include "match/vocabulary.h"

#include <algorithm>
#include <utility>

#include "match/matcher.h"
#include "text/fold.h"
#include "text/load.h"

namespace gazet::match {
namespace {

/// Longer words are compared byte by byte.
constexpr std::size_t kKeyBytes = 16;

constexpr std::size_t kFewWords = std::size_t{1} << 12U;

constexpr std::size_t kManyMeanings = std::size_t{1} << 16U;
constexpr std::size_t kManyReadings = std::size_t{1} << 18U;

/// Keys of words are made, and the memory for them is asked for, so many words before they are looked up.
constexpr std::size_t kAhead = 64;

}  // namespace

Vocabulary::Vocabulary(const Matcher& matcher)
    : matcher_(matcher),
      more_layers_(matcher.layer_count() > 0 ? matcher.layer_count() - 1 : 0),
      slots_(kFewWords * 2),
      found_(kFound),
      meaning_slots_(kFewWords * 2) {
  ascii_signs_.fill(kNoNumber);
  entries_.reserve(kManyWords);
}

inline Vocabulary::Key Vocabulary::key_of(std::string_view text, std::size_t begin, std::size_t size) {
  const char* bytes = text.data() + begin;
  Key key;
  key.size = static_cast<std::uint32_t>(size);
  if (size > kKeyBytes) {
    key.first = text::load_whole<std::uint64_t>(bytes);
    key.last = text::hash_folded(text.substr(begin, size));
  } else if (size > sizeof key.first) {
    key.first = text::load_whole<std::uint64_t>(bytes);
    key.last = text::load_whole<std::uint64_t>(bytes + size - sizeof key.last);
  } else {
    key.first = text::load_of(text, begin, size);
  }
  return key;
}

inline std::uint64_t Vocabulary::hash_of(const Key& key) {
  const std::uint64_t product = (key.first ^ key.size) * 0x9E3779B97F4A7C15U + key.last * 0xC2B2AE3D27D4EB4FU;
  return product ^ (product >> 32U);
}

inline bool Vocabulary::is_entry(std::uint32_t number, const Key& key, std::string_view written) const {
  if (entries_[number].key != key) return false;
  return written.size() <= kKeyBytes || long_words_.at(number) == written;
}

NumberedWords Vocabulary::numbers(std::string_view text, std::span<const Token> words) {
  NumberedWords numbered;
  numbered.numbers.resize(words.size());
  std::array<Key, kAhead> keys;
  std::array<std::uint64_t, kAhead> hashes;
  std::array<std::uint32_t, kAhead> starts;
  for (std::size_t first = 0; first < words.size(); first += kAhead) {
    const std::size_t count = std::min(kAhead, words.size() - first);
    for (std::size_t i = 0; i < count; ++i) {
      const Token& word = words[first + i];
      keys[i] = key_of(text, word.begin, word.end - word.begin);
      hashes[i] = hash_of(keys[i]);
      __builtin_prefetch(&slots_[hashes[i] & (slots_.size() - 1)]);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t likely = slots_[hashes[i] & (slots_.size() - 1)].number;
      if (likely != 0) __builtin_prefetch(&entries_[likely - 1]);
    }
    std::size_t start_count = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const Token& word = words[first + i];
      const WordNumber number = number_of(text.substr(word.begin, word.end - word.begin), keys[i], hashes[i]);
      numbered.numbers[first + i] = number;
      // Without a branch, which nothing could foresee.
      starts[start_count] = static_cast<std::uint32_t>(first + i);
      start_count += begins_names(number) ? 1 : 0;
    }
    numbered.starts.insert(numbered.starts.end(), starts.data(), starts.data() + start_count);
  }
  return numbered;
}

WordNumber Vocabulary::sign(std::string_view written) {
  const auto byte = static_cast<unsigned char>(written.front());
  const bool is_ascii = written.size() == 1 && byte < ascii_signs_.size();
  if (is_ascii && ascii_signs_[byte] != kNoNumber) return ascii_signs_[byte];
  Key key = key_of(written, 0, written.size());
  key.size |= kSign;
  const WordNumber number = number_of(written, key, hash_of(key));
  if (is_ascii) ascii_signs_[byte] = number;
  return number;
}

WordNumber Vocabulary::number_of(std::string_view written, const Key& key, std::uint64_t hash) {
  const auto check = static_cast<std::uint32_t>(hash >> 32U);
  for (std::size_t place = hash;; ++place) {
    Slot& slot = slots_[place & (slots_.size() - 1)];
    if (slot.number == 0) {
      add(written, key);
      slot = {check, static_cast<std::uint32_t>(entries_.size())};
      if (entries_.size() * 2 > slots_.size()) grow();
      return static_cast<WordNumber>(entries_.size() - 1);
    }
    if (slot.check == check && is_entry(slot.number - 1, key, written)) return slot.number - 1;
  }
}

void Vocabulary::add(std::string_view written, const Key& key) {
  Entry& entry = entries_.emplace_back();
  entry.key = key;
  if ((key.size & kSign) != 0) {
    entry.word.hash = text::hash_folded(plain_sign(written));
    more_names_.resize(more_names_.size() + more_layers_);
  } else {
    entry.word = shaped(written);
    entry.word.hash = matcher_.folder().hash(written);
    entry.word.cues = matcher_.cues(written, entry.word.hash);
    const auto names = [&](std::size_t layer) { return matcher_.names(layer).beginning(written, entry.word.hash); };
    if (matcher_.layer_count() > 0) entry.names = names(0);
    for (std::size_t i = 0; i < more_layers_; ++i) more_names_.push_back(names(i + 1));
  }
  if (written.size() > kKeyBytes) long_words_.emplace(entries_.size() - 1, written);
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, {});
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const std::uint64_t hash = hash_of(entries_[i].key);
    std::size_t place = hash & (slots_.size() - 1);
    while (slots_[place].number != 0) place = (place + 1) & (slots_.size() - 1);
    slots_[place] = {static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(i + 1)};
  }
}

std::uint64_t Vocabulary::meaning_key(std::span<const WordNumber> run, std::size_t layer) {
  std::uint64_t key = layer + 1;
  for (const WordNumber number : run) key = gazetteer::extended(key, number + 1);
  return key;
}

/// Where the key is, or an empty slot where it belongs.
std::size_t Vocabulary::meaning_place(std::uint64_t key) const {
  std::size_t place = key & (meaning_slots_.size() - 1);
  while (meaning_slots_[place].number != 0 && meaning_slots_[place].key != key) {
    place = (place + 1) & (meaning_slots_.size() - 1);
  }
  return place;
}

/// From 1 on, 0 for none.
std::uint32_t Vocabulary::meaning_number(std::span<const WordNumber> run, std::size_t layer) const {
  if (run.size() == 1 && layer == 0) return entries_[run.front()].meaning;
  return meaning_slots_[meaning_place(meaning_key(run, layer))].number;
}

const Vocabulary::Meaning* Vocabulary::meaning(std::span<const WordNumber> run, std::size_t layer) const {
  const std::uint32_t number = meaning_number(run, layer);
  return number != 0 ? &meanings_[number - 1] : nullptr;
}

void Vocabulary::remember(std::span<const WordNumber> run, std::size_t layer, std::span<const Reading> readings,
                          std::span<const std::uint32_t> anchors) {
  Meaning meaning;
  meaning.readings_begin = static_cast<std::uint32_t>(readings_.size());
  meaning.anchors_begin = static_cast<std::uint32_t>(anchors_.size());
  readings_.insert(readings_.end(), readings.begin(), readings.end());
  anchors_.insert(anchors_.end(), anchors.begin(), anchors.end());
  meaning.readings_end = static_cast<std::uint32_t>(readings_.size());
  meaning.anchors_end = static_cast<std::uint32_t>(anchors_.size());
  meanings_.push_back(meaning);
  if (run.size() == 1 && layer == 0) {
    entries_[run.front()].meaning = static_cast<std::uint32_t>(meanings_.size());
    return;
  }
  const std::uint64_t key = meaning_key(run, layer);
  meaning_slots_[meaning_place(key)] = {key, static_cast<std::uint32_t>(meanings_.size())};
  if (meanings_.size() * 2 <= meaning_slots_.size()) return;
  const auto old = std::exchange(meaning_slots_, std::vector<MeaningSlot>(meaning_slots_.size() * 2));
  for (const MeaningSlot& slot : old) {
    if (slot.number != 0) meaning_slots_[meaning_place(slot.key)] = slot;
  }
}

bool Vocabulary::is_large() const {
  return entries_.size() > kManyWords || meanings_.size() > kManyMeanings || readings_.size() > kManyReadings;
}

}  // namespace gazet::match
