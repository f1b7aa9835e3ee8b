// SPDX-License-Identifier: Apache-2.0
//
// What two gazetteers find differently in an article: the records of the mentions that one of them alone finds, each
// with a key `change` in front.

#ifndef GAZET_CLI_DIFF_TASK_H_
#define GAZET_CLI_DIFF_TASK_H_

#include <string>

#include "batch/task.h"
#include "gazet/extractor.h"
#include "output/record_writer.h"

namespace gazet::cli {

/// Keeps references to both Extractors.
class DiffTask : public batch::Task {
 public:
  DiffTask(const Extractor& before, const Extractor& after)
      : before_(before), after_(after), writer_(output::OutputOptions()) {}

  /// What the old gazetteer finds.
  [[nodiscard]] Extraction extract(const Document& document) const override;
  batch::Written write(const Document& document, const Extraction& extraction, std::string& to) const override;
  batch::Written write_window(const Document& document, const Extraction& extraction, std::string& to) override;
  batch::Written write_failure(const read::Fault& fault, std::string& to) const override;

 private:
  const Extractor& before_;
  const Extractor& after_;
  output::RecordWriter writer_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_DIFF_TASK_H_
