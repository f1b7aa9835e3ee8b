// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a dictionary: reading never fails otherwise than by faults that name a line, and a row that was read is
// read again from what append_row() writes of it.

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/error.h"
#include "gazetteer/dictionary_reader.h"
#include "gazetteer/row.h"
#include "text/utf8.h"

namespace {

using gazet::Diagnostic;
using gazet::gazetteer::Row;

void require(bool condition, const char* message) {
  if (!condition) throw std::logic_error(message);
}

void check_faults(const std::vector<Diagnostic>& faults) {
  require(faults.size() <= gazet::gazetteer::kFaultsShown + 1, "more faults than are shown");
  for (const Diagnostic& fault : faults) {
    require(fault.severity == gazet::Severity::error, "a fault that is no error");
    require(!fault.message.empty() && gazet::text::is_valid(fault.message), "a message that is no text");
  }
}

void check_rows(const std::vector<Row>& rows) {
  std::string tsv;
  gazet::gazetteer::append_header(tsv);
  for (const Row& row : rows) append_row(tsv, row);
  std::vector<Row> again;
  std::vector<Diagnostic> faults;
  gazet::gazetteer::read_dictionary(tsv, "again.tsv", again, faults);
  require(faults.empty() && again.size() == rows.size(), "a written row is not read again");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    require(again[i].name == rows[i].name && again[i].aliases == rows[i].aliases, "a name changed by writing");
    require(again[i].id == rows[i].id && again[i].subtype == rows[i].subtype, "an entity changed by writing");
    require(again[i].policy == rows[i].policy, "a policy changed by writing");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<Row> rows;
  std::vector<Diagnostic> faults;
  gazet::gazetteer::read_dictionary({reinterpret_cast<const char*>(data), size}, "fuzz.tsv", rows, faults);
  check_faults(faults);
  check_rows(rows);
  return 0;
}
