// SPDX-License-Identifier: Apache-2.0
//
// The way from code points, in which annotations count, to bytes of a text.

#ifndef GAZET_LEARN_CODE_POINTS_H_
#define GAZET_LEARN_CODE_POINTS_H_

#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "gazet/span.h"
#include "text/utf8.h"

namespace gazet::learn {

class CodePoints {
 public:
  explicit CodePoints(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!text::is_continuation(text[i])) bytes_.push_back(i);
    }
    bytes_.push_back(text.size());
  }

  [[nodiscard]] std::size_t count() const { return bytes_.size() - 1; }

  /// The bytes of a half-open span of code points; an empty span when it is none.
  [[nodiscard]] Span span(std::optional<double> begin, std::optional<double> end) const {
    if (!begin || !end || !(*begin >= 0) || !(*begin < *end) || !(*end <= static_cast<double>(count()))) return {};
    if (std::floor(*begin) != *begin || std::floor(*end) != *end) return {};
    return {bytes_[static_cast<std::size_t>(*begin)], bytes_[static_cast<std::size_t>(*end)]};
  }

 private:
  std::vector<std::size_t> bytes_;
};

}  // namespace gazet::learn

#endif  // GAZET_LEARN_CODE_POINTS_H_
