// SPDX-License-Identifier: Apache-2.0
//
// The values of a record as the cells of a table have them: null is nothing, lists and kept fields are JSON.

#ifndef GAZET_OUTPUT_CELL_TEXT_H_
#define GAZET_OUTPUT_CELL_TEXT_H_

#include <optional>
#include <string>
#include <string_view>

#include "output/digits.h"
#include "output/record.h"
#include "output/record_json.h"

namespace gazet::output {

/// The text of one value; what has to be made for it stays in `scratch`.
class CellText {
 public:
  template <class Value>
  std::string_view operator()(const std::optional<Value>& value) {
    return value ? (*this)(*value) : std::string_view();
  }
  std::string_view operator()(Text text) { return text.utf8; }
  std::string_view operator()(Word word) { return word.name; }
  std::string_view operator()(Json json) { return json.value; }
  std::string_view operator()(Number number) { return keep(number_digits(number.value)); }
  std::string_view operator()(Score score) { return keep(score_digits(score.value)); }
  std::string_view operator()(Degrees degrees) { return keep(degrees_digits(degrees.value)); }
  std::string_view operator()(Countries countries) {
    made_.clear();
    {
      JsonText json(made_);
      append_json(countries, json);
    }
    return made_;
  }
  std::string_view operator()(const KeptField& field) {
    made_.clear();
    append_plain(field.json, made_);
    return made_;
  }

 private:
  std::string_view keep(const Digits& digits) {
    digits_ = digits;
    return digits_.view();
  }

  Digits digits_;
  std::string made_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_CELL_TEXT_H_
