// SPDX-License-Identifier: Apache-2.0
//
// A text becomes one Document, or windows of one when it is longer than max_document: as it is decoded bit by bit, or
// when it was read as a whole.

#ifndef GAZET_READ_WINDOWS_H_
#define GAZET_READ_WINDOWS_H_

#include <cstddef>
#include <string>

#include "gazet/document.h"
#include "read/options.h"
#include "text/offset_runs.h"
#include "text/sentences.h"

namespace gazet::read {

/// Decode to text() and runs() while wants_more() and there is more; then take() a window, until is_last().
class Windows {
 public:
  /// `head`: the document without its text. Its title goes into the first window only.
  Windows(Document head, const Options& options);

  [[nodiscard]] bool wants_more() const { return text_.size() <= (is_cut_ ? window_ : max_document_); }

  /// What is not taken yet.
  [[nodiscard]] std::string& text() { return text_; }

  /// Null when no source offsets are asked for.
  [[nodiscard]] text::OffsetRuns* runs() { return has_runs_ ? &runs_ : nullptr; }

  /// True when nothing more was to be had though more was wanted: the next one is the last.
  [[nodiscard]] bool is_last() const { return wants_more(); }

  /// `is_verbatim`: the text's bytes are the source's, so that no map is needed.
  [[nodiscard]] Document take(bool is_verbatim);

 private:
  std::size_t max_document_;
  std::size_t window_;
  bool has_runs_;
  Document head_;
  text::SentenceFinder sentences_;
  std::string text_;
  text::OffsetRuns runs_;
  bool is_cut_ = false;
};

/// A Document that was read whole as windows of at most Options::window bytes, in time that is linear in its text.
class DocumentWindows {
 public:
  DocumentWindows(Document document, const Options& options);

  /// The next window. Not after is_done().
  [[nodiscard]] Document take();

  [[nodiscard]] bool is_done() const { return origin_.bytes == whole_.text.size(); }

 private:
  std::size_t window_;
  bool has_map_;
  Document whole_;
  text::SentenceFinder sentences_;
  TextPosition origin_;  ///< of what is not taken yet
};

}  // namespace gazet::read

#endif  // GAZET_READ_WINDOWS_H_
