// SPDX-License-Identifier: Apache-2.0
//
// Dictionaries, the TSV files that dictionaries/README.md describes, become rows.

#ifndef GAZET_GAZETTEER_DICTIONARY_READER_H_
#define GAZET_GAZETTEER_DICTIONARY_READER_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/error.h"
#include "gazetteer/row.h"

namespace gazet::gazetteer {

/// So many faults of one file are told one by one; the rest is counted.
inline constexpr std::size_t kFaultsShown = 100;

/// Appends the rows of a dictionary to `rows` in the order of its lines, and every fault of it to `faults`, all of them
/// errors. A line with a fault gives no row. Bytes that are no dictionary at all are one fault. `file` stands in rows
/// and faults as the file's name.
void read_dictionary(std::string_view bytes, const std::string& file, std::vector<Row>& rows,
                     std::vector<Diagnostic>& faults);

/// The same for a file; one that cannot be read is a fault.
void read_dictionary_file(const std::string& path, std::vector<Row>& rows, std::vector<Diagnostic>& faults);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_DICTIONARY_READER_H_
