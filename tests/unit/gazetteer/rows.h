// SPDX-License-Identifier: Apache-2.0
//
// Dictionaries written in a test become rows and gazetteers.

#ifndef GAZET_TESTS_UNIT_GAZETTEER_ROWS_H_
#define GAZET_TESTS_UNIT_GAZETTEER_ROWS_H_

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/error.h"
#include "gazet/gazetteer.h"
#include "gazetteer/compiler.h"
#include "gazetteer/dictionary_reader.h"

namespace gazet::tests {

/// The rows of a dictionary that is written with "|" for tabs and ";" between aliases, which are easier to see.
inline std::vector<gazetteer::Row> rows_of(std::string dictionary) {
  for (char& byte : dictionary) {
    if (byte == '|')
      byte = '\t';
    else if (byte == ';')
      byte = '|';
  }
  std::vector<gazetteer::Row> rows;
  std::vector<Diagnostic> faults;
  gazetteer::read_dictionary(dictionary, "test.tsv", rows, faults);
  if (!faults.empty()) throw std::runtime_error(to_string(faults.front()));
  return rows;
}

inline std::shared_ptr<const Gazetteer> gazetteer_of(const std::string& dictionary) {
  return std::make_shared<const Gazetteer>(
      Gazetteer::from_bytes(gazetteer::compile_gazetteer(rows_of(dictionary)), "test.gaz"));
}

}  // namespace gazet::tests

#endif  // GAZET_TESTS_UNIT_GAZETTEER_ROWS_H_
