// SPDX-License-Identifier: Apache-2.0

#include "article/dateline.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "article/headline.h"
#include "pattern/opening.h"

namespace gazet::article {

namespace {

/// What stands before a colon or a dash as places do, and is none: labels of updates, interviews and formats.
constexpr auto kLabels = std::to_array<std::string_view>(
    {"advisory",  "alert",   "also",    "analysis",   "answer",    "breaking",   "brief",      "briefs",
     "by",        "column",  "comment", "correction", "corrected", "developing", "editorial",  "exclusive",
     "explainer", "factbox", "feature", "file",       "graphic",   "just",       "highlights", "insight",
     "interview", "live",    "more",    "note",       "notice",    "obituary",   "opinion",    "photo",
     "photos",    "podcast", "poll",    "profile",    "question",  "quote",      "read",       "recap",
     "report",    "review",  "scoop",   "special",    "summary",   "timeline",   "top",        "un",
     "update",    "updated", "urgent",  "video",      "warning",   "watch",      "wrap",       "wrapup"});

/// Bytes: places, agencies, names and a date take no more.
constexpr std::size_t kLongestDateline = 200;

std::string first_word(std::string_view text) {
  std::string word;
  for (const char c : text) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (!is_upper && (c < 'a' || c > 'z')) break;
    word += is_upper ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return word;
}

bool is_label(std::string_view dateline) {
  return std::find(kLabels.begin(), kLabels.end(), first_word(dateline)) != kLabels.end();
}

/// "Food - very good" is no dateline; behind "(AP) -" small letters may follow.
bool begins_article(std::string_view line, std::size_t size) {
  const std::string_view dateline = line.substr(0, size);
  const std::size_t next = line.find_first_not_of(' ', size);
  if (size == 0 || next == std::string_view::npos || is_label(dateline)) return false;
  const bool goes_on = line[next] >= 'a' && line[next] <= 'z';
  return !goes_on || is_explicit(dateline);
}

}  // namespace

DatelineFinder::DatelineFinder(const std::vector<Cue>& cues) {
  constexpr std::size_t kBytes = 4;
  for (const Cue& cue : cues) {
    auto endings = cue.any_case ? std::nullopt : pattern::endings(cue.expression, kBytes);
    add_telling_bytes(endings);
    datelines_.push_back({CueExpression(cue, Place::head), std::move(endings)});
  }
}

void DatelineFinder::add_telling_bytes(const std::optional<std::set<std::string>>& endings) {
  if (!endings) {
    telling_bytes_.set();
    return;
  }
  for (const std::string& ending : *endings) {
    const std::size_t sign = std::min(ending.find_last_not_of(' '), ending.size() - 1);
    telling_bytes_.set(static_cast<unsigned char>(ending[sign]));
  }
}

// Most lines begin without any dash, bar or colon: they need no expression, nor its compilation.
bool DatelineFinder::may_begin(std::string_view head) const {
  return std::any_of(head.begin(), head.end(),
                     [&](char byte) { return telling_bytes_.test(static_cast<unsigned char>(byte)); });
}

bool DatelineFinder::Known::may_match(std::string_view line) const {
  return !endings || std::any_of(endings->begin(), endings->end(), [&](const std::string& ending) {
    return line.find(ending) != std::string_view::npos;
  });
}

std::size_t DatelineFinder::size_at_head(std::string_view line) const {
  const std::string_view head = line.substr(0, kLongestDateline);
  if (!may_begin(head)) return 0;
  std::size_t size = 0;
  for (const Known& known : datelines_) {
    const auto match = known.may_match(head) ? known.expression.match(head) : std::nullopt;
    if (match) size = std::max(size, match->size());
  }
  return begins_article(line, size) ? size : 0;
}

std::optional<Span> DatelineFinder::find(std::string_view text, const std::vector<ContentLine>& lines) const {
  for (const ContentLine& line : lines) {
    const std::string_view content = text.substr(line.span.begin, line.span.size());
    if (const std::size_t size = size_at_head(content)) return Span{line.span.begin, line.span.begin + size};
    if (is_prose(content)) break;
  }
  return std::nullopt;
}

bool is_explicit(std::string_view dateline) {
  return dateline.find_first_of("(0123456789") != std::string_view::npos;
}

}  // namespace gazet::article
