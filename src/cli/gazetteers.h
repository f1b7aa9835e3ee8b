// SPDX-License-Identifier: Apache-2.0
//
// Which gazetteers a command works with: the one that comes with the program or the one the user names, and on top of
// it the user's dictionaries and single names, compiled in memory.

#ifndef GAZET_CLI_GAZETTEERS_H_
#define GAZET_CLI_GAZETTEERS_H_

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/option_groups.h"
#include "gazet/gazetteer.h"
#include "gazetteer/row.h"

namespace gazet::cli {

/// The first is overridden by those that follow.
using Layers = std::vector<std::shared_ptr<const Gazetteer>>;

/// `share/gazet/default.gaz` beside the program's folder `bin`, or within the program's folder (a build tree); nothing
/// when there is neither.
[[nodiscard]] std::optional<std::filesystem::path> default_gazetteer(const std::filesystem::path& program);

/// The rows of all these dictionaries. Throws DictionaryError with every fault of every file.
[[nodiscard]] std::vector<gazetteer::Row> read_rows(const std::vector<std::string>& dictionaries);

/// Each file by itself, a compiled gazetteer or a dictionary. Throws DictionaryError with every fault of every file.
[[nodiscard]] Layers open_each(const std::vector<std::string>& paths);

/// Throws DictionaryError.
[[nodiscard]] Layers open_layers(const GazetteerOptions& options, const std::filesystem::path& program);

/// The ids and surface forms that --deny and --allow name.
struct NameLists {
  std::vector<std::string> deny;
  std::vector<std::string> allow;
};

/// Throws DictionaryError with every fault of every list.
[[nodiscard]] NameLists read_name_lists(const GazetteerOptions& options);

/// The fingerprints of all layers, joined by `+`.
[[nodiscard]] std::string fingerprint(const Layers& layers);

}  // namespace gazet::cli

#endif  // GAZET_CLI_GAZETTEERS_H_
