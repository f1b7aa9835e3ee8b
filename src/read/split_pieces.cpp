// SPDX-License-Identifier: Apache-2.0
//
// A text that holds several documents, parted by lines of their own: each part is read as a plain text.

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "read/split_pieces.h"
#include "text/source_map.h"

namespace gazet::read {
namespace {

/// No longer line parts documents.
constexpr std::size_t kLongestParting = std::size_t{8} << 10U;

bool is_blank(std::string_view bytes) {
  return bytes.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
}

/// The lines of a stream up to the next one that the pattern matches: that is the end, until go_on(). Works on bytes:
/// the text is UTF-8, or of another encoding in which ASCII is ASCII.
class PartStream : public source::Stream {
 public:
  PartStream(source::Stream& stream, text::Bytes begin, const pattern::Expression& parting)
      : stream_(stream), buffer_(std::move(begin)), parting_(parting) {}

  std::size_t read(std::span<char> to) override {
    while (given_ == safe_ && !is_parted_) {
      if (find_line()) continue;
      if (is_read_) return 0;
      fill();
    }
    const std::size_t size = std::min(to.size(), safe_ - given_);
    std::copy_n(buffer_.view().data() + given_, size, to.data());
    given_ += size;
    return size;
  }

  bool is_ready() override {
    while (given_ == safe_ && !is_parted_ && find_line()) {
    }
    return given_ < safe_ || is_parted_ || is_read_ || stream_.is_ready();
  }

  /// Behind the line that ended the part. False at the end of the stream.
  bool go_on() {
    if (!std::exchange(is_parted_, false)) return false;
    given_ = searched_ = safe_ += parting_size_;
    ++line_;
    return true;
  }

  /// Number of the line, and bytes of the stream before it, that come next.
  [[nodiscard]] std::size_t line() const { return line_; }
  [[nodiscard]] std::size_t offset() const { return dropped_ + given_; }

 private:
  /// Looks at the next line; false when there is none in the buffer, or not all of it.
  bool find_line() {
    const std::string_view rest = buffer_.view().substr(safe_);
    const std::size_t newline = rest.find('\n', searched_ - safe_);
    const bool is_whole = newline != std::string_view::npos || is_read_;
    if (rest.empty() || (!is_whole && rest.size() <= kLongestParting)) {
      searched_ = buffer_.size();
      return false;
    }
    const std::size_t size = std::min(newline, rest.size() - 1) + 1;
    if (!is_inside_ && is_whole && parts(rest.substr(0, size))) {
      parting_size_ = size;
      is_parted_ = true;
      return true;
    }
    is_inside_ = !is_whole;
    safe_ += size;
    searched_ = safe_;
    if (is_whole) ++line_;
    return true;
  }

  [[nodiscard]] bool parts(std::string_view line) const {
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    return line.size() <= kLongestParting && parting_.first_match(line).has_value();
  }

  void fill() {
    constexpr std::size_t kStep = std::size_t{64} << 10U;
    dropped_ += given_;
    searched_ -= std::min(searched_, given_);
    safe_ -= given_;
    buffer_ = text::Bytes(buffer_.view().substr(std::exchange(given_, 0)));
    const std::size_t got = stream_.read(buffer_.spare(kStep).first(kStep));
    is_read_ = got == 0;
    buffer_.commit(got);
  }

  source::Stream& stream_;
  text::Bytes buffer_;
  const pattern::Expression& parting_;
  std::size_t given_ = 0;         ///< bytes of the buffer that were read
  std::size_t safe_ = 0;          ///< those before it belong to the part
  std::size_t searched_ = 0;      ///< no line end stands between safe_ and this
  std::size_t parting_size_ = 0;  ///< of the line at safe_, when is_parted_
  bool is_parted_ = false;
  bool is_inside_ = false;  ///< safe_ stands in a line that is too long
  bool is_read_ = false;    ///< the stream is at its end
  std::size_t line_ = 1;
  std::size_t dropped_ = 0;  ///< bytes of the stream before the buffer
};

/// Of a part that begins so many bytes behind the begin of its source.
class PartMap : public SourceMap {
 public:
  /// `map`: from the text to the part; null: text at `origin` in the part is the part's bytes.
  PartMap(std::size_t offset, std::size_t origin, std::shared_ptr<const SourceMap> map)
      : offset_(offset), origin_(origin), map_(std::move(map)) {}

  [[nodiscard]] Span source_span(Span text_span) const override {
    const Span span = map_ ? map_->source_span(text_span) : Span{text_span.begin + origin_, text_span.end + origin_};
    return {span.begin + offset_, span.end + offset_};
  }

 private:
  std::size_t offset_;
  std::size_t origin_;
  std::shared_ptr<const SourceMap> map_;
};

class SplitPieces : public PieceSource {
 public:
  SplitPieces(OpenSource source, const Options& options)
      : name_(std::move(source.name)),
        origin_(std::move(source.origin)),
        options_(options),
        stream_(source.stream, std::move(source.begin), *options.split) {}

  std::optional<Piece> next() override {
    for (;;) {
      if (!part_) begin_part();
      std::optional<Piece> piece = part_->next();
      if (!piece) {
        part_.reset();
        if (!stream_.go_on()) return std::nullopt;
      } else if (auto* const plain = std::get_if<PlainText>(&piece->content)) {
        if (is_blank(plain->bytes.view())) continue;
        plain->part = place_;
        return piece;
      } else {
        if (auto* const window = std::get_if<Document>(&piece->content)) place_part(place_, options_, *window);
        return piece;
      }
    }
  }

 private:
  void begin_part() {
    place_ = {stream_.line(), stream_.offset()};
    part_ = unparted_text_pieces({name_, stream_, {}, origin_, {}}, options_);
  }

  std::string name_;
  source::Origin origin_;
  const Options& options_;
  PartStream stream_;
  std::unique_ptr<PieceSource> part_;  ///< reads from stream_; null: the next one is to begin
  TextPart place_;                     ///< where it began
};

}  // namespace

void place_part(const TextPart& part, const Options& options, Document& document) {
  document.id += ':' + std::to_string(part.line);
  if (!options.source_offsets) return;
  document.source_map = std::make_shared<PartMap>(part.offset, document.origin.bytes, std::move(document.source_map));
}

std::unique_ptr<PieceSource> split_pieces(OpenSource source, const Options& options) {
  return std::make_unique<SplitPieces>(std::move(source), options);
}

}  // namespace gazet::read
