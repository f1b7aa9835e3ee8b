// SPDX-License-Identifier: Apache-2.0

#include "input/json_array.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace gazet::input {
namespace {

class ArrayLines : public Stream {
 public:
  ArrayLines(Bytes begin, Stream& stream) : begin_(std::move(begin)), stream_(stream) {}

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

  Bytes begin_;
  std::size_t used_ = 0;
  Stream& stream_;
  std::size_t depth_ = 0;  ///< within an element
  bool is_in_array_ = false;
  bool is_in_string_ = false;
  bool is_escaped_ = false;
};

}  // namespace

std::unique_ptr<Stream> json_array_lines(Bytes begin, Stream& stream) {
  return std::make_unique<ArrayLines>(std::move(begin), stream);
}

}  // namespace gazet::input
