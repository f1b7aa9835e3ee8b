// SPDX-License-Identifier: Apache-2.0
//
// Mention records of gazet, or of any program that writes the same keys, read for evaluation.

#ifndef GAZET_LEARN_PREDICTIONS_H_
#define GAZET_LEARN_PREDICTIONS_H_

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "learn/evaluation.h"
#include "learn/gold.h"

namespace gazet::learn {

/// By document of `gold`. A line has `doc`, `start`, `end` (code points) and `type`; where it has a `label` (GPE, LOC,
/// FAC, NORP, ORG) the label decides, since corpora call armed groups and parties organisations. Persons and other
/// names are left out. Throws DictionaryError with every fault (file, line, what was expected), or when the file cannot
/// be read.
[[nodiscard]] std::vector<std::vector<Prediction>> read_predictions(const std::filesystem::path& path,
                                                                    const std::vector<GoldDocument>& gold);

/// The same for the content of a file; `name` stands for it in messages.
[[nodiscard]] std::vector<std::vector<Prediction>> parse_predictions(std::string_view content, const std::string& name,
                                                                     const std::vector<GoldDocument>& gold);

}  // namespace gazet::learn

#endif  // GAZET_LEARN_PREDICTIONS_H_
