// SPDX-License-Identifier: Apache-2.0
//
// From margins to chances: how often decisions of a margin were right on articles that the weights had not seen.

#ifndef GAZET_LEARN_CALIBRATION_H_
#define GAZET_LEARN_CALIBRATION_H_

#include <cstdint>
#include <vector>

#include "gazet/evidence.h"
#include "gazetteer/weights.h"

namespace gazet::learn {

/// One decision on an article that the weights had not seen.
struct Judged {
  NameClass name_class = NameClass::place;
  std::int32_t margin = 0;
  bool right = false;
};

/// The rows `score=STEP` of a weights file: for each step of margins (resolve/weights.h) the chance in thousandths, by
/// class. It never falls with the margin: isotonic regression by pooling adjacent violators (Zadrozny and Elkan 2002,
/// https://doi.org/10.1145/775047.775151).
[[nodiscard]] std::vector<gazetteer::WeightRow> calibration_rows(const std::vector<Judged>& judged);

}  // namespace gazet::learn

#endif  // GAZET_LEARN_CALIBRATION_H_
