// SPDX-License-Identifier: Apache-2.0
//
// Does this stretch of text write that name? The hash of the words has said "perhaps"; here the characters are
// compared.

#ifndef GAZET_MATCH_SURFACE_H_
#define GAZET_MATCH_SURFACE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gazet/span.h"
#include "text/fold.h"

namespace gazet::match {

/// How a text writes a name.
struct Writing {
  Span span;              ///< of the text, a possessive or full stop that belongs to the name included
  bool exact = false;     ///< byte for byte
  bool capitals = false;  ///< all in capitals, which the name is not
};

enum class CaseDemand : std::uint8_t { capitals, exact, any };

/// Compares names with stretches of one text. Cheap to make; holds buffers, so one a thread.
class SurfaceComparer {
 public:
  SurfaceComparer(std::string_view text, const text::Folder& folder) : text_(text), folder_(folder) {}

  /// How the words that stand in `words` (from the first one's begin to the last one's end) write `surface`, or nothing
  /// when they do not: other letters, other signs between the words, or capitals that break the demand. Space, line end
  /// and every dash are one and the same between words; apostrophes and the full stops of abbreviations count for
  /// nothing.
  [[nodiscard]] std::optional<Writing> writing(Span words, std::string_view surface, CaseDemand demand);

 private:
  [[nodiscard]] Span full_span(Span words, std::string_view surface) const;

  std::string_view text_;
  const text::Folder& folder_;
  std::string plain_text_;
  std::string plain_surface_;
};

}  // namespace gazet::match

#endif  // GAZET_MATCH_SURFACE_H_
