// SPDX-License-Identifier: Apache-2.0

#include "source/sources.h"

#include <glob.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "source/file_names.h"
#include "source/stream.h"

namespace gazet::source {
namespace {

namespace fs = std::filesystem;

/// `folder/` as it goes before the names of what it holds.
std::string prefix_of(const std::string& folder) {
  return folder.ends_with('/') ? folder : folder + '/';
}

/// What a folder holds: what is to be read, and the pipes, sockets and devices that are not; in any order.
struct Found {
  std::vector<Source> sources;
  std::vector<std::string> special;
};

/// True for what is no file: to read it may wait for ever, or take what somebody else waits for.
bool is_special(fs::file_type type) {
  return type == fs::file_type::fifo || type == fs::file_type::socket || type == fs::file_type::character ||
         type == fs::file_type::block;
}

/// Adds what the folder holds.
void add_folder(const std::string& folder, const Options& options, Found& to) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = prefix_of(folder) + entry->path().filename().string();
    std::error_code unknown;
    if (entry->symlink_status(unknown).type() == fs::file_type::directory) {
      add_folder(name, options, to);
    } else if (options.names.is_wanted(name, is_readable_name(name, options.readable)) &&
               !entry->is_directory(unknown)) {
      if (is_special(entry->status(unknown).type())) {
        to.special.push_back(name);
      } else {
        to.sources.push_back({name, {}});
      }
    }
  }
  if (error) to.sources.push_back({folder, error.message()});
}

void add_found_in_folder(const std::string& folder, const Options& options, SourceList& list) {
  Found all;
  add_folder(folder, options, all);
  std::ranges::sort(all.special);
  for (const std::string& name : all.special) {
    list.warnings.push_back(
        {Severity::warning, name, 0, "no file but a pipe or device, left out (named by itself it is read)"});
  }
  std::vector<Source>& found = all.sources;
  std::ranges::sort(found, {}, &Source::name);
  if (found.empty() && all.special.empty()) {
    const std::string expected = options.names.include.empty() ? " (expected files such as *.txt, or --include)" : "";
    list.warnings.push_back({Severity::warning, folder, 0, "nothing to read in this folder" + expected});
  }
  list.sources.insert(list.sources.end(), found.begin(), found.end());
}

/// What fits a pattern of the shell's kind, sorted by name; nothing when it is none or nothing fits.
std::vector<std::string> fitting(const std::string& pattern) {
  std::vector<std::string> names;
  if (pattern.find_first_of("*?[") == std::string::npos) return names;
  glob_t found = {};
  // What it is not safe for is changing the environment, or the user's home, meanwhile.
  // NOLINTNEXTLINE(concurrency-mt-unsafe)
  if (glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
    names.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  globfree(&found);
  std::ranges::sort(names);
  return names;
}

void add(const std::string& argument, const Options& options, SourceList& list) {
  std::error_code error;
  if (argument == "-" || fs::exists(argument, error)) {
    if (argument != "-" && fs::is_directory(argument, error)) {
      add_found_in_folder(argument, options, list);
    } else {
      list.sources.push_back({argument, {}});
    }
    return;
  }
  const std::error_code reason = error ? error : std::make_error_code(std::errc::no_such_file_or_directory);
  const std::vector<std::string> found = fitting(argument);
  for (const std::string& name : found) add(name, options, list);
  if (found.empty()) list.sources.push_back({argument, reason.message()});
}

std::unique_ptr<Stream> open_list(const std::string& file) {
  try {
    return open_file(file, [] { return false; });
  } catch (const InputError& error) {
    throw InputError(file + ": " + error.what());
  }
}

}  // namespace

SourceList find_sources(std::span<const std::string> arguments, const Options& options) {
  SourceList list;
  for (const std::string& argument : arguments) add(argument, options, list);
  return list;
}

std::vector<std::string> read_source_names(const std::string& file, bool is_null) {
  const std::unique_ptr<Stream> stream = open_list(file);
  std::vector<std::string> names(1);
  std::array<char, 4096> block;
  while (const std::size_t size = stream->read(block)) {
    for (const char byte : std::span(block).first(size)) {
      if (byte == (is_null ? '\0' : '\n')) {
        names.emplace_back();
      } else {
        names.back() += byte;
      }
    }
  }
  std::erase(names, std::string());
  return names;
}

}  // namespace gazet::source
