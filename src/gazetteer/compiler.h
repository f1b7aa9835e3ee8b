// SPDX-License-Identifier: Apache-2.0
//
// Dictionary rows become the bytes of a gazetteer.

#ifndef GAZET_GAZETTEER_COMPILER_H_
#define GAZET_GAZETTEER_COMPILER_H_

#include <string>
#include <vector>

#include "gazetteer/row.h"
#include "gazetteer/weights.h"

namespace gazet::gazetteer {

/// The bytes of a .gaz file. Rows without an id get their derived one; of rows with the same id the last counts. The
/// same rows always give the same bytes. Throws DictionaryError with every fault when a pattern does not compile or has
/// neither an expansion nor an anchor, or when the rows are too many for one file (16 million entities).
[[nodiscard]] std::string compile_gazetteer(std::vector<Row> rows, const std::vector<WeightRow>& weights = {});

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_COMPILER_H_
