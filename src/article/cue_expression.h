// SPDX-License-Identifier: Apache-2.0
//
// A cue's expression, compiled when it is first needed: a run over one article pays for the few that it meets.

#ifndef GAZET_ARTICLE_CUE_EXPRESSION_H_
#define GAZET_ARTICLE_CUE_EXPRESSION_H_

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "article/cue.h"
#include "gazet/span.h"
#include "pattern/expression.h"

namespace gazet::article {

/// Where in a line a match has to stand.
enum class Place : std::uint8_t { head, tail };

/// Immutable to its users; serves any number of threads.
class CueExpression {
 public:
  CueExpression(const Cue& cue, Place place);

  /// The longest match at that place; nothing too when the cue is no expression (the compiler of dictionaries refuses
  /// those, so there is nobody left to tell).
  [[nodiscard]] std::optional<Span> match(std::string_view line) const;

 private:
  struct Slot {
    std::once_flag compiled;
    std::optional<pattern::Expression> expression;
  };

  std::string text_;
  std::unique_ptr<Slot> slot_;
};

}  // namespace gazet::article

#endif  // GAZET_ARTICLE_CUE_EXPRESSION_H_
