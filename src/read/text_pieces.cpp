// SPDX-License-Identifier: Apache-2.0
//
// Plain text: one piece, not decoded, unless it is longer than max_document; then windows.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "read/piece_source.h"
#include "read/split_pieces.h"
#include "read/text_document.h"
#include "read/windows.h"
#include "text/encoding.h"

namespace gazet::read {
namespace {

/// Read and decoded at a time. Always as much, so that the encoding does not hang on how a pipe drips.
constexpr std::size_t kStep = 256U << 10U;

class TextPieces : public PieceSource {
 public:
  TextPieces(OpenSource source, const Options& options)
      : name_(std::move(source.name)),
        stream_(source.stream),
        options_(options),
        raw_(std::move(source.begin)),
        origin_(std::move(source.origin)),
        decoder_(origin_.charset) {}

  std::optional<Piece> next() override {
    if (is_done_) return std::nullopt;
    if (!windows_) {
      if (!fill(options_.max_document + 1)) return flushed();
      if (raw_.size() <= options_.max_document) return whole();
      windows_.emplace(text_document_head(name_, origin_, options_), options_);
    }
    while (windows_->wants_more() && !is_decoded_) {
      if (!decode_step()) return flushed();
    }
    return window();
  }

 private:
  /// Reads until there are so many bytes from decoded_ on, or no more. False when it would wait while something that
  /// was handed over is not flushed.
  bool fill(std::size_t size) {
    while (!is_read_ && raw_.size() - decoded_ < size) {
      if (!is_flushed_ && !stream_.is_ready()) return false;
      const std::size_t room = std::min(size - (raw_.size() - decoded_), kStep);
      const std::size_t got = stream_.read(raw_.spare(room).first(room));
      is_read_ = got == 0;
      raw_.commit(got);
    }
    return true;
  }

  Piece whole() {
    is_done_ = true;
    return {{}, PlainText{std::move(raw_), std::move(origin_)}};
  }

  Piece flushed() {
    is_flushed_ = true;
    return flush_piece();
  }

  bool decode_step() {
    if (!fill(kStep)) return false;
    const std::string_view bytes = raw_.view().substr(decoded_, kStep);
    decoded_ += bytes.size();
    is_decoded_ = is_read_ && decoded_ == raw_.size();
    decoder_.decode(bytes, is_decoded_, windows_->text(), windows_->runs());
    if (decoded_ == raw_.size()) {
      raw_.truncate(0);
      decoded_ = 0;
    }
    return true;
  }

  Piece window() {
    is_done_ = windows_->is_last();
    is_flushed_ = false;
    const std::size_t replaced = decoder_.replaced() - std::exchange(reported_, decoder_.replaced());
    return {{}, windows_->take(decoder_.is_verbatim()), replaced};
  }

  std::string name_;
  source::Stream& stream_;
  const Options& options_;
  text::Bytes raw_;
  source::Origin origin_;
  text::Decoder decoder_;
  std::size_t decoded_ = 0;  ///< of raw_
  bool is_read_ = false;     ///< the stream is at its end
  bool is_decoded_ = false;  ///< so is the decoder
  bool is_done_ = false;     ///< everything was handed over
  bool is_flushed_ = false;
  std::optional<Windows> windows_;
  std::size_t reported_ = 0;  ///< of the bytes that were replaced
};

}  // namespace

std::unique_ptr<PieceSource> unparted_text_pieces(OpenSource source, const Options& options) {
  return std::make_unique<TextPieces>(std::move(source), options);
}

std::unique_ptr<PieceSource> text_pieces(OpenSource source, const Options& options, const Format& /*format*/) {
  if (options.split) return split_pieces(std::move(source), options);
  return unparted_text_pieces(std::move(source), options);
}

}  // namespace gazet::read
