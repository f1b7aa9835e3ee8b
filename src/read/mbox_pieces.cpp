// SPDX-License-Identifier: Apache-2.0
//
// A mailbox: one piece a message, cut where a line that begins with "From " follows an empty one.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "gazet/error.h"
#include "read/first_bytes.h"
#include "read/piece_source.h"

namespace gazet::read {
namespace {

class MboxPieces : public PieceSource {
 public:
  MboxPieces(OpenSource source, const Options& options, const Format& format)
      : stream_(source.stream), options_(options), format_(format), buffer_(std::move(source.begin)) {}

  std::optional<Piece> next() override {
    for (;;) {
      const std::optional<std::size_t> end = message_end();
      if (end) return message(*end);
      if (is_read_) break;
      if (!is_flushed_ && !stream_.is_ready()) {
        is_flushed_ = true;
        return flush_piece();
      }
      read();
    }
    if (buffer_.view().find_first_not_of("\r\n\t ", begin_) == std::string_view::npos) return std::nullopt;
    return message(buffer_.size());
  }

 private:
  void read() {
    constexpr std::size_t kStep = 256U << 10U;
    if (begin_ > 0) {
      searched_ -= begin_;
      buffer_ = text::Bytes(buffer_.view().substr(std::exchange(begin_, 0)));
    }
    const std::size_t got = stream_.read(buffer_.spare(kStep).first(kStep));
    is_read_ = got == 0;
    buffer_.commit(got);
    if (buffer_.size() - begin_ > options_.longest_mail) {
      throw InputError("message at line " + std::to_string(line_) + " of more than " +
                       std::to_string(options_.longest_mail) + " bytes, expected a shorter one");
    }
  }

  /// Where the next message begins; nothing when it is not in the buffer yet.
  std::optional<std::size_t> message_end() {
    constexpr std::string_view kFromMark = "\nFrom ";
    constexpr std::size_t kLongestMark = 256;
    const std::string_view view = buffer_.view();
    for (;;) {
      const std::size_t at = view.find(kFromMark, searched_);
      if (at == std::string_view::npos) break;
      const std::size_t line_end = view.find('\n', at + 1);
      if (line_end == std::string_view::npos && !is_read_ && view.size() - at < kLongestMark) {
        searched_ = at;
        return std::nullopt;
      }
      searched_ = at + 1;
      // The line tells a time, as "From the harbour" in a text does not.
      const bool has_time = view.substr(at, line_end - at).substr(0, kLongestMark).find(':') != std::string_view::npos;
      if (has_time && is_behind_empty_line(view.substr(begin_, at - begin_))) return at + 1;
    }
    searched_ = std::max({searched_, begin_, view.size() - std::min(view.size(), kFromMark.size() - 1)});
    return std::nullopt;
  }

  static bool is_behind_empty_line(std::string_view before) {
    return before.ends_with('\n') || before.ends_with("\n\r");
  }

  Piece message(std::size_t end) {
    const std::string_view bytes = buffer_.view().substr(begin_, end - begin_);
    Whole whole;
    whole.format = &format_;
    whole.line = line_;
    whole.offset = offset_;
    whole.bytes = text::Bytes(bytes);
    line_ += static_cast<std::size_t>(std::ranges::count(bytes, '\n'));
    offset_ += bytes.size();
    begin_ = end;
    searched_ = std::max(searched_, begin_);
    is_flushed_ = false;
    return {{}, std::move(whole)};
  }

  source::Stream& stream_;
  const Options& options_;
  const Format& format_;
  text::Bytes buffer_;
  std::size_t begin_ = 0;     ///< of the message that comes next
  std::size_t searched_ = 0;  ///< no other begins before that
  std::size_t line_ = 1;
  std::size_t offset_ = 0;  ///< of the next message in the source
  bool is_read_ = false;
  bool is_flushed_ = false;
};

}  // namespace

bool shows_mailbox(std::string_view begin) {
  const std::string text = first_ascii(begin);
  if (!text.starts_with("from ")) return false;
  const std::size_t end = std::min(text.find('\n'), text.size());
  const bool has_time = text.substr(0, end).find(':') != std::string::npos;
  return has_time && end < text.size() && is_header_line(text.substr(end + 1));
}

std::unique_ptr<PieceSource> mbox_pieces(OpenSource source, const Options& options, const Format& format) {
  return std::make_unique<MboxPieces>(std::move(source), options, format);
}

}  // namespace gazet::read
