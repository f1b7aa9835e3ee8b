// SPDX-License-Identifier: Apache-2.0
//
// "BAMAKO, Sept 18 (Reuters) -": where and when an article was written, before its first sentence.

#ifndef GAZET_ARTICLE_DATELINE_H_
#define GAZET_ARTICLE_DATELINE_H_

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/content.h"
#include "article/cue.h"
#include "article/cue_expression.h"
#include "gazet/span.h"

namespace gazet::article {

/// Immutable: one DatelineFinder serves any number of threads.
class DatelineFinder {
 public:
  /// Expressions of whole datelines, dash included.
  explicit DatelineFinder(const std::vector<Cue>& cues);

  /// The dateline that the first prose among `lines` begins with, or one that stands above it by itself.
  [[nodiscard]] std::optional<Span> find(std::string_view text, const std::vector<ContentLine>& lines) const;

  /// The bytes of the dateline at the beginning of the line, dash included; 0 when there is none.
  [[nodiscard]] std::size_t size_at_head(std::string_view line) const;

 private:
  /// What matches of an expression may end with.
  struct Ending {
    std::string bytes;
    std::size_t sign = 0;      ///< where in `bytes` the last one that is no space stands
    std::size_t dateline = 0;  ///< number of the expression
  };

  void add_endings(std::size_t dateline, const std::vector<std::string>& endings);

  /// Which of datelines_ the head of a line may match: most lines none, by one look at each byte.
  [[nodiscard]] std::vector<bool> candidates(std::string_view head) const;

  std::vector<CueExpression> datelines_;
  std::vector<bool> anyhow_;                        ///< by number, those that may end with anything
  std::array<std::vector<Ending>, 256> endings_{};  ///< by the byte at `sign`
};

/// Whether a dateline names an agency or a day, which a headline such as "Mali - what next" does not.
[[nodiscard]] bool is_explicit(std::string_view dateline);

}  // namespace gazet::article

#endif  // GAZET_ARTICLE_DATELINE_H_
