// SPDX-License-Identifier: Apache-2.0
//
// What a command does with each document. The batch knows how many documents go through at once and in which order;
// what is found in them and how it is written is the task's.

#ifndef GAZET_BATCH_TASK_H_
#define GAZET_BATCH_TASK_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "gazet/document.h"
#include "gazet/extraction.h"
#include "read/piece.h"

namespace gazet::batch {

/// What was appended by one call.
struct Written {
  std::uint64_t records = 0;  ///< for --limit
  std::uint64_t mentions = 0;
};

class Task {
 public:
  virtual ~Task() = default;

  /// The work itself. Called by many threads at once.
  [[nodiscard]] virtual Extraction extract(const Document& document) const = 0;

  /// Appends everything that is written of a whole document. Called by many threads at once.
  virtual Written write(const Document& document, const Extraction& extraction, std::string& to) const = 0;

  /// Appends what is written of one window of a document that is longer than --max-document; after the last one
  /// (`continues` is false) what is written once a document. Called by the thread that called run(), window after
  /// window, Document::first_sentence being right. The windows of one document are not mixed with anything else; when
  /// the first of another (origin.bytes is 0) comes without a last one before, that document was broken off.
  virtual Written write_window(const Document& document, const Extraction& extraction, std::string& to) = 0;

  /// Appends what is written of a document that could not be read. Called by many threads at once.
  virtual Written write_failure(const read::Fault& fault, std::string& to) const = 0;

  /// The first `count` of the records that one call has written. By default a record is a line.
  [[nodiscard]] virtual std::string_view first_records(std::string_view written, std::uint64_t count) const;

  /// What parts the output of two documents.
  [[nodiscard]] virtual std::string_view separator() const { return {}; }
};

}  // namespace gazet::batch

#endif  // GAZET_BATCH_TASK_H_
