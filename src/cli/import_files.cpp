// SPDX-License-Identifier: Apache-2.0

#include "cli/import_files.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "gazet/error.h"
#include "source/decompressed.h"

namespace gazet::cli {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10U;
constexpr std::size_t kMostLookedAt = std::size_t{1} << 20U;

bool can_be_opened_again(const std::string& name) {
  std::error_code error;
  return name != "-" && std::filesystem::is_regular_file(name, error);
}

/// The first line that counts, if it has ended or, with `at_end`, even if it has not.
std::optional<std::string> counting_line(std::string_view bytes, bool at_end, bool (*is_skipped)(std::string_view)) {
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos && !at_end) return std::nullopt;
    const std::string_view line = bytes.substr(0, end);
    if (!is_skipped(line)) return std::string(line.substr(0, line.size() - (line.ends_with('\r') ? 1 : 0)));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  }
  return std::nullopt;
}

}  // namespace

std::unique_ptr<source::Stream> ImportFiles::open(const std::string& name) {
  if (auto begun = begun_.extract(name)) {
    return source::prefixed(std::move(begun.mapped().bytes), std::move(begun.mapped().rest));
  }
  const bool is_new = opened_.insert(name).second;
  if (!is_new && !can_be_opened_again(name)) throw InputError("must be read twice, expected a file that can be");
  return source::decompressed(source::open_file(name, is_stopped_));
}

std::string ImportFiles::first_line(const std::string& name, bool (*is_skipped)(std::string_view)) {
  Begun begun{{}, open(name)};
  std::vector<char> block(kBlock);
  std::optional<std::string> line;
  bool at_end = false;
  while (!line && !at_end && begun.bytes.size() < kMostLookedAt) {
    const std::size_t size = begun.rest->read(block);
    begun.bytes.append(block.data(), size);
    at_end = size == 0;
    line = counting_line(begun.bytes, at_end, is_skipped);
  }
  begun_.insert_or_assign(name, std::move(begun));
  return line.value_or(std::string());
}

}  // namespace gazet::cli
