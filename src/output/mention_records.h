// SPDX-License-Identifier: Apache-2.0
//
// The mention records of one window, one after the other: what is the same for all of them is made once.

#ifndef GAZET_OUTPUT_MENTION_RECORDS_H_
#define GAZET_OUTPUT_MENTION_RECORDS_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/document.h"
#include "gazet/extraction.h"
#include "output/explanation_writer.h"
#include "output/offset_walker.h"
#include "output/options.h"
#include "output/record.h"
#include "output/record_shape.h"

namespace gazet::output {

/// Which of the optional fields records made with these options have.
[[nodiscard]] Extras extras_of(const OutputOptions& options);

class MentionRecords : public RecordStream<MentionRecord> {
 public:
  /// All must outlive the object.
  MentionRecords(const Document& document, const Extraction& extraction, const OutputOptions& options);

  /// The record of the next mention that the options' filter accepts.
  const MentionRecord* next() override;

  /// How many there were so far.
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  void describe(const Mention& mention);

  const Document& document_;
  const Extraction& extraction_;
  const OutputOptions& options_;
  OffsetWalker walker_;
  ExplanationWriter explanations_;
  std::string doc_;
  std::vector<KeptField> kept_;
  std::string explanation_;
  std::size_t next_ = 0;
  std::size_t count_ = 0;
  MentionRecord record_;
};

/// The sentence that the mention stands in, without white space around it; of a sentence that reaches further, at most
/// 1,000 bytes before and 1,000 behind the mention, whole code points. The bound keeps the output of a text without
/// sentence ends linear.
[[nodiscard]] std::string_view context_of(const Mention& mention, std::string_view text, const Extraction& extraction);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_MENTION_RECORDS_H_
