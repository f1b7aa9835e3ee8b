// SPDX-License-Identifier: Apache-2.0
//
// A weights file: what `gazet train` writes, `gazet compile` embeds and --weights names. Tab-separated: a header row
// (evidence and the five classes), then an evidence and its five integers a line; lines with # are comments and say
// where the weights come from. dictionaries/README.md explains the kinds of evidence.

#ifndef GAZET_GAZETTEER_WEIGHTS_FILE_H_
#define GAZET_GAZETTEER_WEIGHTS_FILE_H_

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/weights.h"

namespace gazet::gazetteer {

/// The rows of a file. Throws DictionaryError with every fault (file, line, what was expected), or when it cannot be
/// read.
[[nodiscard]] std::vector<WeightRow> read_weights_file(const std::filesystem::path& path);

/// The same for the content of a file; `name` stands for it in messages.
[[nodiscard]] std::vector<WeightRow> parse_weights(std::string_view content, const std::string& name);

/// A weights file of these rows; each line of `comment` becomes one that begins with "# ".
[[nodiscard]] std::string write_weights(const std::vector<WeightRow>& rows, std::string_view comment);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_WEIGHTS_FILE_H_
