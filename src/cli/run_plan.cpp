// SPDX-License-Identifier: Apache-2.0

#include "cli/run_plan.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "gazet/error.h"
#include "gazet/version.h"
#include "text/fnv.h"

namespace gazet::cli {
namespace {

namespace fs = std::filesystem;

std::string sum_of(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all.append(line).push_back('\n');
  return std::to_string(lines.size()) + " lines, " + std::to_string(text::fnv1a(all));
}

/// The value of a list whatever the order of its words.
std::string in_one_order(const flags::GivenFlag& given) {
  if (given.flag.values.kind != flags::ValueKind::list) return given.value;
  std::vector<std::string> words(1);
  for (const char byte : given.value) {
    if (byte == ',') {
      words.emplace_back();
    } else {
      words.back() += byte;
    }
  }
  std::ranges::sort(words);
  std::string all;
  for (const std::string& word : words) all.append(word).push_back(',');
  all.pop_back();
  return all;
}

/// True for flags whose values decide of the records. Those of gazetteers do so by what they name.
bool matters(const flags::GivenFlag& given) {
  return !given.flag.is_indifferent && given.flag.group != flags::FlagGroup::gazetteer;
}

/// The names that open_layers() goes through, in its order.
std::vector<std::string> layer_names(const GazetteerOptions& options) {
  std::vector<std::string> names;
  if (!options.no_default) names.emplace_back("the gazetteer");
  names.insert(names.end(), options.dictionaries.begin(), options.dictionaries.end());
  if (!options.entities.empty()) names.emplace_back("--entity");
  if (!options.weights.empty()) names.emplace_back(options.weights);
  return names;
}

/// A file's name with all links followed, as far as there is one.
std::string real_name(const std::string& name) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(name, error);
  return error ? name : real.string();
}

/// Where the output goes; empty when it is no file.
std::string output_name(const FileOptions& file) {
  if (file.output != "-") return real_name(file.output);
  std::error_code error;
  const fs::path real = fs::read_symlink("/proc/self/fd/1", error);
  return !error && fs::is_regular_file(real, error) ? real.string() : std::string();
}

/// True for the output and for `OUTPUT.….partial`, `OUTPUT.checkpoint` and the like.
bool is_of_output(const std::string& source, const std::string& output) {
  const std::string name = fs::path(output).filename();
  // The dear question is asked of hardly any.
  if (!fs::path(source).filename().string().starts_with(name)) return false;
  const std::string real = real_name(source);
  if (!real.starts_with(output)) return false;
  const std::string_view rest = std::string_view(real).substr(output.size());
  return rest.empty() || (rest.starts_with('.') && (rest.ends_with(".partial") || rest.ends_with(".checkpoint") ||
                                                    rest.ends_with(".checkpoint.new")));
}

}  // namespace

Content content_of(const GazetteerOptions& options, const Layers& layers, const ExtractorOptions& lists) {
  Content content;
  const std::vector<std::string> names = layer_names(options);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    content.push_back({i < names.size() ? names[i] : "a gazetteer", layers[i]->fingerprint()});
  }
  if (!options.deny.empty()) content.push_back({"--deny", sum_of(lists.deny)});
  if (!options.allow.empty()) content.push_back({"--allow", sum_of(lists.allow)});
  return content;
}

batch::RunPlan plan_of(const Session& session, const source::SourceList& list, Content content) {
  batch::RunPlan plan;
  plan.settings = std::move(content);
  plan.settings.push_back({"the version of gazet", std::string(kVersion)});
  for (auto given = session.given.begin(); given != session.given.end(); ++given) {
    const auto is_again = [&](const flags::GivenFlag& later) { return later.flag.name == given->flag.name; };
    const bool counts = given->flag.is_repeatable || std::none_of(given + 1, session.given.end(), is_again);
    if (counts && matters(*given) && given->value != given->flag.default_value)
      plan.settings.push_back({long_flag(given->flag), in_one_order(*given)});
  }
  for (const source::Source& source : list.sources) plan.sources.push_back(batch::stamp_of(source.name));
  return plan;
}

std::vector<source::Source> in_order(const std::vector<source::Source>& sources,
                                     const std::vector<batch::SourceStamp>& order) {
  std::unordered_map<std::string_view, std::string> problems;
  for (const source::Source& source : sources) problems.emplace(source.name, source.problem);
  std::vector<source::Source> ordered;
  ordered.reserve(order.size());
  for (const batch::SourceStamp& stamp : order) ordered.push_back({stamp.name, problems[stamp.name]});
  return ordered;
}

void leave_out_output(const FileOptions& file, source::SourceList& list, Log& log) {
  const std::string output = output_name(file);
  if (output.empty() || list.sources.empty()) return;
  std::erase_if(list.sources, [&](const source::Source& source) {
    if (source.name == "-" || !is_of_output(source.name, output)) return false;
    log.warn(source.name + " is the output and is not read");
    return true;
  });
  if (list.sources.empty()) throw UsageError("nothing is left to read but the output (expected another --output)");
}

}  // namespace gazet::cli
