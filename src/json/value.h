// SPDX-License-Identifier: Apache-2.0
//
// A look into the JSON of dumps whose lines are big and of which little is wanted: nothing is copied or decoded but
// what is asked for. It checks what it walks over, not the whole line.

#ifndef GAZET_JSON_VALUE_H_
#define GAZET_JSON_VALUE_H_

#include <optional>
#include <string>
#include <string_view>

namespace gazet::json {

/// A value of JSON text (valid UTF-8), viewed. One that is not there has no members, no elements and no string.
class Value {
 public:
  Value() = default;

  /// The one value that the text holds, or nothing when it does not hold exactly one.
  [[nodiscard]] static std::optional<Value> parse(std::string_view text);

  /// The value of that key (written without escapes) in an object; the first if there are several.
  [[nodiscard]] Value operator[](std::string_view key) const;

  [[nodiscard]] std::optional<std::string> string() const;

  /// The string, or an empty one.
  [[nodiscard]] std::string text() const { return string().value_or(std::string()); }

  [[nodiscard]] std::optional<double> number() const;

  [[nodiscard]] bool is_object() const { return raw_.starts_with('{'); }
  [[nodiscard]] bool is_array() const { return raw_.starts_with('['); }
  [[nodiscard]] bool is_true() const { return raw_ == "true"; }

  /// The value as the text writes it; empty when it is not there.
  [[nodiscard]] std::string_view raw() const { return raw_; }

  /// Calls `use(JsonValue)` with each element of an array, up to the first that is broken.
  template <typename Use>
  void for_each_element(Use use) const {
    if (!raw_.starts_with('[')) return;
    std::string_view rest = raw_.substr(1);
    while (const std::optional<Value> element = next_element(rest)) use(*element);
  }

 private:
  explicit Value(std::string_view raw) : raw_(raw) {}

  /// Takes a value and the comma behind it off the beginning.
  static std::optional<Value> next_element(std::string_view& rest);

  std::string_view raw_;
};

}  // namespace gazet::json

#endif  // GAZET_JSON_VALUE_H_
