// SPDX-License-Identifier: Apache-2.0

#include "input/reader.h"

#include <utility>

#include "gazet/error.h"
#include "input/json_array.h"
#include "text/encoding.h"

namespace gazet::input {

Reader::Reader(std::vector<Source> sources, InputOptions options, const std::atomic<bool>* stop)
    : sources_(std::move(sources)),
      options_(std::move(options)),
      open_([this](const Source& source) { return open_file(source.name, [this] { return is_stopped(); }); }),
      stop_(stop) {}

Reader::Reader(std::vector<Source> sources, InputOptions options, StreamOpener open)
    : sources_(std::move(sources)), options_(std::move(options)), open_(std::move(open)) {}

std::optional<Piece> Reader::next() {
  while (current_ < sources_.size() && !is_stopped()) {
    std::optional<Piece> piece;
    try {
      piece = next_of_source();
    } catch (const InputError& error) {
      piece = fault(error.what());
      close();
    }
    if (is_stopped()) break;
    if (!piece) continue;
    is_flushed_ = piece->flush;
    return piece;
  }
  return std::nullopt;
}

std::optional<Piece> Reader::next_of_source() {
  const Source& source = sources_[current_];
  if (!pieces_) {
    if (!source.problem.empty()) throw InputError(source.problem);
    if (!stream_) open(source);
    if (!choose_format()) return Piece{{}, {}, 0, true};
  }
  std::optional<Piece> piece = pieces_->next();
  if (piece) {
    piece->source = name_;
  } else {
    close();
  }
  return piece;
}

void Reader::open(const Source& source) {
  stream_ = open_(source);
  name_ = text::repaired(source.name);
  format_ = options_.format ? options_.format : format_of_name(source.name);
}

bool Reader::choose_format() {
  constexpr std::size_t kStep = 64U << 10U;
  bool is_all = false;
  while (!format_ && !(format_ = guess_.look(begin_, is_all))) {
    if (!is_flushed_ && !stream_->is_ready()) return false;
    const std::size_t got = stream_->read(begin_.spare(kStep).first(kStep));
    is_all = got == 0;
    begin_.commit(got);
  }
  OpenSource source = {name_, *stream_, std::exchange(begin_, {})};
  switch (*format_) {
    case Format::text:
      pieces_ = text_pieces(std::move(source), options_);
      break;
    case Format::jsonl:
      pieces_ = jsonl_pieces(std::move(source), options_);
      break;
    case Format::json:
      lines_ = json_array_lines(std::move(source.begin), *stream_);
      pieces_ = jsonl_pieces({name_, *lines_, {}}, options_);
      break;
    case Format::mbox:
      pieces_ = mbox_pieces(std::move(source), options_);
      break;
    case Format::csv:
    case Format::tsv:
      pieces_ = table_pieces(std::move(source), options_, *format_ == Format::tsv);
      break;
    case Format::html:
    case Format::xml:
    case Format::mail:
      pieces_ = whole_pieces(std::move(source), options_, *format_);
      break;
  }
  return true;
}

void Reader::close() {
  pieces_.reset();
  lines_.reset();
  stream_.reset();
  begin_ = Bytes();
  guess_ = FormatGuess();
  ++current_;
}

Piece Reader::fault(std::string message) const {
  const std::string name = text::repaired(sources_[current_].name);
  return {name, Fault{name, name, {Severity::error, name, 0, std::move(message)}}, 0, false};
}

bool Reader::is_stopped() const {
  const bool is_asked_to = stop_ != nullptr && stop_->load(std::memory_order_relaxed);
  return is_asked_to || is_over_.load(std::memory_order_relaxed);
}

}  // namespace gazet::input
