// SPDX-License-Identifier: Apache-2.0
//
// What a batch does with each document: `extract` looks for names and writes records, `text` writes down what was read.

#ifndef GAZET_CLI_TASKS_H_
#define GAZET_CLI_TASKS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "batch/task.h"
#include "cli/language_notice.h"
#include "gazet/extractor.h"
#include "output/text_writer.h"
#include "output/writer.h"

namespace gazet::cli {

/// Keeps a reference to the Extractor and to the Writer.
class RecordTask : public batch::Task {
 public:
  /// With a notice, whose owner outlives the task, articles that were not weighed are reported.
  RecordTask(const Extractor& extractor, output::Writer& writer, const LanguageNotice* notice = nullptr)
      : extractor_(extractor), writer_(writer), notice_(notice) {}

  [[nodiscard]] Extraction extract(const Document& document) const override;
  batch::Written write(const Document& document, const Extraction& extraction, std::string& to) const override;
  batch::Written write_window(const Document& document, const Extraction& extraction, std::string& to) override;
  batch::Written write_failure(const read::Fault& fault, std::string& to) const override;
  [[nodiscard]] std::string_view first_records(std::string_view written, std::uint64_t count) const override;

 private:
  const Extractor& extractor_;
  output::Writer& writer_;
  const LanguageNotice* notice_;
};

/// Keeps a reference to the Extractor. A document counts as one record.
class TextTask : public batch::Task {
 public:
  TextTask(const Extractor& extractor, output::TextFormat format) : extractor_(extractor), writer_(format) {}

  [[nodiscard]] Extraction extract(const Document& document) const override;
  batch::Written write(const Document& document, const Extraction& outline, std::string& to) const override;
  batch::Written write_window(const Document& document, const Extraction& outline, std::string& to) override;
  batch::Written write_failure(const read::Fault& fault, std::string& to) const override;
  [[nodiscard]] std::string_view separator() const override { return writer_.separator(); }

 private:
  const Extractor& extractor_;
  output::TextWriter writer_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_TASKS_H_
