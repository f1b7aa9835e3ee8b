// SPDX-License-Identifier: Apache-2.0
//
// JSONL: stretches of whole lines, and lines longer than max_document by themselves, whose text comes in windows.

#include <algorithm>
#include <exception>
#include <optional>
#include <string>
#include <utility>

#include "gazet/error.h"
#include "json/line.h"
#include "read/json_document.h"
#include "read/piece_source.h"
#include "read/windows.h"
#include "text/utf8.h"

namespace gazet::read {
namespace {

constexpr std::size_t kPieceSize = 256U << 10U;
constexpr std::size_t kDecodeStep = 64U << 10U;

class JsonlPieces : public PieceSource {
 public:
  JsonlPieces(OpenSource source, const Options& options)
      : name_(std::move(source.name)),
        stream_(source.stream),
        options_(options),
        buffer_(std::move(source.begin)),
        parser_(field_names_of(options)) {
    if (source.from.bytes > 0 && stream_.seek(static_cast<std::int64_t>(source.from.bytes), source::SeekFrom::begin)) {
      buffer_ = text::Bytes();
      dropped_ = source.from.bytes;
      line_ = source.from.mark + 1;
    }
    skip_mark();
  }

  std::optional<Piece> next() override {
    if (windows_) return window();
    while (!is_read_ && lines_end() == begin_) {
      if (!is_flushed_ && !stream_.is_ready()) return handed_over(flush_piece());
      read();
      if (buffer_.size() - begin_ > options_.longest_line && lines_end() == begin_) return skip_line();
    }
    // More lines at once are less work, as long as they need not be waited for.
    while (!is_read_ && buffer_.size() - begin_ < kPieceSize && stream_.is_ready()) read();
    if (begin_ == buffer_.size() || (is_failed() && lines_end() == begin_)) return at_end();
    return handed_over(cut(is_read_ && !is_failed() ? buffer_.size() : lines_end()));
  }

 private:
  /// Behind the last line end in the buffer that is not handed over yet; begin_ when there is none.
  std::size_t lines_end() {
    const std::string_view unsearched = buffer_.view().substr(searched_);
    const std::size_t newline = unsearched.rfind('\n');
    if (newline != std::string_view::npos) lines_end_ = searched_ + newline + 1;
    searched_ = buffer_.size();
    return std::max(lines_end_, begin_);
  }

  void read() {
    const std::size_t held = buffer_.size() - begin_;
    const std::size_t room = held < kPieceSize ? kPieceSize - held : kPieceSize;
    try {
      const std::size_t got = stream_.read(buffer_.spare(room).first(room));
      is_read_ = got == 0;
      buffer_.commit(got);
    } catch (const InputError&) {
      // The lines before it are whole.
      failure_ = std::current_exception();
      is_read_ = true;
    }
    skip_mark();
  }

  void skip_mark() {
    if (line_ == 1 && dropped_ + begin_ == 0 && buffer_.view().starts_with(text::kUtf8Mark))
      begin_ = text::kUtf8Mark.size();
  }

  [[nodiscard]] bool is_failed() const { return failure_ != nullptr; }

  std::optional<Piece> at_end() {
    if (is_failed()) std::rethrow_exception(std::exchange(failure_, nullptr));
    return std::nullopt;
  }

  Piece handed_over(Piece piece) {
    if (!piece.after) piece.after = {0, 0, line_ - 1, dropped_ + begin_};
    piece.flush = piece.flush || (!is_read_ && !stream_.is_ready());
    is_flushed_ = piece.flush;
    return piece;
  }

  /// The lines before `end`, up to one that is too long; or that one.
  Piece cut(std::size_t end) {
    const std::string_view lines = buffer_.view().substr(begin_, end - begin_);
    const std::size_t size = lines.size() <= options_.max_document ? lines.size() : short_lines(lines);
    return size == 0 ? long_line(lines.substr(0, lines.find('\n'))) : short_piece(size);
  }

  /// Bytes of the first lines that are not too long.
  [[nodiscard]] std::size_t short_lines(std::string_view lines) const {
    std::size_t size = 0;
    while (size < lines.size()) {
      const std::size_t length = std::min(lines.find('\n', size), lines.size()) - size;
      if (length > options_.max_document) break;
      size = std::min(size + length + 1, lines.size());
    }
    return size;
  }

  Piece short_piece(std::size_t size) {
    const std::string_view lines = buffer_.view().substr(begin_, size);
    std::size_t ends = 0;  // from one to the next: most lines are long
    for (std::size_t at = lines.find('\n'); at != std::string_view::npos; at = lines.find('\n', at + 1)) ++ends;
    JsonLines piece{text::Bytes(), line_};
    line_ += ends + (lines.ends_with('\n') ? 0 : 1);
    if (begin_ == 0) {
      // The buffer itself goes, and what is behind the lines moves to a new one: less to copy.
      piece.bytes = replace_buffer(size);
      piece.bytes.truncate(size);
    } else {
      piece.bytes.append(lines);
      drop(size);
    }
    return {{}, std::move(piece)};
  }

  /// Goes on behind so many bytes of the buffer. What is left moves when it is less than what is behind it.
  void drop(std::size_t size) {
    begin_ += size;
    if (buffer_.size() - begin_ <= begin_) replace_buffer(begin_);
  }

  /// Goes on with a buffer that holds what stands at `from` and behind; returns the old one.
  text::Bytes replace_buffer(std::size_t from) {
    dropped_ += from;
    begin_ = 0;
    searched_ = std::max(searched_, from) - from;
    lines_end_ = std::max(lines_end_, from) - from;
    return std::exchange(buffer_, text::Bytes(buffer_.view().substr(from)));
  }

  Piece long_line(std::string_view line) {
    fields_ = json::Fields();
    std::string problem = line.size() > options_.longest_line ? too_long() : parser_.parse(line, fields_);
    const LinePlace place = {name_, line_};
    if (!problem.empty()) {
      Fault fault = json_fault(fields_, place, std::move(problem));
      leave_line(line.size());
      return handed_over({{}, std::move(fault)});
    }
    line_size_ = line.size();
    text_.emplace(fields_);
    windows_.emplace(json_document_head(fields_, options_, place), options_);
    return window();
  }

  Piece window() {
    while (windows_->wants_more() && !text_->is_done()) text_->append(kDecodeStep, windows_->text(), windows_->runs());
    const bool is_last = windows_->is_last();
    Piece piece = {{}, windows_->take(false), std::exchange(fields_.broken, 0)};
    if (!is_last) {
      piece.after = {0, 0, line_, 0};
      return piece;
    }
    windows_.reset();
    text_.reset();
    leave_line(line_size_);
    return handed_over(std::move(piece));
  }

  void leave_line(std::size_t size) {
    ++line_;
    drop(std::min(size + 1, buffer_.size() - begin_));
  }

  [[nodiscard]] std::string too_long() const {
    return "line of more than " + std::to_string(options_.longest_line) + " bytes, expected a shorter one";
  }

  /// Reads on to the next line without keeping this one.
  Piece skip_line() {
    Fault fault = json_fault({}, {name_, line_}, too_long());
    while (!is_read_ && lines_end() == begin_) {
      drop(buffer_.size() - begin_);
      read();
    }
    const std::size_t newline = buffer_.view().find('\n', begin_);
    leave_line(std::min(newline, buffer_.size()) - begin_);
    return handed_over({{}, std::move(fault)});
  }

  std::string name_;
  source::Stream& stream_;
  const Options& options_;
  text::Bytes buffer_;
  std::size_t begin_ = 0;      ///< of what is not handed over yet
  std::uint64_t dropped_ = 0;  ///< bytes of the source before the buffer
  std::size_t searched_ = 0;   ///< line ends before that are known
  std::size_t lines_end_ = 0;  ///< behind the last of them
  std::size_t line_ = 1;       ///< number of the line that begins at begin_
  bool is_read_ = false;       ///< the stream is at its end
  bool is_flushed_ = false;
  std::exception_ptr failure_;  ///< why reading ended; thrown when the lines before it are handed over

  json::LineParser parser_;
  json::Fields fields_;  ///< of the long line
  std::size_t line_size_ = 0;
  std::optional<JsonText> text_;
  std::optional<Windows> windows_;
};

}  // namespace

/// False as soon as the first bytes cannot begin an object: hardly any text has to be searched for its first line end.
bool may_begin_json_line(std::string_view line) {
  constexpr std::string_view kSpace = " \t\r";
  const std::size_t brace = line.find_first_not_of(kSpace);
  if (brace == std::string_view::npos) return true;
  if (line[brace] != '{') return false;
  const std::size_t next = line.find_first_not_of(kSpace, brace + 1);
  return next == std::string_view::npos || line[next] == '"' || line[next] == '}';
}

bool shows_json_line(std::string_view line) {
  return json::LineParser({}).is_object(line);
}

std::unique_ptr<PieceSource> jsonl_pieces(OpenSource source, const Options& options, const Format& /*format*/) {
  return std::make_unique<JsonlPieces>(std::move(source), options);
}

}  // namespace gazet::read
