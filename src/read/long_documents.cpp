// SPDX-License-Identifier: Apache-2.0

#include "read/long_documents.h"

#include <utility>

namespace gazet::read {

LongDocuments::LongDocuments(std::unique_ptr<PieceSource> pieces, const Options& options)
    : pieces_(std::move(pieces)), options_(options), reader_(options) {}

std::optional<Piece> LongDocuments::next() {
  if (std::optional<Piece> piece = next_read()) return piece;
  std::optional<Piece> piece = pieces_->next();
  if (!piece || !may_be_long(*piece)) return piece;
  read(std::move(*piece));
  // A piece without a document is still a place where reading may begin again.
  std::optional<Piece> first = next_read();
  return first ? std::move(first) : Piece{{}, JsonLines(), 0, flush_, after_};
}

/// Pages are parsed by the workers as far as possible: most are markup rather than text, so that is asked first.
bool LongDocuments::may_be_long(const Piece& piece) const {
  if (const auto* whole = std::get_if<Whole>(&piece.content)) {
    const std::string_view bytes = whole->bytes.view();
    if (bytes.size() <= options_.max_document) return false;
    const auto text_bytes = whole->format->text_bytes;
    return text_bytes == nullptr || text_bytes(bytes) > options_.max_document;
  }
  const auto* rows = std::get_if<TableRows>(&piece.content);
  return rows != nullptr && rows->bytes.size() > options_.max_document;
}

void LongDocuments::read(Piece piece) {
  flush_ = piece.flush;
  after_ = piece.after;
  reader_.read(std::move(piece), *this);
}

/// The next of what was read, long documents window by window. All have the place of their piece, which only the last
/// one reaches.
std::optional<Piece> LongDocuments::next_read() {
  if (!windows_ && read_.empty()) return std::nullopt;
  Piece piece;
  if (!windows_) {
    piece = std::move(read_.front());
    read_.pop_front();
    auto* const document = std::get_if<Document>(&piece.content);
    if (document != nullptr && document->text.size() > options_.max_document) {
      windows_.emplace(std::move(*document), options_);
    }
  }
  if (windows_) {
    piece.content = windows_->take();
    if (windows_->is_done()) windows_.reset();
  }
  const bool is_last = !windows_ && read_.empty();
  piece.flush = is_last && flush_;
  piece.after = after_;
  piece.is_inside = after_ && !is_last;
  return piece;
}

void LongDocuments::document(Document&& document, std::size_t replaced) {
  read_.push_back({{}, std::move(document), replaced});
}

void LongDocuments::fault(Fault&& fault) {
  read_.push_back({{}, std::move(fault)});
}

}  // namespace gazet::read
