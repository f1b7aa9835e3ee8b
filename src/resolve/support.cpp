// SPDX-License-Identifier: Apache-2.0

#include "resolve/support.h"

#include <string_view>

#include "gazet/entity.h"

namespace gazet::resolve {
namespace {

std::uint64_t entity_key(const match::Reading& reading) {
  return (std::uint64_t{reading.layer} << 32U) | reading.entity;
}

}  // namespace

Support::Support(const match::TokenizedText& text, const match::Candidates& candidates)
    : text_(text), candidates_(candidates) {
  for (const match::Candidate& candidate : candidates.all) {
    if (candidate.token_end - candidate.first_token < 2) continue;
    for (const match::Reading& reading : candidates.readings_of(candidate))
      named_at_length_.insert(entity_key(reading));
  }
}

bool Support::has(std::size_t candidate, const match::Reading& reading) const {
  if (!reading.common || named_at_length_.contains(entity_key(reading))) return true;
  return type_of(reading.subtype) == Type::place && has_container_behind(candidate);
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

}  // namespace gazet::resolve
