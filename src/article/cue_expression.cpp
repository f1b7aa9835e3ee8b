// SPDX-License-Identifier: Apache-2.0

#include "article/cue_expression.h"

#include <utility>

namespace gazet::article {

CueExpression::CueExpression(const Cue& cue, Place place) : slot_(std::make_unique<Slot>()) {
  text_.append(place == Place::head ? "^" : "").append(cue.any_case ? "(?i:" : "(?:");
  text_.append(cue.expression).append(")").append(place == Place::tail ? "$" : "");
}

std::optional<Span> CueExpression::match(std::string_view line) const {
  std::call_once(slot_->compiled,
                 [&] { slot_->expression = std::move(pattern::Expression::compile(text_).expression); });
  return slot_->expression ? slot_->expression->first_match(line) : std::nullopt;
}

}  // namespace gazet::article
