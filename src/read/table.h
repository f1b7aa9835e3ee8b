// SPDX-License-Identifier: Apache-2.0
//
// The rows of a table become documents.

#ifndef GAZET_READ_TABLE_H_
#define GAZET_READ_TABLE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/document_reader.h"
#include "read/options.h"
#include "read/piece.h"

namespace gazet::read {

/// Hands the document of each row to `sink`.
void read_table(const std::string& source, const TableRows& rows, const Options& options, DocumentSink& sink);

}  // namespace gazet::read

#endif  // GAZET_READ_TABLE_H_
