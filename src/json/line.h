// SPDX-License-Identifier: Apache-2.0
//
// One line of JSONL: is it what it should be, and where in it are the fields that are wanted? Nothing is copied.

#ifndef GAZET_JSON_LINE_H_
#define GAZET_JSON_LINE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gazet::json {

/// What the fields are called that are looked for.
struct FieldNames {
  std::string id = "id";
  std::string text = "text";
  std::string title;              ///< empty: none
  std::vector<std::string> keep;  ///< others that are wanted
};

/// The raw values, strings with their quotes; empty views for fields that the line lacks. Of a field that stands there
/// twice the last counts.
struct Fields {
  std::string_view id;
  std::string_view text;
  std::string_view title;
  std::string_view language;
  std::string_view published;
  std::string_view date;
  std::string_view url;
  std::vector<std::string_view> kept;  ///< by index in FieldNames::keep

  /// Bytes of the line that are not valid UTF-8. Where there are any, `text` and `title` hold them as they are, the
  /// other fields are repaired already.
  std::size_t broken = 0;
};

[[nodiscard]] constexpr bool is_string(std::string_view value) {
  return value.starts_with('"');
}

/// What stands between the quotes.
[[nodiscard]] constexpr std::string_view unquoted(std::string_view string) {
  return string.substr(1, string.size() - 2);
}

/// One a thread.
class LineParser {
 public:
  explicit LineParser(FieldNames names);
  LineParser(LineParser&&) noexcept;
  LineParser& operator=(LineParser&&) noexcept;
  ~LineParser();

  /// Finds the fields; they view `line` or this parser, until the next call. Returns what is wrong with the line and
  /// what was expected, or nothing when all is well; the other fields may be there even so. Behind `line` there must be
  /// Bytes::kPadding readable bytes.
  [[nodiscard]] std::string parse(std::string_view line, Fields& found);

  /// True when all of `line` is one JSON object. As above.
  [[nodiscard]] bool is_object(std::string_view line);

 private:
  class Walk;
  std::unique_ptr<Walk> walk_;
};

}  // namespace gazet::json

#endif  // GAZET_JSON_LINE_H_
