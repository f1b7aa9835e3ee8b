// SPDX-License-Identifier: Apache-2.0

#include "article/furniture.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "article/lines.h"
#include "pattern/syntax.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace gazet::article {

namespace {

constexpr std::size_t kLongestPiece = 400;  // of one piece of furniture: a longer match is no furniture
constexpr int kMaxOnOneSide = 8;            // pieces of furniture in a row; bounds the time that a hostile line takes

std::string_view without_spaces_at_end(std::string_view text) {
  while (!text.empty() && text::is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view without_spaces_at_begin(std::string_view text) {
  while (!text.empty() && text::is_ascii_space(text.front())) text.remove_prefix(1);
  return text;
}

/// Marks, bars and arrows: what may end a sentence or part two things on a page, unlike letters, digits and commas.
bool parts(char32_t c) {
  constexpr std::u32string_view kMarks = U".!?:;|*()[]\"»>•·…“”‘’–—_";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool ends_apart(std::string_view text) {
  return parts(text::decode_before(text, text.size()).code_point);
}
bool begins_apart(std::string_view text) {
  return parts(text::decode(text, 0).code_point);
}

/// Whether what follows furniture is something new rather than the rest of a sentence.
bool begins_anew(std::string_view text) {
  return text.empty() || !(text::is_ascii_small(text.front()) || text.front() == ',' || text.front() == '\'');
}

/// "…storm the palaceShare this": a small letter and a capital without a space between.
bool run_together(char before, char after) {
  return (text::is_ascii_small(before) || text::is_ascii_digit(before)) && text::is_ascii_capital(after);
}

bool is_head(std::string_view line, std::size_t size) {
  const std::string_view rest = line.substr(size);
  if (rest.empty()) return true;
  const char last = line[size - 1];
  const bool parted = text::is_ascii_space(rest.front()) || text::is_ascii_space(last) ||
                      ends_apart(line.substr(0, size)) || begins_apart(rest) || run_together(last, rest.front());
  return parted && begins_anew(without_spaces_at_begin(rest));
}

/// A tail begins with a capital or a sign, and behind a full stop or the like; behind a word only if that is not
/// written in capitals too, for then the capital says nothing.
bool is_tail(std::string_view line, std::size_t begin) {
  if (begin == 0) return true;
  const std::string_view before = without_spaces_at_end(line.substr(0, begin));
  if (before.empty() || ends_apart(before)) return true;
  if (text::is_ascii_small(line[begin]) || text::is_ascii_capital(before.back()) || before.back() == ',') return false;
  return text::is_ascii_space(line[begin - 1]) || run_together(line[begin - 1], line[begin]);
}

bool ends_with_anchor(std::string_view expression) {
  return expression.ends_with('$') && !expression.ends_with("\\$");
}

}  // namespace

FurnitureFinder::FurnitureFinder(const std::vector<Cue>& cues) {
  const auto add = [](const Cue& cue, const auto& syntax, Place place, Side& side) {
    side.index.add(cue, syntax, static_cast<std::uint32_t>(side.expressions.size()));
    side.expressions.emplace_back(cue, place);
  };
  for (const Cue& cue : cues) {
    const std::optional<pattern::Syntax> syntax = pattern::parse(cue.expression);
    const bool at_head = cue.expression.starts_with('^');
    if (at_head || !ends_with_anchor(cue.expression)) add(cue, syntax, Place::head, head_);
    if (!at_head) add(cue, syntax, Place::tail, tail_);
  }
}

std::vector<Span> FurnitureFinder::find(std::string_view text) const {
  std::vector<Span> found;
  LineReader lines(text);
  while (const auto line = lines.next()) {
    const std::string_view content = text.substr(line->begin, line->size());
    if (content.empty()) continue;
    if (head_.index.may_match(content) || tail_.index.may_match(content)) find_in_line(text, *line, found);
  }
  return found;
}

void FurnitureFinder::find_in_line(std::string_view text, Span line, std::vector<Span>& found) const {
  Span rest = line;
  for (int i = 0; i < kMaxOnOneSide && !rest.empty(); ++i) {
    const std::size_t size = head_size(text.substr(rest.begin, rest.size()));
    if (size == 0) break;
    rest = trimmed(text, {rest.begin + size, rest.end});
  }
  const std::size_t tail_end = rest.end;
  for (int i = 0; i < kMaxOnOneSide && !rest.empty(); ++i) {
    const std::size_t size = tail_size(text.substr(rest.begin, rest.size()));
    if (size == 0) break;
    rest = trimmed(text, {rest.begin, rest.end - size});
  }
  if (rest.empty()) {
    found.push_back(line);
    return;
  }
  if (rest.begin != line.begin) found.push_back(trimmed(text, {line.begin, rest.begin}));
  if (rest.end != line.end) found.push_back(trimmed(text, {rest.end, tail_end}));
}

std::size_t FurnitureFinder::head_size(std::string_view line) const {
  std::size_t size = 0;
  for (const std::uint32_t number : head_.index.candidates(line)) {
    const auto match = head_.expressions[number].match(line);
    if (match && match->size() <= kLongestPiece && is_head(line, match->end)) size = std::max(size, match->size());
  }
  return size;
}

std::size_t FurnitureFinder::tail_size(std::string_view line) const {
  std::size_t size = 0;
  for (const std::uint32_t number : tail_.index.candidates(line)) {
    const auto match = tail_.expressions[number].match(line);
    if (match && match->size() <= kLongestPiece && is_tail(line, match->begin)) size = std::max(size, match->size());
  }
  return size;
}

}  // namespace gazet::article
