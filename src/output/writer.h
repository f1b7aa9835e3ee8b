// SPDX-License-Identifier: Apache-2.0
//
// What a format has to do: one class behind this interface for each way in which extractions are written down. Workers
// write documents side by side; where that is not yet the output itself (a frame around it, sums over all documents),
// an Assembly makes it so, in the order of the input.

#ifndef GAZET_OUTPUT_WRITER_H_
#define GAZET_OUTPUT_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "gazet/document.h"
#include "gazet/extraction.h"

namespace gazet::output {

/// What was appended by one call.
struct Written {
  std::uint64_t records = 0;  ///< what --limit counts: records, or documents where a format writes these whole
  std::uint64_t mentions = 0;
};

/// Makes the output of what a Writer has written. Used by one thread, in the order of the input.
class Assembly {
 public:
  virtual ~Assembly() = default;

  /// Appends what can be written now, given what was written of one or more documents.
  virtual void take(std::string_view written, std::string& to) = 0;

  /// Appends the rest. Called once, behind the last take(), unless the run failed.
  virtual void end(std::string& to) = 0;

  /// Called behind end() when the run has done all that was asked for: what goes elsewhere than into `to` appears now.
  virtual void complete() {}

  /// Leaves nothing of it behind, as its end without complete() does. From any thread; nothing is called behind it.
  virtual void discard() const {}
};

class Writer {
 public:
  virtual ~Writer() = default;

  /// Appends what is written of a whole document. Called by many threads at once.
  virtual Written write(const Document& document, const Extraction& extraction, std::string& to) const = 0;

  /// The same for one window of a document that is longer than --max-document; after the last one (`continues` is
  /// false) also what is written once a document. Called for one after the other, by one thread. When the first window
  /// of another document (origin.bytes is 0) comes without a last one before, that document was broken off.
  virtual Written write_window(const Document& document, const Extraction& extraction, std::string& to) = 0;

  /// Appends what is written of a document that could not be read: by default nothing. Called by many threads at once.
  virtual Written write_failure(std::string_view doc, std::string_view source, std::string_view message,
                                std::string& to) const;

  /// The first of the records that one call has written. By default a record is a line.
  [[nodiscard]] virtual std::string_view first_records(std::string_view written, std::uint64_t count) const;

  /// What parts the output of two documents.
  [[nodiscard]] virtual std::string_view separator() const { return {}; }

  /// Nothing when what is written is the output.
  [[nodiscard]] virtual std::unique_ptr<Assembly> assembly() const { return nullptr; }
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_WRITER_H_
