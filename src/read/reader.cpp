// SPDX-License-Identifier: Apache-2.0

#include "read/reader.h"

#include <algorithm>
#include <utility>

#include "gazet/error.h"
#include "read/long_documents.h"
#include "text/encoding.h"

namespace gazet::read {
namespace {

/// Takes away the lines up to number `last`.
void skip_lines(JsonLines& lines, std::uint64_t last) {
  const std::string_view bytes = lines.bytes.view();
  std::size_t begin = 0;
  while (lines.first_line <= last && begin < bytes.size()) {
    begin = std::min(bytes.find('\n', begin), bytes.size() - 1) + 1;
    ++lines.first_line;
  }
  lines.bytes = text::Bytes(bytes.substr(begin));
}

}  // namespace

Reader::Reader(std::vector<source::Source> sources, Options options, const std::atomic<bool>* stop)
    : sources_(std::move(sources)),
      options_(std::move(options)),
      open_([this](const source::Source& source) {
        return source::open_file(source.name, [this] { return is_stopped(); });
      }),
      stop_(stop) {}

Reader::Reader(std::vector<source::Source> sources, Options options, StreamOpener open)
    : sources_(std::move(sources)), options_(std::move(options)), open_(std::move(open)) {}

void Reader::start_at(const Position& position) {
  start_ = position;
  current_ = position.source;
}

std::optional<Piece> Reader::next() {
  while (current_ < sources_.size() && !is_stopped()) {
    std::optional<Piece> piece;
    try {
      piece = next_of_source();
    } catch (const source::LimitError& error) {
      piece = failed(error.what(), false);
    } catch (const InputError& error) {
      piece = failed(error.what(), true);
    }
    if (is_stopped()) break;
    if (!piece || (is_flushed_ && is_flush(*piece))) continue;
    is_flushed_ = piece->flush;
    return piece;
  }
  return std::nullopt;
}

std::optional<Piece> Reader::next_of_source() {
  if (!pieces_) {
    if (!source_) source_ = open(sources_[current_]);
    const source::Unpacker::State state = source_->find_leaf(is_flushed_);
    if (state == source::Unpacker::State::end) {
      close();
      return std::nullopt;
    }
    if (state == source::Unpacker::State::waiting) return flush_piece();
    if (current_ == start_.source && leaf_ < start_.leaf) {
      leave();
      return std::nullopt;
    }
    if (!choose_format()) return flush_piece();
  }
  std::optional<Piece> piece = pieces_->next();
  if (!piece) leave();
  if (piece && !is_new(*piece)) piece.reset();
  return piece;
}

/// False for what was done before start_; of lines it may have been the first ones. A new piece is told its place.
bool Reader::is_new(Piece& piece) {
  piece.source = source_->name();
  if (is_flush(piece)) {
    piece.after.reset();
    return true;
  }
  mark_ = piece.after ? piece.after->mark : mark_ + 1;
  const bool is_begun = current_ == start_.source && leaf_ == start_.leaf;
  if (is_begun && mark_ <= start_.mark) return false;
  auto* const lines = std::get_if<JsonLines>(&piece.content);
  if (is_begun && lines != nullptr && lines->first_line <= start_.mark) skip_lines(*lines, start_.mark);
  const auto* const window = std::get_if<Document>(&piece.content);
  const bool is_border = !piece.is_inside && (window == nullptr || !window->continues);
  const std::uint64_t bytes = piece.after ? piece.after->bytes : 0;
  piece.after = is_border ? std::optional(Position{current_, leaf_, mark_, bytes}) : std::nullopt;
  return true;
}

/// The fault instead of what could not be read; the rest of the source goes on if it can.
std::optional<Piece> Reader::failed(std::string message, bool goes_on) {
  Piece piece = fault(std::move(message));
  leave();
  if (!goes_on || !source_ || !source_->give_up()) close();
  piece.after = {current_, leaf_, 0, 0};
  const bool is_old = current_ == start_.source && leaf_ <= start_.leaf;
  if (is_old) return std::nullopt;
  return piece;
}

std::unique_ptr<source::Unpacker> Reader::open(const source::Source& source) {
  if (!source.problem.empty()) throw InputError(source.problem);
  return std::make_unique<source::Unpacker>(text::repaired(source.name), open_(source), options_.sources, &bytes_read_);
}

bool Reader::choose_format() {
  constexpr std::size_t kStep = 64U << 10U;
  text::Bytes& begin = source_->begin();
  if (format_ == nullptr) format_ = options_.format;
  if (format_ == nullptr) format_ = format_of_media_type(source_->media_type());
  if (format_ == nullptr) format_ = format_of_name(source_->name());
  bool is_all = false;
  while (format_ == nullptr && (format_ = guess_.look(begin, is_all)) == nullptr) {
    if (!is_flushed_ && !source_->stream().is_ready()) return false;
    const std::size_t got = source_->stream().read(begin.spare(kStep).first(kStep));
    is_all = got == 0;
    begin.commit(got);
  }
  const bool is_begun = current_ == start_.source && leaf_ == start_.leaf;
  OpenSource source = {source_->name(), source_->stream(), std::exchange(begin, {}), source_->origin(),
                       is_begun ? start_ : Position()};
  pieces_ = std::make_unique<LongDocuments>(format_->pieces(std::move(source), options_, *format_), options_);
  return true;
}

/// Goes on behind the leaf.
void Reader::leave() {
  pieces_.reset();
  format_ = nullptr;
  guess_ = FormatGuess();
  if (source_) source_->leave();
  ++leaf_;
  mark_ = 0;
}

void Reader::close() {
  source_.reset();
  ++current_;
  leaf_ = 0;
}

Piece Reader::fault(std::string message) const {
  const std::string name = source_ ? source_->name() : text::repaired(sources_[current_].name);
  return {name, Fault{name, name, {Severity::error, name, 0, std::move(message)}}};
}

bool Reader::is_stopped() const {
  const bool is_asked_to = stop_ != nullptr && stop_->load(std::memory_order_relaxed);
  return is_asked_to || is_over_.load(std::memory_order_relaxed);
}

}  // namespace gazet::read
