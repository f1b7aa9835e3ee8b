// SPDX-License-Identifier: Apache-2.0
//
// Why a name was read as it was, as JSON for programs and as text for people (README.md of this room has the keys).

#ifndef GAZET_OUTPUT_EXPLANATION_WRITER_H_
#define GAZET_OUTPUT_EXPLANATION_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "gazet/document.h"
#include "gazet/evidence.h"
#include "output/json_text.h"

namespace gazet::output {

enum class ExplanationFormat : std::uint8_t { text, json };

/// Writes the explanations of one document, in text order. The document outlives it.
class ExplanationWriter {
 public:
  explicit ExplanationWriter(const Document& document) : document_(document), position_(document.origin) {}

  /// Appends a JSON object, without a line end.
  void write(const Explanation& explanation, JsonText& json);

  /// Appends a few lines for a terminal.
  void write_text(const Explanation& explanation, std::string& to);

 private:
  [[nodiscard]] std::string_view text_of(Span span) const {
    return std::string_view(document_.text).substr(span.begin, span.size());
  }
  /// Code points of the whole text before a byte of the sentence that is being written.
  [[nodiscard]] std::uint64_t code_points(std::size_t byte) const;

  void move_to(std::size_t byte);
  void write_interpretation(const Interpretation& interpretation, JsonText& json) const;
  void write_interpretation_text(const Interpretation& interpretation, std::string& to) const;

  const Document& document_;
  TextPosition position_;  ///< where the sentence begins
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_EXPLANATION_WRITER_H_
