// SPDX-License-Identifier: Apache-2.0
//
// Which bytes each byte of a decoded text came from, kept as runs: stretches over which every so many bytes of text
// stand for every so many bytes of the source. Plain ASCII is one run, a Cyrillic word in JSON escapes another.

#ifndef GAZET_TEXT_OFFSET_RUNS_H_
#define GAZET_TEXT_OFFSET_RUNS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gazet/span.h"

namespace gazet::text {

/// Built in text order, then asked. An empty one maps nothing.
class OffsetRuns {
 public:
  /// The next `count` units of the text, each of `text_step` bytes, came from units of `source_step` bytes each.
  void add(std::size_t count, std::size_t text_step, std::size_t source_step);

  /// What is added next came from there on.
  void continue_at(std::size_t source) { source_ = source; }

  /// The source bytes of a text span; a unit that is touched counts whole. A span that ends where a run ends does not
  /// reach into the next one. Where it ends in what stood before its begin, the place of its begin.
  [[nodiscard]] Span source_span(Span text_span) const;

  /// Takes off the first `text_size` bytes, which end a unit; the rest counts from 0 again.
  [[nodiscard]] OffsetRuns take_front(std::size_t text_size);

  [[nodiscard]] bool empty() const { return runs_.empty(); }

 private:
  struct Run {
    std::size_t text = 0;    ///< where it begins
    std::size_t source = 0;  ///< where that came from
    std::uint32_t text_step = 1;
    std::uint32_t source_step = 1;
  };

  [[nodiscard]] const Run& run_at(std::size_t text) const;

  std::vector<Run> runs_;
  std::size_t text_ = 0;  ///< where the next run begins
  std::size_t source_ = 0;
};

}  // namespace gazet::text

#endif  // GAZET_TEXT_OFFSET_RUNS_H_
