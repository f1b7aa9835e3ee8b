// SPDX-License-Identifier: Apache-2.0

#include "match/pattern_matcher.h"

#include <algorithm>
#include <utility>

#include "match/plain_sentence.h"

namespace gazet::match {

PatternMatcher::PatternMatcher(const GazetteerImage& gazetteer, std::uint16_t layer)
    : gazetteer_(gazetteer), layer_(layer), slots_(std::make_unique<Slot[]>(gazetteer.pattern_count())) {}

void PatternMatcher::match(const TokenizedText& text, std::span<const AnchorSighting> anchors, pattern::MatchMemo& memo,
                           Candidates& found) const {
  PlainSentence plain;
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < anchors.size();) {
    const std::uint32_t sentence = anchors[i].sentence;
    plain.read(text, sentence);
    while (i < anchors.size() && anchors[i].sentence == sentence) {
      const std::uint32_t pattern = anchors[i].pattern;
      begins.clear();
      for (; i < anchors.size() && anchors[i].sentence == sentence && anchors[i].pattern == pattern; ++i) {
        begins.push_back(plain.begin_of(anchors[i].token));
      }
      if (pattern >= gazetteer_.pattern_count()) continue;
      const std::optional<pattern::Expression>& known = expression(pattern);
      if (!known) continue;
      for (const Span& match : known->matches(plain.text(), plain.words(), begins, memo)) {
        add_candidate(text, plain.original(match), sentence, pattern, found);
      }
    }
  }
}

const std::optional<pattern::Expression>& PatternMatcher::expression(std::uint32_t number) const {
  Slot& slot = slots_[number];
  std::call_once(slot.compiled, [&] {
    const KnownPattern known = gazetteer_.pattern(number);
    const auto letter_case = known.any_case ? pattern::LetterCase::any : pattern::LetterCase::as_written;
    slot.expression = std::move(pattern::Expression::compile(known.expression, {letter_case}).expression);
  });
  return slot.expression;
}

void PatternMatcher::add_candidate(const TokenizedText& text, Span span, std::uint32_t sentence, std::uint32_t pattern,
                                   Candidates& found) const {
  const auto begins_before = [](const Token& token, std::size_t offset) { return token.begin < offset; };
  const auto first = std::lower_bound(text.tokens.begin(), text.tokens.end(), span.begin, begins_before);
  const auto end = std::lower_bound(first, text.tokens.end(), span.end, begins_before);
  const auto readings_begin = static_cast<std::uint32_t>(found.readings.size());
  const KnownPattern known = gazetteer_.pattern(pattern);
  found.readings.push_back({known.entity, layer_, known.subtype, true, false, false, 0});
  found.all.push_back({span, static_cast<std::uint32_t>(first - text.tokens.begin()),
                       static_cast<std::uint32_t>(end - text.tokens.begin()), sentence, Method::pattern, readings_begin,
                       readings_begin + 1});
}

}  // namespace gazet::match
