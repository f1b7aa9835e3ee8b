// SPDX-License-Identifier: Apache-2.0

#include "article/dateline.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "article/headline.h"
#include "pattern/opening.h"
#include "pattern/syntax.h"
#include "text/ascii.h"

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
    if (!text::is_ascii_letter(c)) break;
    word += text::to_ascii_small(c);
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
    std::optional<std::vector<std::string>> endings;
    if (const auto syntax = pattern::parse(cue.expression); syntax && !cue.any_case) {
      endings = pattern::endings(syntax->root, kBytes);
    }
    if (endings) add_endings(datelines_.size(), *endings);
    datelines_.emplace_back(cue, Place::head);
    anyhow_.push_back(!endings);
  }
}

void DatelineFinder::add_endings(std::size_t dateline, const std::vector<std::string>& endings) {
  for (const std::string& ending : endings) {
    const std::size_t sign = std::min(ending.find_last_not_of(' '), ending.size() - 1);
    endings_[static_cast<unsigned char>(ending[sign])].push_back({ending, sign, dateline});
  }
}

std::vector<bool> DatelineFinder::candidates(std::string_view head) const {
  std::vector<bool> may_match = anyhow_;
  for (std::size_t i = 0; i < head.size(); ++i) {
    for (const Ending& ending : endings_[static_cast<unsigned char>(head[i])]) {
      if (i >= ending.sign && head.substr(i - ending.sign).starts_with(ending.bytes)) may_match[ending.dateline] = true;
    }
  }
  return may_match;
}

std::size_t DatelineFinder::size_at_head(std::string_view line) const {
  const std::string_view head = line.substr(0, kLongestDateline);
  const std::vector<bool> may_match = candidates(head);
  std::size_t size = 0;
  for (std::size_t i = 0; i < datelines_.size(); ++i) {
    const auto match = may_match[i] ? datelines_[i].match(head) : std::nullopt;
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
