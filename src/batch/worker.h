// SPDX-License-Identifier: Apache-2.0
//
// One piece becomes what is to be written of it. As many workers as jobs, each with its own buffers.

#ifndef GAZET_BATCH_WORKER_H_
#define GAZET_BATCH_WORKER_H_

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include "batch/task.h"
#include "gazet/document.h"
#include "gazet/extraction.h"
#include "read/document_reader.h"
#include "read/options.h"
#include "read/piece.h"

namespace gazet::batch {

/// One document or fault of a piece, and where its bytes end in Work::bytes.
struct Item {
  std::size_t bytes_end = 0;
  output::Written written;
  bool is_fault = false;  ///< the next one of Work::faults
};

/// A window is written where the order is known: its sentences go on counting.
struct Window {
  Document document;
  Extraction extraction;
};

/// What was made of a piece.
struct Work {
  std::string source;
  std::string bytes;
  std::vector<Item> items;
  std::vector<Diagnostic> faults;
  std::optional<Window> window;
  std::size_t replaced = 0;
  bool flush = false;
  std::optional<read::Position> after;  ///< as in Piece
  std::exception_ptr error;  ///< what the task or the reader threw; the rest holds then only what was made before

  /// About how much memory it holds.
  [[nodiscard]] std::size_t size() const;
};

class Worker : private read::DocumentSink {
 public:
  /// Keeps a reference to the task.
  Worker(const read::Options& options, const Task& task) : reader_(options), task_(task) {}

  /// Throws nothing.
  [[nodiscard]] Work work(read::Piece piece);

 private:
  void document(Document&& document, std::size_t replaced) override;
  void fault(read::Fault&& fault) override;

  read::DocumentReader reader_;
  const Task& task_;
  Work work_;
  std::size_t size_before_ = 0;  ///< of the bytes of the piece before, which the next are about as many as
  bool has_document_ = false;    ///< in this piece already
};

}  // namespace gazet::batch

#endif  // GAZET_BATCH_WORKER_H_
