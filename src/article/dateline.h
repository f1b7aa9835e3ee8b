// SPDX-License-Identifier: Apache-2.0
//
// "BAMAKO, Sept 18 (Reuters) -": where and when an article was written, before its first sentence.

#ifndef GAZET_ARTICLE_DATELINE_H_
#define GAZET_ARTICLE_DATELINE_H_

#include <bitset>
#include <optional>
#include <set>
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
  struct Known {
    CueExpression expression;
    std::optional<std::set<std::string>> endings;  ///< one of which each match ends with; nothing: with anything

    [[nodiscard]] bool may_match(std::string_view line) const;
  };

  void add_telling_bytes(const std::optional<std::set<std::string>>& endings);
  [[nodiscard]] bool may_begin(std::string_view head) const;

  std::vector<Known> datelines_;
  std::bitset<256> telling_bytes_;  ///< a line without any of them begins with no dateline
};

/// Whether a dateline names an agency or a day, which a headline such as "Mali - what next" does not.
[[nodiscard]] bool is_explicit(std::string_view dateline);

}  // namespace gazet::article

#endif  // GAZET_ARTICLE_DATELINE_H_
