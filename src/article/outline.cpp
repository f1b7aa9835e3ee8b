// SPDX-License-Identifier: Apache-2.0

#include "article/outline.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "article/content.h"
#include "article/headline.h"

namespace gazet::article {

namespace {

constexpr std::size_t kDatelineLines = 4;

/// Cuts a text into sections from front to back.
class SectionCutter {
 public:
  explicit SectionCutter(std::string_view text) : text_(text) {}

  /// What lies before `span` is body; the white space behind it goes with it.
  void cut(Span span, Section section) {
    append(span.begin, Section::body);
    append(std::min(text_.find_first_not_of(" \t\n\v\f\r", span.end), text_.size()), section);
  }

  [[nodiscard]] std::vector<SectionSpan> finish() {
    append(text_.size(), Section::body);
    return std::move(sections_);
  }

 private:
  void append(std::size_t end, Section section) {
    if (end <= end_) return;
    sections_.push_back({{end_, end}, section});
    end_ = end;
  }

  std::string_view text_;
  std::size_t end_ = 0;
  std::vector<SectionSpan> sections_;
};

}  // namespace

Outliner::Outliner(const std::vector<Cue>& furniture, const std::vector<Cue>& datelines)
    : furniture_(furniture), datelines_(datelines) {}

Outline Outliner::outline(const Document& document) const {
  Outline outline;
  outline.furniture = furniture_.find(document.text);
  outline.sections = sections(document, outline.furniture);
  return outline;
}

std::vector<SectionSpan> Outliner::sections(const Document& document, const std::vector<Span>& furniture) const {
  SectionCutter cutter(document.text);
  if (document.origin.bytes > 0) return cutter.finish();
  std::size_t body = 0;
  if (const auto span = title(document, furniture)) {
    cutter.cut(*span, Section::title);
    body = span->end;
  }
  const auto lines = content_lines(document.text, furniture, body, kDatelineLines);
  if (const auto span = datelines_.find(document.text, lines)) cutter.cut(*span, Section::dateline);
  return cutter.finish();
}

std::optional<Span> Outliner::title(const Document& document, const std::vector<Span>& furniture) const {
  const std::string_view text = document.text;
  if (!document.title.empty() && text.starts_with(document.title)) return Span{0, document.title.size()};
  const auto lines = content_lines(text, furniture, 0, kHeadlineLines);
  const auto span = headline(text, lines);
  if (!span) return std::nullopt;
  const std::size_t dateline = datelines_.size_at_head(text.substr(span->begin, span->size()));
  return dateline > 0 && is_explicit(text.substr(span->begin, dateline)) ? std::nullopt : span;
}

}  // namespace gazet::article
