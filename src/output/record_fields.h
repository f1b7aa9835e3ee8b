// SPDX-License-Identifier: Apache-2.0
//
// The keys and values of a record, read back from the line that record_writer.h wrote: so that every format has the
// same keys, order and decimals. No parser of JSON at large: a line is known to be right.

#ifndef GAZET_OUTPUT_RECORD_FIELDS_H_
#define GAZET_OUTPUT_RECORD_FIELDS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gazet::output {

/// One key and its value, both as JSON has them; the key without its quotes.
struct RecordField {
  std::string_view key;
  std::string_view value;

  [[nodiscard]] bool is_null() const { return value == "null"; }
  [[nodiscard]] bool is_string() const { return value.starts_with('"'); }
};

/// Walks over the fields of one record. The line must outlive what it gives.
class RecordFields {
 public:
  explicit RecordFields(std::string_view line) : rest_(line.substr(1)) {}

  /// The next field; nothing behind the last one.
  [[nodiscard]] std::optional<RecordField> next();

 private:
  std::string_view rest_;
};

/// Behind the closing quote of the JSON string that begins the text.
[[nodiscard]] std::size_t end_of_string(std::string_view json);

/// Appends what a JSON string (between its quotes) stands for, as valid UTF-8; half a surrogate pair becomes U+FFFD.
void append_unescaped(std::string_view json, std::string& to);

/// The text of a value: of a string what it stands for, of null nothing, of all else the JSON.
void append_plain(std::string_view value, std::string& to);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_RECORD_FIELDS_H_
