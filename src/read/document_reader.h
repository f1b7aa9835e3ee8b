// SPDX-License-Identifier: Apache-2.0
//
// The parallel half of reading: a piece becomes the documents it holds.

#ifndef GAZET_READ_DOCUMENT_READER_H_
#define GAZET_READ_DOCUMENT_READER_H_

#include <cstddef>
#include <memory>

#include "gazet/document.h"
#include "read/options.h"
#include "read/piece.h"

namespace gazet::read {

/// Takes what a DocumentReader reads, in the order of the piece.
class DocumentSink {
 public:
  virtual ~DocumentSink() = default;

  /// `replaced`: how many bytes fitted no encoding and became U+FFFD.
  virtual void document(Document&& document, std::size_t replaced) = 0;
  virtual void fault(Fault&& fault) = 0;
};

/// One a thread: it keeps its parser and buffers from piece to piece.
class DocumentReader {
 public:
  explicit DocumentReader(const Options& options);
  DocumentReader(DocumentReader&&) noexcept;
  DocumentReader& operator=(DocumentReader&&) noexcept;
  ~DocumentReader();

  /// Hands every document and fault of the piece to `sink`. Never throws on account of the bytes.
  void read(Piece piece, DocumentSink& sink);

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace gazet::read

#endif  // GAZET_READ_DOCUMENT_READER_H_
