// SPDX-License-Identifier: Apache-2.0
//
// From byte offsets to code points and UTF-16 units, by walking on from the last span asked for: all spans of a text
// together cost one pass over it.

#ifndef GAZET_OUTPUT_OFFSET_WALKER_H_
#define GAZET_OUTPUT_OFFSET_WALKER_H_

#include <cstddef>
#include <string_view>

#include "gazet/document.h"
#include "gazet/span.h"
#include "text/utf8.h"

namespace gazet::output {

/// Where a span begins and ends in the whole text.
struct SpanPositions {
  TextPosition begin;
  TextPosition end;
};

class OffsetWalker {
 public:
  /// Positions count from the document's origin; UTF-16 units are left at the origin's unless asked for. The document
  /// must outlive the walker.
  OffsetWalker(const Document& document, bool utf16)
      : text_(document.text), utf16_(utf16), origin_(document.origin.bytes), last_{document.origin, document.origin} {}

  /// Spans may overlap but none may begin before the one asked for last.
  SpanPositions at(Span span) {
    const bool is_behind = origin_ + span.begin >= last_.end.bytes;
    last_.begin = moved(is_behind ? last_.end : last_.begin, span.begin);
    last_.end = moved(last_.begin, span.end);
    return last_;
  }

 private:
  [[nodiscard]] TextPosition moved(TextPosition from, std::size_t to) const {
    const auto offset = static_cast<std::size_t>(from.bytes - origin_);
    const std::string_view passed = text_.substr(offset, to - offset);
    from.bytes += passed.size();
    from.code_points += text::count_code_points(passed);
    if (utf16_) from.utf16_units += text::count_utf16_units(passed);
    return from;
  }

  std::string_view text_;
  bool utf16_;
  std::uint64_t origin_;
  SpanPositions last_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_OFFSET_WALKER_H_
