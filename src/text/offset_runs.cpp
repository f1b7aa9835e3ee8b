// SPDX-License-Identifier: Apache-2.0

#include "text/offset_runs.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gazet::text {

void OffsetRuns::add(std::size_t count, std::size_t text_step, std::size_t source_step) {
  if (count == 0) return;
  const auto goes_on = [&](const Run& last) {
    return last.text_step == text_step && last.source_step == source_step &&
           last.source + (text_ - last.text) / text_step * source_step == source_;
  };
  if (runs_.empty() || !goes_on(runs_.back())) {
    runs_.push_back({text_, source_, static_cast<std::uint32_t>(text_step), static_cast<std::uint32_t>(source_step)});
  }
  text_ += count * text_step;
  source_ += count * source_step;
}

const OffsetRuns::Run& OffsetRuns::run_at(std::size_t text) const {
  const auto next =
      std::upper_bound(runs_.begin(), runs_.end(), text, [](std::size_t at, const Run& run) { return at < run.text; });
  return *std::prev(next);
}

Span OffsetRuns::source_span(Span text_span) const {
  if (runs_.empty()) return text_span;
  const Run& first = run_at(text_span.begin);
  const std::size_t begin = first.source + (text_span.begin - first.text) / first.text_step * first.source_step;
  if (text_span.empty()) return {begin, begin};
  const Run& last = run_at(text_span.end - 1);
  const std::size_t units = (text_span.end - last.text + last.text_step - 1) / last.text_step;
  // Texts may be put together of stretches that stood in another order.
  return {begin, std::max(begin, last.source + units * last.source_step)};
}

OffsetRuns OffsetRuns::take_front(std::size_t text_size) {
  OffsetRuns front;
  const auto is_behind = [&](const Run& run) { return run.text >= text_size; };
  const auto split = std::find_if(runs_.begin(), runs_.end(), is_behind);
  front.runs_.assign(runs_.begin(), split);
  front.text_ = text_size;
  std::vector<Run> rest(split, runs_.end());
  if (text_size < text_ && (rest.empty() || rest.front().text > text_size)) {
    Run cut = front.runs_.back();
    cut.source += (text_size - cut.text) / cut.text_step * cut.source_step;
    cut.text = text_size;
    rest.insert(rest.begin(), cut);
  }
  for (Run& run : rest) run.text -= text_size;
  runs_ = std::move(rest);
  text_ -= text_size;
  return front;
}

}  // namespace gazet::text
