// SPDX-License-Identifier: Apache-2.0

#include "resolve/support.h"

#include <algorithm>
#include <string_view>

#include "gazet/entity.h"
#include "text/case_shape.h"

namespace gazet::resolve {
namespace {

/// A name of at most so many bytes, written in capitals, is rather an acronym.
constexpr std::size_t kAcronymBytes = 5;

constexpr std::size_t kWordsAround = 4;

std::uint64_t entity_key(const match::Reading& reading) {
  return (std::uint64_t{reading.layer} << 32U) | reading.entity;
}

}  // namespace

Support::Support(const match::TokenizedText& text, const match::Candidates& candidates,
                 std::span<const SectionSpan> sections)
    : text_(text), candidates_(candidates), sections_(sections) {
  for (const match::Candidate& candidate : candidates.all) {
    if (candidate.token_end - candidate.first_token < 2) continue;
    for (const match::Reading& reading : candidates.readings_of(candidate))
      named_at_length_.insert(entity_key(reading));
  }
}

bool Support::has(std::size_t candidate, const match::Reading& reading) const {
  const match::Candidate& name = candidates_.all[candidate];
  if (reading.capitals && name.span.size() <= kAcronymBytes && !has_capitals_around(name)) return false;
  if (!reading.common || named_at_length_.contains(entity_key(reading))) return true;
  return type_of(reading.subtype) == Type::place && has_container_behind(candidate);
}

bool Support::has_capitals_around(const match::Candidate& candidate) const {
  for (const SectionSpan& section : sections_) {
    if (section.section == Section::dateline && overlaps(section.span, candidate.span)) return true;
  }
  // Most of the few words on both sides are in capitals, so the sentence is; one acronym beside another is not enough.
  const std::size_t first = candidate.first_token - std::min<std::size_t>(candidate.first_token, kWordsAround);
  const std::size_t end = std::min<std::size_t>(candidate.token_end + kWordsAround, text_.tokens.size());
  std::size_t capitals = 0;
  std::size_t others = 0;
  for (std::size_t i = first; i < end; ++i) {
    if (i >= candidate.first_token && i < candidate.token_end) continue;
    const Token token = text_.tokens[i];
    ++(text::is_all_capitals(text_.text.substr(token.begin, token.end - token.begin)) ? capitals : others);
  }
  return capitals > 2 * others;
}

bool Support::has_container_behind(std::size_t candidate) const {
  const Span name = candidates_.all[candidate].span;
  for (std::size_t i = candidate + 1; i < candidates_.all.size(); ++i) {
    const match::Candidate& next = candidates_.all[i];
    if (next.span.begin < name.end) continue;
    if (text_.text.substr(name.end, next.span.begin - name.end) != ", ") return false;
    for (const match::Reading& reading : candidates_.readings_of(next)) {
      if (!reading.common && type_of(reading.subtype) == Type::place) return true;
    }
  }
  return false;
}

bool joins_two_names(const match::TokenizedText& text, const match::Candidates& candidates, std::size_t candidate) {
  const match::Candidate& whole = candidates.all[candidate];
  if (whole.method != Method::pattern) return false;
  for (std::size_t i = candidate + 1; i < candidates.all.size(); ++i) {
    const match::Candidate& part = candidates.all[i];
    if (part.span.begin != whole.span.begin) return false;
    const bool is_long_name = part.method == Method::name && part.token_end - part.first_token > 1;
    if (is_long_name && text.text.substr(part.span.end).starts_with(" and ")) return true;
  }
  return false;
}

}  // namespace gazet::resolve
