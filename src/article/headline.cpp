// SPDX-License-Identifier: Apache-2.0

#include "article/headline.h"

#include <algorithm>

#include "text/case_shape.h"

namespace gazet::article {

namespace {

constexpr std::size_t kLongestHeadline = 200;
constexpr std::size_t kMaxWords = 25;
constexpr std::size_t kMinWords = 3;
constexpr std::size_t kMaxWrappedLines = 3;
constexpr std::size_t kProseBytes = 100;

/// The line without quotation marks and brackets that close at its end.
std::string_view without_closing(std::string_view line) {
  constexpr std::string_view kClosing[] = {"\"", "'", ")", "”", "’", "»"};
  for (bool stripped = true; stripped;) {
    stripped = false;
    for (const std::string_view mark : kClosing) {
      if (!line.ends_with(mark)) continue;
      line.remove_suffix(mark.size());
      stripped = true;
    }
  }
  return line;
}

bool ends_with_one_of(std::string_view line, std::string_view marks) {
  return !line.empty() && marks.find(line.back()) != std::string_view::npos;
}

/// Marks that end a sentence or announce that it goes on. A headline may ask or exclaim, but what somebody else asks,
/// in quotation marks, is a sentence of the article.
bool ends_like_sentence(std::string_view line) {
  const std::string_view inner = without_closing(line);
  return ends_with_one_of(inner, ".,;:") || inner.ends_with("…") ||
         (inner.size() < line.size() && ends_with_one_of(inner, "?!"));
}

std::size_t word_count(std::string_view line) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : line) {
    words += c != ' ' && !inside ? 1 : 0;
    inside = c != ' ';
  }
  return words;
}

/// "He left. Nobody knew": a full stop behind a word of small letters, and more.
bool holds_sentence_end(std::string_view line) {
  for (std::size_t stop = line.find(". "); stop != std::string_view::npos; stop = line.find(". ", stop + 1)) {
    const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const std::string_view before = line.substr(0, stop);
    if (before.size() >= 4 && std::all_of(before.end() - 4, before.end(), is_lower)) return true;
  }
  return false;
}

bool begins_like_headline(std::string_view line) {
  constexpr std::string_view kOpening[] = {"\"", "'", "“", "‘", "«", "$", "€", "£", "#"};
  for (const std::string_view mark : kOpening) {
    if (line.starts_with(mark)) return true;
  }
  return (line.front() >= '0' && line.front() <= '9') || text::begins_with_capital(line);
}

bool is_byline(std::string_view line) {
  return line.size() <= kProseBytes && (line.starts_with("By ") || line.starts_with("BY "));
}

bool looks_like_headline(std::string_view line) {
  const std::size_t words = word_count(line);
  return line.size() <= kLongestHeadline && words >= kMinWords && words <= kMaxWords && begins_like_headline(line) &&
         !ends_like_sentence(line) && !holds_sentence_end(line) && !is_byline(line);
}

/// The number of lines up to the first gap; more than a headline is wrapped over counts as none.
std::size_t first_block(const std::vector<ContentLine>& lines) {
  std::size_t count = 1;
  while (count < lines.size() && !lines[count].stands_apart) ++count;
  return count;
}

}  // namespace

bool is_prose(std::string_view line) {
  return line.size() >= kProseBytes || (word_count(line) >= 5 && ends_with_one_of(without_closing(line), ".?!"));
}

std::optional<Span> headline(std::string_view text, const std::vector<ContentLine>& lines) {
  if (lines.size() < 2) return std::nullopt;
  const auto line = [&](std::size_t i) { return text.substr(lines[i].span.begin, lines[i].span.size()); };
  // A line below, without a gap, is a new paragraph only when no column can have broken it: when it is much longer.
  const bool is_alone = lines[1].stands_apart || is_byline(line(1)) ||
                        (line(1).size() >= kProseBytes && line(1).size() * 2 >= line(0).size() * 3);
  const std::size_t count = is_alone ? 1 : first_block(lines);
  if (count == lines.size() || count > kMaxWrappedLines) return std::nullopt;
  const Span span = {lines[0].span.begin, lines[count - 1].span.end};
  if (!looks_like_headline(text.substr(span.begin, span.size()))) return std::nullopt;
  for (std::size_t i = count; i < lines.size(); ++i) {
    if (is_prose(line(i))) return span;
  }
  return std::nullopt;
}

}  // namespace gazet::article
