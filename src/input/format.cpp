// SPDX-License-Identifier: Apache-2.0

#include "input/format.h"

#include <algorithm>
#include <string>

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

/// Enough to see a root element behind declarations and comments.
constexpr std::size_t kMarkupSize = 2048;
constexpr std::string_view kSpace = " \t\r\n";

/// The first characters of a text in UTF-8 or UTF-16, as far as they are ASCII, in lower case.
std::string first_ascii(std::string_view bytes) {
  std::string ascii;
  for (const char byte : bytes.substr(0, kMarkupSize)) {
    if (byte > 0) ascii += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  }
  return ascii;
}

bool may_begin_markup(std::string_view bytes) {
  constexpr std::size_t kShown = 64;
  const std::string ascii = first_ascii(bytes.substr(0, kShown));
  const std::size_t first = ascii.find_first_not_of(kSpace);
  return first == std::string::npos ? !ascii.empty() : ascii[first] == '<';
}

/// Behind comments, instructions and white space.
std::string_view root_of(std::string_view markup) {
  for (;;) {
    markup.remove_prefix(std::min(markup.find_first_not_of(kSpace), markup.size()));
    const std::string_view end = markup.starts_with("<!--") ? "-->" : markup.starts_with("<?") ? "?>" : "";
    if (end.empty()) return markup;
    const std::size_t at = markup.find(end);
    if (at == std::string_view::npos) return {};
    markup.remove_prefix(at + end.size());
  }
}

std::optional<Format> markup_format(std::string_view bytes) {
  const std::string ascii = first_ascii(bytes);
  const std::string_view root = root_of(ascii);
  for (const std::string_view begin : {"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div",
                                       "<article", "<p>", "<h1", "<table", "<script", "<link", "<main", "<section"}) {
    if (root.starts_with(begin)) return Format::html;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Format> format_of_name(std::string_view name) {
  if (name.ends_with(".txt")) return Format::text;
  if (name.ends_with(".jsonl") || name.ends_with(".ndjson")) return Format::jsonl;
  for (const std::string_view suffix : {".html", ".htm", ".xhtml", ".shtml"}) {
    if (name.ends_with(suffix)) return Format::html;
  }
  return std::nullopt;
}

std::optional<Format> FormatGuess::look(const Bytes& begin, bool is_all) {
  const std::string_view bytes = begin.view();
  if (bytes.size() < kMark.size() && !is_all) return std::nullopt;
  if (may_begin_markup(bytes)) {
    if (bytes.size() < kMarkupSize && !is_all) return std::nullopt;
    if (const std::optional<Format> format = markup_format(bytes)) return format;
  }
  const std::size_t first = bytes.starts_with(kMark) ? kMark.size() : 0;
  const std::size_t newline = bytes.find('\n', searched_);
  searched_ = bytes.size();
  const std::string_view line = bytes.substr(0, newline).substr(first);
  if (!may_begin_object(line)) return Format::text;
  if (newline == std::string_view::npos && !is_all) return std::nullopt;
  return is_object(line) ? Format::jsonl : Format::text;
}

}  // namespace gazet::input
