// SPDX-License-Identifier: Apache-2.0
//
// The SourceMap of texts that were decoded: runs of bytes that stand for runs of bytes.

#ifndef GAZET_TEXT_SOURCE_MAP_H_
#define GAZET_TEXT_SOURCE_MAP_H_

#include <utility>
#include <vector>

#include "gazet/document.h"
#include "text/offset_runs.h"

namespace gazet::text {

class RunsMap : public SourceMap {
 public:
  explicit RunsMap(OffsetRuns runs) : runs_(std::move(runs)) {}

  [[nodiscard]] Span source_span(Span text_span) const override { return runs_.source_span(text_span); }

 private:
  OffsetRuns runs_;
};

/// Of texts that were made in steps: from the text to what it was made of, from there to what that was made of, and so
/// on.
class ChainedMap : public SourceMap {
 public:
  /// A step that is empty changes nothing.
  template <typename... Runs>
  explicit ChainedMap(Runs... steps) {
    steps_.reserve(sizeof...(steps));
    (steps_.push_back(std::move(steps)), ...);
  }

  [[nodiscard]] Span source_span(Span text_span) const override {
    for (const OffsetRuns& step : steps_) text_span = step.source_span(text_span);
    return text_span;
  }

 private:
  std::vector<OffsetRuns> steps_;
};

}  // namespace gazet::text

#endif  // GAZET_TEXT_SOURCE_MAP_H_
