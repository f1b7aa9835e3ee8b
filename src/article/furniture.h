// SPDX-License-Identifier: Apache-2.0
//
// Page furniture: share buttons, comment forms, menus, notices that come along when a web page is copied. It is a whole
// line, or it clings to the head or the tail of one.

#ifndef GAZET_ARTICLE_FURNITURE_H_
#define GAZET_ARTICLE_FURNITURE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/cue.h"
#include "article/cue_expression.h"
#include "article/opening_index.h"
#include "gazet/span.h"

namespace gazet::article {

/// Immutable: one FurnitureFinder serves any number of threads.
class FurnitureFinder {
 public:
  /// An expression that begins with ^ stands only at a line's head, one that ends with $ only at its tail, one with
  /// both is the whole line; without either it may be any of these.
  explicit FurnitureFinder(const std::vector<Cue>& cues);

  /// The furniture of a text, by begin, without overlaps, each within one line.
  [[nodiscard]] std::vector<Span> find(std::string_view text) const;

 private:
  void find_in_line(std::string_view text, Span line, std::vector<Span>& found) const;
  [[nodiscard]] std::size_t head_size(std::string_view line) const;
  [[nodiscard]] std::size_t tail_size(std::string_view line) const;

  /// The cues of one side of lines.
  struct Side {
    explicit Side(Place place) : index(place) {}

    OpeningIndex index;
    std::vector<CueExpression> expressions;
  };

  Side head_{Place::head};
  Side tail_{Place::tail};
};

}  // namespace gazet::article

#endif  // GAZET_ARTICLE_FURNITURE_H_
