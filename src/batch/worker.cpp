// SPDX-License-Identifier: Apache-2.0

#include "batch/worker.h"

#include <utility>

namespace gazet::batch {

std::size_t Work::size() const {
  std::size_t total = bytes.size() + items.size() * sizeof(Item) + faults.size() * sizeof(Diagnostic);
  if (window) {
    total += window->document.text.size() + window->extraction.mentions.size() * sizeof(Mention) +
             window->extraction.sentence_ends.size() * sizeof(std::uint32_t);
  }
  return total;
}

Work Worker::work(read::Piece piece) {
  work_ = Work();
  work_.bytes.reserve(size_before_);
  work_.source = piece.source;
  work_.flush = piece.flush;
  work_.after = piece.after;
  has_document_ = false;
  try {
    reader_.read(std::move(piece), *this);
  } catch (...) {
    work_.error = std::current_exception();
  }
  size_before_ = work_.bytes.size();
  return std::move(work_);
}

void Worker::document(Document&& document, std::size_t replaced) {
  work_.replaced += replaced;
  Extraction extraction = task_.extract(document);
  if (read::is_window(document)) {
    work_.window = Window{std::move(document), std::move(extraction)};
    return;
  }
  const std::size_t before = work_.bytes.size();
  if (has_document_) work_.bytes.append(task_.writer.separator());
  has_document_ = true;
  try {
    const output::Written written = task_.writer.write(document, extraction, work_.bytes);
    work_.items.push_back({work_.bytes.size(), written, false});
  } catch (...) {
    work_.bytes.resize(before);
    throw;
  }
}

void Worker::fault(read::Fault&& fault) {
  const output::Written written =
      task_.writer.write_failure(fault.doc, fault.source, fault.diagnostic.message, work_.bytes);
  work_.items.push_back({work_.bytes.size(), written, true});
  work_.faults.push_back(std::move(fault.diagnostic));
}

}  // namespace gazet::batch
