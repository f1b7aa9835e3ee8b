// SPDX-License-Identifier: Apache-2.0

#include "input/format.h"

#include <algorithm>
#include <array>
#include <string>

#include "input/json_line.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace gazet::input {
namespace {

using namespace std::string_view_literals;

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
    if (byte > 0) ascii += text::to_ascii_small(byte);
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
  for (const std::string_view begin :
       {"<rss", "<feed", "<nitf", "<newsitem", "<newsmessage", "<newsml", "<rdf:rdf", "<entry", "<package"}) {
    if (root.starts_with(begin)) return Format::xml;
  }
  if (ascii.find("<?xml") < 4 && root.starts_with('<')) return Format::xml;
  return std::nullopt;
}

/// What an array begins with behind its bracket: a space when that is all so far; nothing when it is no array.
std::optional<char> begin_of_array(std::string_view bytes) {
  const std::size_t bracket = bytes.find_first_not_of(kSpace);
  if (bracket == std::string_view::npos || bytes[bracket] != '[') return std::nullopt;
  const std::size_t next = bytes.find_first_not_of(kSpace, bracket + 1);
  return next == std::string_view::npos ? ' ' : bytes[next];
}

/// An array whose first element is an object.
bool is_array_of_objects(std::string_view bytes) {
  return begin_of_array(bytes) == '{';
}

bool may_begin_array(std::string_view bytes) {
  return begin_of_array(bytes) == ' ' || is_array_of_objects(bytes);
}

bool is_header_line(std::string_view line) {
  const std::size_t colon = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-");
  return colon != std::string_view::npos && colon > 1 && line[colon] == ':';
}

/// The beginning of a message: lines of a header, at least three of the usual ones.
bool is_mail(std::string_view text) {
  int known = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (line.empty() || line == "\r") break;
    if (!line.starts_with(' ') && !line.starts_with('\t') && !is_header_line(line)) return false;
    for (const std::string_view name : {"from:", "to:", "subject:", "date:", "message-id:", "mime-version:",
                                        "received:", "return-path:", "content-type:", "delivered-to:"}) {
      if (line.starts_with(name)) ++known;
    }
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return known >= 3;
}

bool is_mailbox(std::string_view text) {
  if (!text.starts_with("from ")) return false;
  const std::size_t end = std::min(text.find('\n'), text.size());
  const bool has_time = text.substr(0, end).find(':') != std::string_view::npos;
  return has_time && end < text.size() && is_header_line(text.substr(end + 1));
}

/// False as soon as the first characters show that none of these formats begins here: most texts need not be waited
/// for.
bool may_begin_message(std::string_view bytes) {
  constexpr std::size_t kLongestName = 64;
  const std::string ascii = first_ascii(bytes.substr(0, kLongestName));
  const std::size_t end = ascii.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-");
  if (end == std::string::npos) return ascii.size() < kLongestName;
  return (end > 0 && ascii[end] == ':') || ascii.starts_with("from ");
}

bool may_begin_more(std::string_view bytes) {
  return may_begin_markup(bytes) || may_begin_array(bytes) || may_begin_message(bytes);
}

std::optional<Format> format_of_begin(std::string_view bytes) {
  if (may_begin_markup(bytes)) return markup_format(bytes);
  if (is_array_of_objects(bytes)) return Format::json;
  const std::string ascii = first_ascii(bytes);
  if (is_mail(ascii)) return Format::mail;
  if (is_mailbox(ascii)) return Format::mbox;
  return std::nullopt;
}

constexpr std::array kCompressed = {".gz"sv, ".bz2"sv, ".xz"sv, ".zst"sv};
constexpr std::array kArchives = {".warc"sv, ".zip"sv, ".7z"sv, ".tar"sv, ".tgz"sv, ".tbz2"sv, ".txz"sv, ".tzst"sv};

std::string_view uncompressed_name(std::string_view name) {
  for (const std::string_view suffix : kCompressed) {
    if (name.ends_with(suffix)) return name.substr(0, name.size() - suffix.size());
  }
  return name;
}

}  // namespace

bool is_readable_name(std::string_view name) {
  const std::string_view inner = uncompressed_name(name);
  return format_of_name(inner) || std::ranges::any_of(kArchives, [&](auto suffix) { return inner.ends_with(suffix); });
}

bool is_readable_member(std::string_view name) {
  const std::string_view file = name.substr(name.rfind('/') + 1);
  return is_readable_name(name) || uncompressed_name(file).find('.') == std::string_view::npos;
}

std::optional<Format> format_of_media_type(std::string_view type) {
  if (type == "text/plain") return Format::text;
  if (type == "text/html" || type == "application/xhtml+xml") return Format::html;
  if (type == "application/rss+xml" || type == "application/atom+xml") return Format::xml;
  return std::nullopt;
}

std::optional<Format> format_of_name(std::string_view name) {
  name = uncompressed_name(name);
  if (name.ends_with(".txt")) return Format::text;
  if (name.ends_with(".jsonl") || name.ends_with(".ndjson")) return Format::jsonl;
  struct Suffix {
    std::string_view suffix;
    Format format;
  };
  static constexpr auto kSuffixes = std::to_array<Suffix>({{".html", Format::html},
                                                           {".htm", Format::html},
                                                           {".xhtml", Format::html},
                                                           {".shtml", Format::html},
                                                           {".xml", Format::xml},
                                                           {".rss", Format::xml},
                                                           {".atom", Format::xml},
                                                           {".nitf", Format::xml},
                                                           {".newsml", Format::xml},
                                                           {".eml", Format::mail},
                                                           {".mbox", Format::mbox},
                                                           {".csv", Format::csv},
                                                           {".tsv", Format::tsv},
                                                           {".json", Format::json}});
  for (const auto& [suffix, format] : kSuffixes) {
    if (name.ends_with(suffix)) return format;
  }
  return std::nullopt;
}

std::optional<Format> FormatGuess::look(const Bytes& begin, bool is_all) {
  const std::string_view bytes = begin.view();
  if (bytes.size() < text::kUtf8Mark.size() && !is_all) return std::nullopt;
  if (may_begin_more(bytes)) {
    if (bytes.size() < kMarkupSize && !is_all) return std::nullopt;
    if (const std::optional<Format> format = format_of_begin(bytes)) return format;
  }
  const std::size_t first = bytes.starts_with(text::kUtf8Mark) ? text::kUtf8Mark.size() : 0;
  const std::size_t newline = bytes.find('\n', searched_);
  searched_ = bytes.size();
  const std::string_view line = bytes.substr(0, newline).substr(first);
  if (!may_begin_object(line)) return Format::text;
  if (newline == std::string_view::npos && !is_all) return std::nullopt;
  return is_object(line) ? Format::jsonl : Format::text;
}

}  // namespace gazet::input
