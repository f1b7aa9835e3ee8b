// SPDX-License-Identifier: Apache-2.0

#include "read/format.h"

#include <algorithm>
#include <array>

#include "read/first_bytes.h"
#include "read/options.h"
#include "read/piece_source.h"
#include "source/file_names.h"

namespace gazet::read {

// What the rows name, each in the file of its format.
bool may_begin_json_line(std::string_view line);
bool shows_json_line(std::string_view line);
bool shows_html(std::string_view begin);
bool shows_xml(std::string_view begin);
bool may_begin_array(std::string_view begin);
bool shows_array_of_objects(std::string_view begin);
bool may_begin_message(std::string_view begin);
bool shows_message(std::string_view begin);
bool shows_mailbox(std::string_view begin);
std::unique_ptr<PieceSource> json_array_pieces(OpenSource source, const Options& options, const Format& format);
std::unique_ptr<PieceSource> mbox_pieces(OpenSource source, const Options& options, const Format& format);
std::unique_ptr<PieceSource> table_pieces(OpenSource source, const Options& options, const Format& format);
std::size_t text_bytes_of_page(std::string_view page);
void read_html(const std::string& source, const Whole& page, const Options& options, DocumentSink& sink);
void read_xml(const std::string& source, const Whole& whole, const Options& options, DocumentSink& sink);
void read_message(const std::string& source, const Whole& message, const Options& options, DocumentSink& sink);

namespace {

using Names = std::span<const std::string_view>;

template <std::size_t Size>
using NameArray = std::array<std::string_view, Size>;

constexpr NameArray<1> kTextSuffixes = {".txt"};
constexpr NameArray<1> kTextTypes = {"text/plain"};
constexpr NameArray<2> kJsonlSuffixes = {".jsonl", ".ndjson"};
constexpr NameArray<1> kJsonSuffixes = {".json"};
constexpr NameArray<1> kCsvSuffixes = {".csv"};
constexpr NameArray<1> kTsvSuffixes = {".tsv"};
constexpr NameArray<4> kHtmlSuffixes = {".html", ".htm", ".xhtml", ".shtml"};
constexpr NameArray<2> kHtmlTypes = {"text/html", "application/xhtml+xml"};
constexpr NameArray<5> kXmlSuffixes = {".xml", ".rss", ".atom", ".nitf", ".newsml"};
constexpr NameArray<2> kXmlTypes = {"application/rss+xml", "application/atom+xml"};
constexpr NameArray<1> kMailSuffixes = {".eml"};
constexpr NameArray<1> kMboxSuffixes = {".mbox"};
constexpr Names kNone;

// clang-format off
constexpr std::array kFormats = {
    //     name     suffixes        types       may begin            shows                   in its line  pieces             read          its limit                its text
    Format{"text",  kTextSuffixes,  kTextTypes, nullptr,             nullptr,                false,       text_pieces,       nullptr,      nullptr,                 nullptr},
    Format{"jsonl", kJsonlSuffixes, kNone,      may_begin_json_line, shows_json_line,        true,        jsonl_pieces,      nullptr,      nullptr,                 nullptr},
    Format{"json",  kJsonSuffixes,  kNone,      may_begin_array,     shows_array_of_objects, false,       json_array_pieces, nullptr,      nullptr,                 nullptr},
    Format{"csv",   kCsvSuffixes,   kNone,      nullptr,             nullptr,                false,       table_pieces,      nullptr,      nullptr,                 nullptr},
    Format{"tsv",   kTsvSuffixes,   kNone,      nullptr,             nullptr,                false,       table_pieces,      nullptr,      nullptr,                 nullptr},
    Format{"html",  kHtmlSuffixes,  kHtmlTypes, may_begin_markup,    shows_html,             false,       whole_pieces,      read_html,    &Options::longest_whole, text_bytes_of_page},
    Format{"xml",   kXmlSuffixes,   kXmlTypes,  may_begin_markup,    shows_xml,              false,       whole_pieces,      read_xml,     &Options::longest_whole, nullptr},
    Format{"mail",  kMailSuffixes,  kNone,      may_begin_message,   shows_message,          false,       whole_pieces,      read_message, &Options::longest_mail,  nullptr},
    Format{"mbox",  kMboxSuffixes,  kNone,      may_begin_message,   shows_mailbox,          false,       mbox_pieces,       read_message, &Options::longest_mail,  nullptr}};
// clang-format on

template <typename IsIt>
const Format* find(IsIt is_it) {
  const auto* const found = std::ranges::find_if(kFormats, is_it);
  return found == kFormats.end() ? nullptr : found;
}

bool is_format_name(std::string_view name) {
  return format_of_name(name) != nullptr;
}

bool is_format_type(std::string_view type) {
  return format_of_media_type(type) != nullptr;
}

}  // namespace

std::span<const Format> formats() {
  return kFormats;
}

const Format* format_called(std::string_view name) {
  return find([&](const Format& format) { return format.name == name; });
}

const Format* format_of_name(std::string_view name) {
  const std::string_view inner = source::uncompressed_name(name);
  const auto ends_with = [&](std::string_view suffix) { return inner.ends_with(suffix); };
  return find([&](const Format& format) { return std::ranges::any_of(format.suffixes, ends_with); });
}

const Format* format_of_media_type(std::string_view type) {
  return find(
      [&](const Format& format) { return std::ranges::find(format.media_types, type) != format.media_types.end(); });
}

source::Readable readable_formats() {
  return {is_format_name, is_format_type};
}

}  // namespace gazet::read
