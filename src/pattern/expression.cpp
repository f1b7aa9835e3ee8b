// SPDX-License-Identifier: Apache-2.0

#include "pattern/expression.h"

#include <re2/re2.h>
#include <re2/stringpiece.h>

#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/utf8.h"

namespace gazet::pattern {

namespace {

/// Bytes: more words than this hardly come again.
constexpr std::size_t kLongestRemembered = 128;
static_assert(kLongestRemembered < kLongestMatch);  // what is remembered does not depend on where the reach ends

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

re2::RE2::Options options_for(const ExpressionOptions& wanted) {
  re2::RE2::Options options;
  options.set_encoding(re2::RE2::Options::EncodingUTF8);
  options.set_longest_match(true);
  options.set_log_errors(false);
  options.set_never_capture(true);
  options.set_case_sensitive(wanted.letter_case == LetterCase::as_written);
  options.set_max_mem(static_cast<std::int64_t>(wanted.memory));
  return options;
}

/// The word that `offset` lies strictly within, or nothing.
std::optional<Span> word_around(std::span<const Span> words, std::size_t offset) {
  const auto after = std::partition_point(words.begin(), words.end(), [&](Span word) { return word.end <= offset; });
  if (after == words.end() || after->begin >= offset) return std::nullopt;
  return *after;
}

}  // namespace

Expression::Expression(std::unique_ptr<const re2::RE2> automaton, const FirstBytes& first_bytes)
    : automaton_(std::move(automaton)), first_bytes_(first_bytes) {}
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;
Expression::~Expression() = default;

Compiled Expression::compile(std::string_view pattern, const ExpressionOptions& options) {
  auto automaton = std::make_unique<const re2::RE2>(piece(pattern), options_for(options));
  if (!automaton->ok()) return {std::nullopt, automaton->error()};
  if (re2::RE2::FullMatch(re2::StringPiece(), *automaton)) return {std::nullopt, "matches the empty string"};
  const bool any_case = options.letter_case == LetterCase::any;
  return {Expression(std::move(automaton), first_bytes(pattern, any_case)), {}};
}

std::optional<Span> Expression::search(std::string_view text, Span within, bool from_its_begin) const {
  re2::StringPiece found;
  const auto anchoring = from_its_begin ? re2::RE2::ANCHOR_START : re2::RE2::UNANCHORED;
  if (!automaton_->Match(piece(text), within.begin, within.end, anchoring, &found, 1)) return std::nullopt;
  const auto begin = static_cast<std::size_t>(found.data() - text.data());
  return Span{begin, begin + found.size()};
}

std::optional<Span> Expression::first_match(std::string_view text) const {
  return search(text, {0, text.size()}, false);
}

bool Expression::matches_whole(std::string_view text) const {
  return automaton_->Match(piece(text), 0, text.size(), re2::RE2::ANCHOR_BOTH, nullptr, 0);
}

// RE2 has no look-around, so a match that ends inside a word is tried again on less text: up to where that word begins.
std::optional<std::size_t> Expression::shorter_end(std::string_view text, Span match,
                                                   std::span<const Span> words) const {
  std::size_t end = match.end;
  while (const auto word = word_around(words, end)) {
    if (word->begin <= match.begin) return std::nullopt;
    const auto shorter = search(text, {match.begin, word->begin}, true);
    if (!shorter || shorter->empty()) return std::nullopt;
    end = shorter->end;
  }
  return end;
}

bool Expression::may_match_at(std::string_view text, std::size_t begin) const {
  if (!first_bytes_.of_match.test(static_cast<unsigned char>(text[begin]))) return false;
  const std::string_view reach = text.substr(0, begin + std::min(kLongestMatch, text.size() - begin));
  std::size_t offset = begin;
  for (std::size_t i = 0; i < first_bytes_.least_spaces; ++i) {
    const std::size_t space = reach.find(' ', offset);
    if (space == std::string_view::npos || space + 1 == reach.size()) return false;
    offset = space + 1;
    if (!first_bytes_.of_inside.test(static_cast<unsigned char>(text[offset]))) return false;
  }
  return true;
}

std::optional<std::size_t> Expression::match_end(std::string_view text, std::size_t begin, std::span<const Span> words,
                                                 MatchMemo& memo) const {
  if (!may_match_at(text, begin)) return std::nullopt;
  const std::size_t size = match_size(text, begin, memo);
  return size > 0 ? shorter_end(text, {begin, begin + size}, words) : std::nullopt;
}

/// Of the match that begins there; 0 for none.
std::size_t Expression::match_size(std::string_view text, std::size_t begin, MatchMemo& memo) const {
  const std::uint64_t key = memo_key(text, begin);
  const std::optional<std::size_t> known = memo.find(key);
  if (known && *known <= text.size() - begin) return *known;
  const std::size_t end = begin + std::min(kLongestMatch, text.size() - begin);
  const auto match = search(text, {begin, end}, true);
  const std::size_t size = match ? match->size() : 0;
  if (key != 0) memo.remember(key, size);
  return size;
}

// No match goes on behind a space where what follows cannot stand inside of one. So what is found depends on the bytes
// up to there, on one more that an assertion may look at, and on the one before. 0 for more than is remembered.
std::uint64_t Expression::memo_key(std::string_view text, std::size_t begin) const {
  // One byte more than a window may have: a longer one shows, and no more than that is looked at.
  const std::string_view reach = text.substr(begin, kLongestRemembered + 1);
  std::size_t size = 0;
  do {
    size = reach.find(' ', size);
    if (size == std::string_view::npos || size + 1 >= reach.size()) {
      size = reach.size();
      break;
    }
    ++size;
  } while (first_bytes_.of_inside.test(static_cast<unsigned char>(reach[size])));
  const std::string_view window = reach.substr(0, size + 1);
  if (window.size() > kLongestRemembered) return 0;
  const bool is_whole = begin + size == text.size();
  const std::uint64_t before = begin > 0 ? static_cast<unsigned char>(text[begin - 1]) + 1U : 0U;
  const std::uint64_t around =
      reinterpret_cast<std::uintptr_t>(this) ^ (before << 48U) ^ (std::uint64_t{is_whole} << 60U);
  return text::hash_folded(window) ^ around * 0x9E3779B97F4A7C15U;
}

/// Where a match that holds the anchor begins at the earliest, from `least` on: whatever stands behind a space must be
/// able to stand so inside of one.
std::size_t Expression::earliest_begin(std::string_view sentence, std::size_t anchor, std::size_t least) const {
  least = std::max(least, anchor - std::min(anchor, kLongestMatch));
  for (std::size_t end = anchor; end > least;) {
    const std::size_t space = sentence.substr(least, end - least).rfind(' ');
    if (space == std::string_view::npos) break;
    const std::size_t begin = least + space + 1;
    if (!first_bytes_.of_inside.test(static_cast<unsigned char>(sentence[begin]))) return begin;
    end = begin - 1;
  }
  return least;
}

// One search for a match anywhere would do too. But its automaton has a state for every set of beginnings that are
// still open, which for names of several words are so many that making them takes most of the time: to begin at one
// place after the other, where a match may begin at all, is several times as fast.
std::vector<Span> Expression::matches(std::string_view sentence, std::span<const Span> words,
                                      std::span<const std::size_t> anchors, MatchMemo& memo) const {
  std::vector<Span> found;
  auto word = words.begin();
  std::size_t offset = 0;
  for (const std::size_t anchor : anchors) {
    if (anchor >= sentence.size()) break;
    if (offset <= anchor) offset = earliest_begin(sentence, anchor, offset);
    while (offset <= anchor) {
      while (word != words.end() && word->end <= offset) ++word;
      const bool at_word = word != words.end() && word->begin <= offset;
      if (at_word && word->begin < offset) {
        offset = word->end;
      } else if (const auto end = match_end(sentence, offset, words, memo)) {
        found.push_back({offset, *end});
        offset = *end;
      } else {
        offset = at_word ? word->end : offset + text::decode(sentence, offset).size;
      }
    }
  }
  return found;
}

}  // namespace gazet::pattern
