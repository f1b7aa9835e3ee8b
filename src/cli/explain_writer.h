// SPDX-License-Identifier: Apache-2.0
//
// What `explain` writes of each document: why its names were read as they were.

#ifndef GAZET_CLI_EXPLAIN_WRITER_H_
#define GAZET_CLI_EXPLAIN_WRITER_H_

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

#include "cli/language_notice.h"
#include "gazet/extractor.h"
#include "output/explanation_writer.h"
#include "output/writer.h"

namespace gazet::cli {

/// Keeps references to the Extractor and the notice.
class ExplainWriter : public output::Writer {
 public:
  ExplainWriter(const Extractor& extractor, output::ExplanationFormat format, std::optional<std::uint64_t> at,
                const LanguageNotice& notice)
      : extractor_(extractor), format_(format), at_(at), notice_(notice) {}

  /// True when some text had the place that is asked for.
  [[nodiscard]] bool has_been_there() const { return has_been_there_; }

  output::Written write(const Document& document, const Extraction& extraction, std::string& to) const override;
  output::Written write_window(const Document& document, const Extraction& extraction, std::string& to) override;

 private:
  const Extractor& extractor_;
  output::ExplanationFormat format_;
  std::optional<std::uint64_t> at_;  ///< code points
  mutable std::atomic<bool> has_been_there_ = false;
  const LanguageNotice& notice_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_EXPLAIN_WRITER_H_
