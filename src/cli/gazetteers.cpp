// SPDX-License-Identifier: Apache-2.0

#include "cli/gazetteers.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

#include "cli/user_names.h"
#include "gazet/error.h"
#include "gazetteer/compiler.h"
#include "gazetteer/dictionary_reader.h"
#include "gazetteer/image.h"
#include "gazetteer/weights_file.h"

namespace gazet::cli {
namespace {

std::shared_ptr<const Gazetteer> share(Gazetteer&& gazetteer) {
  return std::make_shared<const Gazetteer>(std::move(gazetteer));
}

std::shared_ptr<const Gazetteer> compiled(std::vector<gazetteer::Row> rows, const std::string& name) {
  return share(Gazetteer::from_bytes(gazetteer::compile_gazetteer(std::move(rows)), name));
}

std::shared_ptr<const Gazetteer> open_base(const std::string& named, const std::filesystem::path& program) {
  auto gazetteer = open_if_installed(named, program);
  if (!gazetteer) {
    throw DictionaryError(
        "the gazetteer that comes with gazet is not installed (expected share/gazet/default.gaz; "
        "--gazetteer names another, --no-default does without)");
  }
  return gazetteer;
}

/// Appends a layer for a compiled gazetteer or a dictionary; the faults of a dictionary go to `faults`.
void append_layer(const std::string& path, Layers& layers, std::vector<Diagnostic>& faults) {
  if (path.ends_with(".gaz")) {
    layers.push_back(share(Gazetteer::open(path)));
    return;
  }
  std::vector<gazetteer::Row> rows;
  const std::size_t faults_before = faults.size();
  gazetteer::read_dictionary_file(path, rows, faults);
  if (faults.size() > faults_before) return;
  layers.push_back(compiled(std::move(rows), path));
}

std::shared_ptr<const Gazetteer> layer_of_entities(const std::vector<std::string>& entities) {
  std::vector<gazetteer::Row> rows;
  rows.reserve(entities.size());
  std::ranges::transform(entities, std::back_inserter(rows), entity_row);
  return compiled(std::move(rows), "--entity");
}

/// A file of `share/gazet` beside the program's folder, or within it.
std::optional<std::filesystem::path> shared_file(const std::filesystem::path& program, const char* name) {
  const std::filesystem::path directory = program.parent_path();
  for (const auto& root : {directory.parent_path(), directory}) {
    std::error_code no_access;
    const auto path = root / "share" / "gazet" / name;
    if (std::filesystem::exists(path, no_access)) return path;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::filesystem::path> default_gazetteer(const std::filesystem::path& program) {
  return shared_file(program, "default.gaz");
}

std::optional<std::filesystem::path> default_weights(const std::filesystem::path& program) {
  return shared_file(program, "default.weights");
}

std::shared_ptr<const Gazetteer> open_if_installed(const std::string& named, const std::filesystem::path& program) {
  if (!named.empty()) return share(Gazetteer::open(named));
  const auto path = default_gazetteer(program);
  return path ? share(Gazetteer::open(*path)) : nullptr;
}

std::vector<gazetteer::Row> read_rows(const std::vector<std::string>& dictionaries) {
  std::vector<gazetteer::Row> rows;
  std::vector<Diagnostic> faults;
  for (const std::string& path : dictionaries) gazetteer::read_dictionary_file(path, rows, faults);
  if (!faults.empty()) throw DictionaryError(std::move(faults));
  return rows;
}

Layers open_each(const std::vector<std::string>& paths) {
  Layers layers;
  std::vector<Diagnostic> faults;
  for (const std::string& path : paths) append_layer(path, layers, faults);
  if (!faults.empty()) throw DictionaryError(std::move(faults));
  return layers;
}

Layers open_layers(const GazetteerOptions& options, const std::filesystem::path& program) {
  Layers layers;
  if (!options.no_default) layers.push_back(open_base(options.gazetteer, program));
  std::ranges::copy(open_each(options.dictionaries), std::back_inserter(layers));
  if (!options.entities.empty()) layers.push_back(layer_of_entities(options.entities));
  if (!options.weights.empty()) {
    layers.push_back(weights_layer(gazetteer::read_weights_file(options.weights), options.weights));
  }
  return layers;
}

NameLists read_name_lists(const GazetteerOptions& options) {
  NameLists lists;
  std::vector<Diagnostic> faults;
  for (const std::string& path : options.deny) read_name_list(path, lists.deny, faults);
  for (const std::string& path : options.allow) {
    const std::size_t before = lists.allow.size() + faults.size();
    read_name_list(path, lists.allow, faults);
    // Without this a list that was emptied by mistake would allow everything.
    if (before == lists.allow.size() + faults.size()) {
      faults.push_back({Severity::error, path, 0, "no id or name in it, expected what is to be found"});
    }
  }
  if (!faults.empty()) throw DictionaryError(std::move(faults));
  return lists;
}

void set_name_lists(const GazetteerOptions& options, ExtractorOptions& extractor) {
  NameLists lists = read_name_lists(options);
  extractor.deny = std::move(lists.deny);
  extractor.allow = std::move(lists.allow);
}

bool have_weights(const Layers& layers) {
  return std::ranges::any_of(layers, [](const auto& layer) { return layer->image().weights().any(); });
}

void warn_without_weights(const GazetteerOptions& options, const Layers& layers, Log& log) {
  const bool is_compiled = !options.gazetteer.empty() || std::ranges::any_of(options.dictionaries, [](const auto& it) {
    return it.ends_with(".gaz");
  });
  if (!is_compiled || have_weights(layers)) return;
  log.warn("the gazetteer has no weights: names and patterns alone decide (gazet compile puts weights in)");
}

std::shared_ptr<const Gazetteer> weights_layer(const std::vector<gazetteer::WeightRow>& weights,
                                               const std::string& name) {
  return share(Gazetteer::from_bytes(gazetteer::compile_gazetteer({}, weights), name));
}

std::string fingerprint(const Layers& layers) {
  std::string all;
  for (const auto& layer : layers) all += (all.empty() ? "" : "+") + layer->fingerprint();
  return all;
}

}  // namespace gazet::cli
