// SPDX-License-Identifier: Apache-2.0
//
// JSON in its raw form: what simdjson has found the borders of is decoded here straight to where it is wanted, with the
// way back to the source, bit by bit if need be, and lone surrogates and broken UTF-8 are repaired on the way.

#ifndef GAZET_JSON_STRING_H_
#define GAZET_JSON_STRING_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "text/offset_runs.h"

namespace gazet::json {

/// True when each backslash in what stands between the quotes of a string begins an escape that JSON knows.
[[nodiscard]] bool has_valid_escapes(std::string_view raw);

/// True for a number, true, false or null.
[[nodiscard]] bool is_literal(std::string_view token);

/// Decodes what stands between the quotes of a string with valid escapes.
class StringDecoder {
 public:
  /// `is_valid_utf8`: no need to look. Views `raw`.
  StringDecoder(std::string_view raw, bool is_valid_utf8) : raw_(raw), is_valid_utf8_(is_valid_utf8) {}

  /// Appends the next `about` bytes of text or a few more, less only at the end. Half a surrogate pair becomes U+FFFD.
  void decode(std::size_t about, std::string& to, text::OffsetRuns* runs);

  [[nodiscard]] bool is_done() const { return raw_.empty(); }

 private:
  void literal(std::size_t size, std::string& to, text::OffsetRuns* runs);
  void escape(std::string& to, text::OffsetRuns* runs);

  std::string_view raw_;  ///< what is still to be decoded
  bool is_valid_utf8_;
};

/// The whole string at once; valid UTF-8 is expected.
[[nodiscard]] std::string decoded(std::string_view raw);

/// Valid JSON without the white space outside its strings.
[[nodiscard]] std::string minified(std::string_view json);

}  // namespace gazet::json

#endif  // GAZET_JSON_STRING_H_
