// SPDX-License-Identifier: Apache-2.0
//
// The formats in which annotated articles come, one function each.

#ifndef GAZET_LEARN_GOLD_FORMATS_H_
#define GAZET_LEARN_GOLD_FORMATS_H_

#include <string>
#include <string_view>
#include <vector>

#include "gazet/error.h"
#include "learn/gold.h"

namespace gazet::learn {

/// What is read of one file.
struct GoldFile {
  std::string name;
  std::vector<GoldDocument> documents;
  std::vector<Diagnostic> faults;

  void fault(std::size_t line, std::string message) {
    faults.push_back({Severity::error, name, line, std::move(message)});
  }
};

/// gazet's own JSONL and doccano's: https://doccano.github.io/doccano/
void read_json_lines(std::string_view content, GoldFile& file);

/// A JSON array of tasks: https://labelstud.io/guide/export
void read_label_studio(std::string_view content, GoldFile& file);

/// Columns, the last one the tag: https://www.cnts.ua.ac.be/conll2003/ner/
void read_conll(std::string_view content, GoldFile& file);

}  // namespace gazet::learn

#endif  // GAZET_LEARN_GOLD_FORMATS_H_
