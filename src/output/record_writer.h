// SPDX-License-Identifier: Apache-2.0
//
// The one place that turns extractions into records: JSON Lines as README.md of this room explains and
// record.schema.json defines them. Written by hand into the caller's buffer, since this is the hot path.

#ifndef GAZET_OUTPUT_RECORD_WRITER_H_
#define GAZET_OUTPUT_RECORD_WRITER_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/document.h"
#include "gazet/extraction.h"
#include "output/document_tally.h"
#include "output/options.h"

namespace gazet::output {

/// Immutable, shared by all threads. Every record is one line, ended by a newline, in valid UTF-8.
/// For each document: write_mentions for each window, then write_summary (or write_failure) once.
class RecordWriter {
 public:
  explicit RecordWriter(OutputOptions options);

  [[nodiscard]] const OutputOptions& options() const { return options_; }

  /// True when entity or document records were asked for: only then a DocumentTally is worth its time.
  [[nodiscard]] bool needs_tally() const { return options_.emit_entities || options_.emit_documents; }

  /// A tally that counts what this writer writes.
  [[nodiscard]] DocumentTally new_tally() const { return DocumentTally(options_.filter); }

  /// Appends the mention records of one window to `to`. Returns how many mentions pass the filter, whether mention
  /// records were asked for or not.
  std::size_t write_mentions(const Document& document, const Extraction& extraction, std::string& to) const;

  /// Appends the entity records of the document, then its document record; of these what was asked for. Nothing for
  /// an empty tally.
  void write_summary(const DocumentTally& tally, std::string& to) const;

  /// Appends the document record of a document that could not be read, when document records were asked for.
  void write_failure(std::string_view doc, std::string_view source, std::string_view message, std::string& to) const;

 private:
  void write_entities(const DocumentTally& tally, std::string& to) const;
  void write_document(const DocumentTally& tally, std::string& to) const;

  OutputOptions options_;
  std::vector<std::string> kinds_;  ///< by SubtypeNumber: the keys type, subtype and label as they are written
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_RECORD_WRITER_H_
