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
#include "gazet/extractor.h"
#include "gazet/gazetteer.h"
#include "gazetteer/row.h"
#include "gazetteer/weights.h"

namespace gazet::cli {

/// The first is overridden by those that follow.
using Layers = std::vector<std::shared_ptr<const Gazetteer>>;

/// `share/gazet/default.gaz` beside the program's folder `bin`, or within the program's folder (a build tree); nothing
/// when there is neither.
[[nodiscard]] std::optional<std::filesystem::path> default_gazetteer(const std::filesystem::path& program);

/// The gazetteer in that file, or, when `named` is empty, the one that comes with the program; null when that is not
/// installed. Throws DictionaryError.
[[nodiscard]] std::shared_ptr<const Gazetteer> open_if_installed(const std::string& named,
                                                                 const std::filesystem::path& program);

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

/// Sets what --deny and --allow name. Throws DictionaryError.
void set_name_lists(const GazetteerOptions& options, ExtractorOptions& extractor);

/// Whether any layer has weights.
[[nodiscard]] bool have_weights(const Layers& layers);

/// `share/gazet/default.weights`, found as the default gazetteer is.
[[nodiscard]] std::optional<std::filesystem::path> default_weights(const std::filesystem::path& program);

/// One warning when a compiled gazetteer was named and there are no weights: names and patterns decide alone.
void warn_without_weights(const GazetteerOptions& options, const Layers& layers, Log& log);

/// A gazetteer that holds nothing but weights; `name` stands for it in messages.
[[nodiscard]] std::shared_ptr<const Gazetteer> weights_layer(const std::vector<gazetteer::WeightRow>& weights,
                                                             const std::string& name);

/// The fingerprints of all layers, joined by `+`.
[[nodiscard]] std::string fingerprint(const Layers& layers);

}  // namespace gazet::cli

#endif  // GAZET_CLI_GAZETTEERS_H_
