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
  std::size_t offset = begin;
  for (std::size_t i = 0; i < first_bytes_.least_spaces; ++i) {
    const std::size_t space = text.find(' ', offset);
    if (space == std::string_view::npos || space + 1 == text.size()) return false;
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
  const auto match = search(text, {begin, text.size()}, true);
  const std::size_t size = match ? match->size() : 0;
  if (key != 0) memo.remember(key, size);
  return size;
}

// No match goes on behind a space where what follows cannot stand inside of one. So what is found depends on the bytes
// up to there, on one more that an assertion may look at, and on the one before.
std::uint64_t Expression::memo_key(std::string_view text, std::size_t begin) const {
  std::size_t end = begin;
  do {
    end = text.find(' ', end);
    if (end == std::string_view::npos || end + 1 >= text.size()) {
      end = text.size();
      break;
    }
    ++end;
  } while (first_bytes_.of_inside.test(static_cast<unsigned char>(text[end])));
  const bool is_whole = end == text.size();
  const std::string_view window = text.substr(begin, end + 1 - begin);
  if (window.size() > kLongestRemembered) return 0;
  const std::uint64_t before = begin > 0 ? static_cast<unsigned char>(text[begin - 1]) + 1U : 0U;
  const std::uint64_t around =
      reinterpret_cast<std::uintptr_t>(this) ^ (before << 48U) ^ (std::uint64_t{is_whole} << 60U);
  return text::hash_folded(window) ^ around * 0x9E3779B97F4A7C15U;
}

// Of a match that holds the anchor, whatever stands behind a space may stand so inside of one.
std::size_t Expression::earliest_begin(std::string_view sentence, std::size_t anchor) const {
  for (std::size_t end = anchor;;) {
    const std::size_t space = end == 0 ? std::string_view::npos : sentence.rfind(' ', end - 1);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    const bool may_be_inside = first_bytes_.of_inside.test(static_cast<unsigned char>(sentence[begin]));
    if (begin == 0 || !may_be_inside) return begin;
    end = space;
  }
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
    if (offset <= anchor) offset = std::max(offset, earliest_begin(sentence, anchor));
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
