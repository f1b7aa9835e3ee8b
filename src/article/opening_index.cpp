// SPDX-License-Identifier: Apache-2.0

#include "article/opening_index.h"

#include <algorithm>
#include <string>

#include "pattern/opening.h"
#include "text/utf8.h"

namespace gazet::article {

namespace {

/// ASCII, whose cases are known here, and signs, which have none: Latin-1's and general punctuation.
bool has_known_case(char32_t c) {
  return c < 0x80 || (c >= 0xA0 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || (c >= 0x2000 && c <= 0x206F);
}

bool is_known_in_any_case(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const auto decoded = text::decode(text, offset);
    if (!has_known_case(decoded.code_point)) return false;
    offset += decoded.size;
  }
  return true;
}

}  // namespace

void OpeningIndex::add(const Cue& cue, const std::optional<pattern::Syntax>& syntax, std::uint32_t number) {
  std::optional<std::vector<std::string>> openings;
  if (syntax) {
    openings = place_ == Place::head ? pattern::beginnings(syntax->root, kBytes)  //
                                     : pattern::endings(syntax->root, kBytes);
  }
  // The other case of É has other bytes: such a cue is tried on all lines.
  const bool is_known =
      openings && (!cue.any_case || std::all_of(openings->begin(), openings->end(), is_known_in_any_case));
  if (!is_known) {
    on_all_lines_.push_back(number);
    return;
  }
  for (const std::string& opening : *openings) {
    const std::uint64_t key = key_of(opening, opening.size());
    slots_.set(slot_of(key));
    fewest_bytes_ = std::min(fewest_bytes_, opening.size());
    by_key_[key].push_back(number);
  }
}

std::vector<std::uint32_t> OpeningIndex::candidates(std::string_view line) const {
  std::vector<std::uint32_t> numbers = on_all_lines_;
  for (std::size_t bytes = std::min(line.size(), kBytes); bytes >= fewest_bytes_; --bytes) {
    const std::uint64_t key = key_of(line, bytes);
    if (!slots_.test(slot_of(key))) continue;  // a map costs ten times as much
    const auto known = by_key_.find(key);
    if (known != by_key_.end()) numbers.insert(numbers.end(), known->second.begin(), known->second.end());
  }
  return numbers;
}

}  // namespace gazet::article
