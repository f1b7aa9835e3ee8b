// SPDX-License-Identifier: Apache-2.0
//
// What `gazet text` prints: the text that offsets count in, as it is or as one JSON object a document that says which
// part is title, dateline, body and furniture.

#ifndef GAZET_OUTPUT_TEXT_WRITER_H_
#define GAZET_OUTPUT_TEXT_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "gazet/document.h"
#include "gazet/extraction.h"
#include "output/writer.h"

namespace gazet::output {

enum class TextFormat : std::uint8_t { plain, jsonl };

/// A document is one record. The windows of one are not parted.
class TextWriter : public Writer {
 public:
  explicit TextWriter(TextFormat format) : format_(format) {}

  /// The extraction is an outline. Plain: exactly the text. JSONL: one line, `outline` giving sections and furniture;
  /// the windows of one document are lines of the same doc whose texts, joined, are the document's and whose offsets go
  /// on counting.
  Written write(const Document& document, const Extraction& outline, std::string& to) const override;
  Written write_window(const Document& document, const Extraction& outline, std::string& to) override;

  /// Plain: newline, form feed, newline, whatever the text before ends with; so splitting at it gives every text back
  /// exactly. JSONL: nothing.
  [[nodiscard]] std::string_view separator() const override { return format_ == TextFormat::plain ? "\n\f\n" : ""; }

 private:
  TextFormat format_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_TEXT_WRITER_H_
