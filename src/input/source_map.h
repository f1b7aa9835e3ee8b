// SPDX-License-Identifier: Apache-2.0
//
// The SourceMap of texts that were decoded: runs of bytes that stand for runs of bytes.

#ifndef GAZET_INPUT_SOURCE_MAP_H_
#define GAZET_INPUT_SOURCE_MAP_H_

#include <utility>

#include "gazet/document.h"
#include "text/offset_runs.h"

namespace gazet::input {

class RunsMap : public SourceMap {
 public:
  explicit RunsMap(text::OffsetRuns runs) : runs_(std::move(runs)) {}

  [[nodiscard]] Span source_span(Span text_span) const override { return runs_.source_span(text_span); }

 private:
  text::OffsetRuns runs_;
};

}  // namespace gazet::input

#endif  // GAZET_INPUT_SOURCE_MAP_H_
