// SPDX-License-Identifier: Apache-2.0
//
// Formats that can only be read as a whole: one piece a source, undecoded.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "gazet/error.h"
#include "read/piece_source.h"

namespace gazet::read {
namespace {

class WholePieces : public PieceSource {
 public:
  WholePieces(OpenSource source, const Options& options, const Format& format)
      : stream_(source.stream),
        options_(options),
        format_(format),
        bytes_(std::move(source.begin)),
        origin_(std::move(source.origin)) {}

  std::optional<Piece> next() override {
    if (is_done_) return std::nullopt;
    constexpr std::size_t kReadSize = 256U << 10U;
    for (;;) {
      if (!is_flushed_ && !stream_.is_ready()) {
        is_flushed_ = true;
        return flush_piece();
      }
      const std::size_t got = stream_.read(bytes_.spare(kReadSize).first(kReadSize));
      bytes_.commit(got);
      if (bytes_.size() > longest()) {
        throw InputError("more than " + std::to_string(longest()) + " bytes of " + std::string(format_.name) +
                         ", expected fewer");
      }
      if (got == 0) break;
    }
    is_done_ = true;
    Whole whole;
    whole.format = &format_;
    whole.bytes = std::move(bytes_);
    whole.origin = std::move(origin_);
    return Piece{{}, std::move(whole)};
  }

 private:
  [[nodiscard]] std::size_t longest() const { return options_.*format_.longest; }

  source::Stream& stream_;
  const Options& options_;
  const Format& format_;
  text::Bytes bytes_;
  source::Origin origin_;
  bool is_flushed_ = false;
  bool is_done_ = false;
};

}  // namespace

std::unique_ptr<PieceSource> whole_pieces(OpenSource source, const Options& options, const Format& format) {
  return std::make_unique<WholePieces>(std::move(source), options, format);
}

}  // namespace gazet::read
