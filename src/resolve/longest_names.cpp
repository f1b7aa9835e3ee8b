// SPDX-License-Identifier: Apache-2.0

#include "resolve/longest_names.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "resolve/link_chance.h"
#include "resolve/support.h"

namespace gazet::resolve {
namespace {

/// The likeliest reading that the text supports.
std::optional<match::Reading> best_reading(const match::Candidates& candidates, std::size_t candidate,
                                           const Support& support) {
  for (const match::Reading& reading : candidates.readings_of(candidates.all[candidate])) {
    if (support.has(candidate, reading)) return reading;
  }
  return std::nullopt;
}

/// Which spans may stand beside those that stand already; candidates come by begin, the longest first.
class Standing {
 public:
  explicit Standing(Overlaps overlaps) : overlaps_(overlaps) {}

  bool admit(const Span& span) {
    const bool inside = span.end <= end_;
    const bool crossing = span.begin < end_;
    if (overlaps_ == Overlaps::longest && crossing) return false;
    if (overlaps_ == Overlaps::no_sub && inside) return false;
    end_ = std::max(end_, span.end);
    return true;
  }

 private:
  Overlaps overlaps_;
  std::size_t end_ = 0;
};

}  // namespace

std::vector<Mention> longest_names(const match::Matcher& matcher, const ExtractorOptions& options,
                                   const match::TokenizedText& text, const match::Candidates& candidates,
                                   std::span<const SectionSpan> sections) {
  const Support support(text, candidates, sections);
  Standing standing(options.overlaps);
  std::vector<Mention> mentions;
  for (std::size_t i = 0; i < candidates.all.size(); ++i) {
    const match::Candidate& candidate = candidates.all[i];
    const std::optional<match::Reading> reading = best_reading(candidates, i, support);
    if (!reading || joins_two_names(text, candidates, i) || !standing.admit(candidate.span)) continue;
    // A person's name keeps its words from being a place's, whether or not persons are asked for.
    if (type_of(reading->subtype) == Type::person && !options.persons) continue;
    Mention mention;
    mention.span = candidate.span;
    mention.subtype = reading->subtype;
    mention.method = candidate.method;
    mention.sentence = candidate.sentence;
    if (Entity entity = matcher.entity(*reading); !entity.id.empty()) {
      mention.entity = entity;
      mention.link = link_chance_of_name(reading->subtype);
    }
    mentions.push_back(mention);
  }
  return mentions;
}

}  // namespace gazet::resolve
