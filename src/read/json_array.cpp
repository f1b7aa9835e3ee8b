// SPDX-License-Identifier: Apache-2.0
//
// A JSON array of objects read as JSON Lines: the elements one a line, so that all that is known of lines holds for
// them. Objects that stand one behind the other without an array are a line each too. What is no JSON comes as it is:
// its lines are the faults.

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

#include "read/first_bytes.h"
#include "read/piece_source.h"

namespace gazet::read {
namespace {

class ArrayLines : public source::Stream {
 public:
  ArrayLines(text::Bytes begin, source::Stream& stream) : begin_(std::move(begin)), stream_(stream) {}

  std::size_t read(std::span<char> to) override {
    // What parts elements may be all that was read: 0 would mean the end.
    for (;;) {
      const std::size_t got = read_source(to);
      if (got == 0) return 0;
      const std::size_t kept = convert(to.first(got));
      if (kept > 0) return kept;
    }
  }

  bool is_ready() override { return used_ < begin_.size() || stream_.is_ready(); }

 private:
  std::size_t read_source(std::span<char> to) {
    const std::string_view rest = begin_.view().substr(used_);
    if (rest.empty()) return stream_.read(to);
    const std::size_t size = std::min(rest.size(), to.size());
    std::copy_n(rest.begin(), size, to.begin());
    used_ += size;
    return size;
  }

  /// In place: never more bytes than before.
  std::size_t convert(std::span<char> bytes) {
    std::size_t size = 0;
    for (const char byte : bytes) {
      const char converted = is_in_string_ ? in_string(byte) : outside(byte);
      if (converted != 0) bytes[size++] = converted;
    }
    return size;
  }

  char in_string(char byte) {
    if (is_escaped_) {
      is_escaped_ = false;
    } else if (byte == '\\') {
      is_escaped_ = true;
    } else if (byte == '"') {
      is_in_string_ = false;
    }
    // No string holds a line end, and no line may go on behind one.
    return byte == '\n' || byte == '\0' ? '\x01' : byte;
  }

  /// 0: nothing.
  char outside(char byte) {
    switch (byte) {
      case '"':
        is_in_string_ = true;
        return byte;
      case '[':
        if (!is_in_array_ && depth_ == 0) {
          is_in_array_ = true;
          return 0;
        }
        ++depth_;
        return byte;
      case '{':
        ++depth_;
        return byte;
      case '}':
      case ']':
        return closing(byte);
      case ',':
        return depth_ == 0 && is_in_array_ ? '\n' : byte;
      case '\n':
      case '\r':
      case '\0':
        return depth_ == 0 && !is_in_array_ ? '\n' : ' ';
      default:
        return byte;
    }
  }

  char closing(char byte) {
    if (depth_ > 0) {
      --depth_;
      return byte;
    }
    if (byte != ']' || !is_in_array_) return byte;
    is_in_array_ = false;
    return '\n';
  }

  text::Bytes begin_;
  std::size_t used_ = 0;
  source::Stream& stream_;
  std::size_t depth_ = 0;  ///< within an element
  bool is_in_array_ = false;
  bool is_in_string_ = false;
  bool is_escaped_ = false;
};

/// What an array begins with behind its bracket: a space when that is all so far; nothing when it is no array.
std::optional<char> begin_of_array(std::string_view bytes) {
  const std::size_t bracket = bytes.find_first_not_of(kBlank);
  if (bracket == std::string_view::npos || bytes[bracket] != '[') return std::nullopt;
  const std::size_t next = bytes.find_first_not_of(kBlank, bracket + 1);
  return next == std::string_view::npos ? ' ' : bytes[next];
}

/// The lines, read as JSON Lines are.
class ArrayPieces : public PieceSource {
 public:
  ArrayPieces(OpenSource source, const Options& options, const Format& format)
      : lines_(std::move(source.begin), source.stream),
        pieces_(jsonl_pieces({source.name, lines_, {}, source.origin, {}}, options, format)) {}

  std::optional<Piece> next() override { return pieces_->next(); }

 private:
  ArrayLines lines_;
  std::unique_ptr<PieceSource> pieces_;
};

}  // namespace

bool may_begin_array(std::string_view begin) {
  return begin_of_array(begin) == ' ' || begin_of_array(begin) == '{';
}

bool shows_array_of_objects(std::string_view begin) {
  return begin_of_array(begin) == '{';
}

std::unique_ptr<PieceSource> json_array_pieces(OpenSource source, const Options& options, const Format& format) {
  return std::make_unique<ArrayPieces>(std::move(source), options, format);
}

}  // namespace gazet::read
