// SPDX-License-Identifier: Apache-2.0
//
// The mention records of one window, one after the other: what is the same for all of them is made once and copied.

#ifndef GAZET_OUTPUT_MENTION_RECORDS_H_
#define GAZET_OUTPUT_MENTION_RECORDS_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "gazet/document.h"
#include "gazet/extraction.h"
#include "output/explanation_writer.h"
#include "output/json_text.h"
#include "output/offset_walker.h"
#include "output/options.h"

namespace gazet::output {

class MentionRecords {
 public:
  /// `kinds` is what kind_keys() gives. All must outlive the object.
  MentionRecords(const Document& document, const Extraction& extraction, const OutputOptions& options,
                 std::span<const std::string> kinds);

  /// Appends the record of one of the extraction's mentions; they come in its order.
  void write(const Mention& mention, JsonText& json);

 private:
  void write_offsets(Span span, JsonText& json);
  void write_context(const Mention& mention, JsonText& json) const;

  const Document& document_;
  const Extraction& extraction_;
  const OutputOptions& options_;
  std::span<const std::string> kinds_;
  OffsetWalker walker_;
  ExplanationWriter explanations_;
  std::string head_;  ///< up to the value of `start`
  std::string tail_;  ///< kept fields and the end of the line
};

/// The sentence that the mention stands in, without white space around it; of a sentence that reaches further, at most
/// 1,000 bytes before and 1,000 behind the mention, whole code points. The bound keeps the output of a text without
/// sentence ends linear.
[[nodiscard]] std::string_view context_of(const Mention& mention, std::string_view text, const Extraction& extraction);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_MENTION_RECORDS_H_
