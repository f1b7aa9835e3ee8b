// SPDX-License-Identifier: Apache-2.0
//
// Names that the user gives on the command line: entities of --entity, the lists of --deny and --allow.

#ifndef GAZET_CLI_USER_NAMES_H_
#define GAZET_CLI_USER_NAMES_H_

#include <string>
#include <vector>

#include "gazet/error.h"
#include "gazetteer/row.h"

namespace gazet::cli {

/// The row that `NAME` or `NAME=TYPE` stands for; TYPE is a type or a subtype of what is emitted, organisation where
/// there is none. The last `=` parts them, except in a pattern without a type. Throws UsageError.
[[nodiscard]] gazetteer::Row entity_row(const std::string& text);

/// The identifiers and surface forms of a list, one a line, in any order. Blank lines and those that begin with # are
/// left out. Appends to `faults` what makes the file unusable.
void read_name_list(const std::string& path, std::vector<std::string>& lines, std::vector<Diagnostic>& faults);

}  // namespace gazet::cli

#endif  // GAZET_CLI_USER_NAMES_H_
