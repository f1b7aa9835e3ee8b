// SPDX-License-Identifier: Apache-2.0

#include "input/format.h"

#include "input/json_line.h"

namespace gazet::input {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

/// False as soon as the first bytes cannot begin an object: hardly any text has to be searched for its first line end.
bool may_begin_object(std::string_view line) {
  constexpr std::string_view kSpace = " \t\r";
  const std::size_t brace = line.find_first_not_of(kSpace);
  if (brace == std::string_view::npos) return true;
  if (line[brace] != '{') return false;
  const std::size_t next = line.find_first_not_of(kSpace, brace + 1);
  return next == std::string_view::npos || line[next] == '"' || line[next] == '}';
}

bool is_object(std::string_view line) {
  const InputOptions options;
  return JsonLineParser(options).is_object(line);
}

}  // namespace

std::optional<Format> format_of_name(std::string_view name) {
  if (name.ends_with(".txt")) return Format::text;
  if (name.ends_with(".jsonl") || name.ends_with(".ndjson")) return Format::jsonl;
  return std::nullopt;
}

std::optional<Format> FormatGuess::look(const Bytes& begin, bool is_all) {
  const std::string_view bytes = begin.view();
  if (bytes.size() < kMark.size() && !is_all) return std::nullopt;
  const std::size_t first = bytes.starts_with(kMark) ? kMark.size() : 0;
  const std::size_t newline = bytes.find('\n', searched_);
  searched_ = bytes.size();
  const std::string_view line = bytes.substr(0, newline).substr(first);
  if (!may_begin_object(line)) return Format::text;
  if (newline == std::string_view::npos && !is_all) return std::nullopt;
  return is_object(line) ? Format::jsonl : Format::text;
}

}  // namespace gazet::input
