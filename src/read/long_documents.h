// SPDX-License-Identifier: Apache-2.0
//
// Windows for the formats that are read whole. Text and JSONL are cut as they are decoded; of a page, a feed, a message
// or a row only its reader knows the text. So a piece that is large enough to hold a long text is read here, by the
// Reader, and each document in it that is too long goes on as windows. Whatever a document holds, what is worked on
// at a time is bounded.

#ifndef GAZET_READ_LONG_DOCUMENTS_H_
#define GAZET_READ_LONG_DOCUMENTS_H_

#include <deque>
#include <memory>
#include <optional>

#include "read/document_reader.h"
#include "read/options.h"
#include "read/piece.h"
#include "read/piece_source.h"
#include "read/windows.h"

namespace gazet::read {

/// The pieces of another source, long documents as windows.
class LongDocuments : public PieceSource, private DocumentSink {
 public:
  /// `options` outlives it.
  LongDocuments(std::unique_ptr<PieceSource> pieces, const Options& options);

  std::optional<Piece> next() override;

 private:
  void document(Document&& document, std::size_t replaced) override;
  void fault(Fault&& fault) override;
  [[nodiscard]] bool may_be_long(const Piece& piece) const;
  void read(Piece piece);
  std::optional<Piece> next_read();

  std::unique_ptr<PieceSource> pieces_;
  const Options& options_;
  DocumentReader reader_;
  std::deque<Piece> read_;  ///< documents and faults of one piece that are not handed over yet
  bool flush_ = false;      ///< as the piece says; the last of its documents does
  std::optional<Position> after_;
  std::optional<DocumentWindows> windows_;  ///< of the document that is being handed over
};

}  // namespace gazet::read

#endif  // GAZET_READ_LONG_DOCUMENTS_H_
