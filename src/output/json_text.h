// SPDX-License-Identifier: Apache-2.0
//
// JSON put at the end of a string, piece by piece: strings, numbers, scores, degrees. No objects, no checks that the
// pieces make sense together: the writers of this room know their records.

#ifndef GAZET_OUTPUT_JSON_TEXT_H_
#define GAZET_OUTPUT_JSON_TEXT_H_

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "output/digits.h"

namespace gazet::output {

/// Appends to a string, which must not be touched otherwise until the JsonText is gone: in between it is longer than
/// what was written. Writing through a pointer makes records a third faster than appending their
/// pieces to the string.
class JsonText {
 public:
  explicit JsonText(std::string& to) : to_(to), cursor_(to.data() + to.size()), limit_(cursor_) {}
  JsonText(const JsonText&) = delete;
  JsonText& operator=(const JsonText&) = delete;
  ~JsonText() { to_.resize(static_cast<std::size_t>(cursor_ - to_.data())); }

  /// JSON as it stands.
  void raw(std::string_view json) {
    if (json.empty()) return;
    reserve(json.size());
    std::memcpy(cursor_, json.data(), json.size());
    cursor_ += json.size();
  }

  /// The same for what is known when compiling, such as keys: copied without a call, as the size is a number.
  [[gnu::always_inline]] void literal(std::string_view json) {
    reserve(json.size());
    std::memcpy(cursor_, json.data(), json.size());
    cursor_ += json.size();
  }

  void number(std::uint64_t value) {
    reserve(kNumberSize);
    cursor_ = std::to_chars(cursor_, limit_, value).ptr;
  }

  /// A score or share: always two decimals.
  void score(double value) {
    const std::array<char, 4> text = score_characters(value);
    raw({text.data(), text.size()});
  }

  /// Degrees of latitude or longitude: one to five decimals, never -0.0.
  void degrees(double value) { raw(degrees_digits(value).view()); }

  /// A word in quotes that holds nothing to be escaped.
  void word(std::string_view name) {
    reserve(name.size() + 2);
    *cursor_ = '"';
    std::memcpy(cursor_ + 1, name.data(), name.size());
    cursor_[name.size() + 1] = '"';
    cursor_ += name.size() + 2;
  }

  /// Begins an object whose members are all written with a comma before them: end_object() makes a brace of the first.
  [[nodiscard]] std::size_t begin_object() const { return static_cast<std::size_t>(cursor_ - to_.data()); }
  void end_object(std::size_t begin) {
    to_[begin] = '{';
    raw("}");
  }

  /// A string in quotes. Valid UTF-8 stays as it is but for quotes, backslashes and controls below U+0020.
  void quoted(std::string_view utf8);

  /// The same, or null when empty.
  void quoted_or_null(std::string_view utf8) { utf8.empty() ? raw("null") : quoted(utf8); }

  /// The same for bytes that need not be UTF-8, as names of files: as valid_text() has them.
  void quoted_bytes(std::string_view bytes);

 private:
  static constexpr std::size_t kNumberSize = 20;

  void reserve(std::size_t size) {
    if (static_cast<std::size_t>(limit_ - cursor_) < size) [[unlikely]]
      grow(size);
  }
  void grow(std::size_t size);
  void escaped(std::string_view utf8);

  std::string& to_;
  char* cursor_;
  char* limit_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_JSON_TEXT_H_
