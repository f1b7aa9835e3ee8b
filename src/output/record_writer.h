// SPDX-License-Identifier: Apache-2.0
//
// The one place that turns extractions into records, and hands them to the shape that writes them down. Appends to the
// caller's buffer, since this is the hot path.

#ifndef GAZET_OUTPUT_RECORD_WRITER_H_
#define GAZET_OUTPUT_RECORD_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "gazet/document.h"
#include "gazet/extraction.h"
#include "output/document_tally.h"
#include "output/json_shape.h"
#include "output/options.h"
#include "output/record_shape.h"

namespace gazet::output {

/// Immutable, shared by all threads. For each document: write_mentions for each window, then write_summary (or
/// write_failure) once.
class RecordWriter {
 public:
  /// Without a shape: JSON Lines.
  explicit RecordWriter(OutputOptions options,
                        std::unique_ptr<const RecordShape> shape = std::make_unique<JsonShape>());

  [[nodiscard]] const OutputOptions& options() const { return options_; }
  [[nodiscard]] const RecordShape& shape() const { return *shape_; }

  /// True when entity or document records were asked for: only then a DocumentTally is worth its time.
  [[nodiscard]] bool needs_tally() const { return options_.emit_entities || options_.emit_documents; }

  /// A tally that counts what this writer writes.
  [[nodiscard]] DocumentTally new_tally() const { return DocumentTally(options_.filter); }

  /// Appends the mention records of one window to `to`. Returns how many mentions pass the filter, whether mention
  /// records were asked for or not.
  std::size_t write_mentions(const Document& document, const Extraction& extraction, std::string& to) const;

  /// Appends the entity records of the document, then its document record; of these what was asked for. Nothing for
  /// an empty tally. Returns how many records.
  std::uint64_t write_summary(const DocumentTally& tally, std::string& to) const;

  /// Appends the document record of a document that could not be read, when document records were asked for. Returns
  /// how many records.
  std::uint64_t write_failure(std::string_view doc, std::string_view source, std::string_view message,
                              std::string& to) const;

 private:
  void write_document(DocumentRecord record, const Document& document, std::string& to) const;

  OutputOptions options_;
  std::unique_ptr<const RecordShape> shape_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_RECORD_WRITER_H_
