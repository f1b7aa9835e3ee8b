// SPDX-License-Identifier: Apache-2.0

#include "input/sources.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace gazet::input {
namespace {

namespace fs = std::filesystem;

bool is_readable_kind(std::string_view name) {
  return name.ends_with(".txt") || name.ends_with(".jsonl");
}

/// `folder/` as it goes before the names of what it holds.
std::string prefix_of(const std::string& folder) {
  return folder.ends_with('/') ? folder : folder + '/';
}

/// Adds what the folder holds, in any order.
void add_folder(const std::string& folder, std::vector<Source>& to) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = prefix_of(folder) + entry->path().filename().string();
    std::error_code unknown;
    if (entry->symlink_status(unknown).type() == fs::file_type::directory) {
      add_folder(name, to);
    } else if (is_readable_kind(name) && !entry->is_directory(unknown)) {
      to.push_back({name, {}});
    }
  }
  if (error) to.push_back({folder, error.message()});
}

void add(const std::string& argument, SourceList& list) {
  std::error_code error;
  if (argument == "-") {
    list.sources.push_back({argument, {}});
  } else if (!fs::is_directory(argument, error)) {
    const bool is_missing = !fs::exists(argument, error);
    const std::error_code reason = error ? error : std::make_error_code(std::errc::no_such_file_or_directory);
    list.sources.push_back({argument, is_missing ? reason.message() : std::string()});
  } else {
    std::vector<Source> found;
    add_folder(argument, found);
    std::ranges::sort(found, {}, &Source::name);
    if (found.empty()) {
      list.warnings.push_back(
          {Severity::warning, argument, 0, "nothing to read in this folder (expected *.txt or *.jsonl)"});
    }
    list.sources.insert(list.sources.end(), found.begin(), found.end());
  }
}

}  // namespace

SourceList find_sources(std::span<const std::string> arguments) {
  SourceList list;
  for (const std::string& argument : arguments) add(argument, list);
  if (arguments.empty()) list.sources.push_back({"-", {}});
  return list;
}

}  // namespace gazet::input
