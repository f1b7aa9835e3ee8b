// SPDX-License-Identifier: Apache-2.0
//
// What `explain` does with each document: it writes why its names were read as they were.

#ifndef GAZET_CLI_EXPLAIN_TASK_H_
#define GAZET_CLI_EXPLAIN_TASK_H_

#include <cstdint>
#include <optional>
#include <string>

#include "batch/task.h"
#include "cli/language_notice.h"
#include "gazet/extractor.h"
#include "output/explanation_writer.h"

namespace gazet::cli {

/// Keeps references to the Extractor and the notice.
class ExplainTask : public batch::Task {
 public:
  ExplainTask(const Extractor& extractor, output::ExplanationFormat format, std::optional<std::uint64_t> at,
              const LanguageNotice& notice)
      : extractor_(extractor), format_(format), at_(at), notice_(notice) {}

  [[nodiscard]] Extraction extract(const Document& document) const override;
  batch::Written write(const Document& document, const Extraction& extraction, std::string& to) const override;
  batch::Written write_window(const Document& document, const Extraction& extraction, std::string& to) override;
  batch::Written write_failure(const read::Fault& fault, std::string& to) const override;

 private:
  const Extractor& extractor_;
  output::ExplanationFormat format_;
  std::optional<std::uint64_t> at_;  ///< code points
  const LanguageNotice& notice_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_EXPLAIN_TASK_H_
