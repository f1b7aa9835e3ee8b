// SPDX-License-Identifier: Apache-2.0
//
// The formats that write records one after the other: jsonl, json, csv, tsv. record_writer.h makes the records, a
// RecordShape dresses them.

#ifndef GAZET_OUTPUT_RECORD_FORMAT_H_
#define GAZET_OUTPUT_RECORD_FORMAT_H_

#include <memory>
#include <optional>
#include <string>

#include "output/document_tally.h"
#include "output/options.h"
#include "output/record_shape.h"
#include "output/record_writer.h"
#include "output/writer.h"

namespace gazet::output {

class RecordFormat : public Writer {
 public:
  /// Without a shape: JSON Lines.
  explicit RecordFormat(OutputOptions options, std::unique_ptr<const RecordShape> shape = std::make_unique<JsonShape>())
      : writer_(std::move(options), std::move(shape)) {}

  Written write(const Document& document, const Extraction& extraction, std::string& to) const override;
  Written write_window(const Document& document, const Extraction& extraction, std::string& to) override;
  Written write_failure(std::string_view doc, std::string_view source, std::string_view message,
                        std::string& to) const override;
  [[nodiscard]] std::string_view first_records(std::string_view written, std::uint64_t count) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override { return writer_.shape().assembly(); }

 private:
  Written write_mentions(const Document& document, const Extraction& extraction, std::string& to) const;

  RecordWriter writer_;
  std::optional<DocumentTally> windows_;  ///< of the document that is being read in windows
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_RECORD_FORMAT_H_
