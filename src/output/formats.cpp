// SPDX-License-Identifier: Apache-2.0

#include "output/formats.h"

#include <algorithm>
#include <utility>

#include "gazet/error.h"
#include "output/brat_shape.h"
#include "output/conll_shape.h"
#include "output/doccano_shape.h"
#include "output/document_format.h"
#include "output/geojson_shape.h"
#include "output/highlight_shape.h"
#include "output/html_shape.h"
#include "output/json_shape.h"
#include "output/label_studio_shape.h"
#include "output/network_shape.h"
#include "output/record_format.h"
#include "output/row_shape.h"
#include "output/spacy_shape.h"
#include "output/sqlite_shape.h"
#include "output/table_shape.h"
#include "output/web_annotation_shape.h"

namespace gazet::output {
namespace {

using Options = OutputOptions;
using NewWriter = std::unique_ptr<Writer>;

/// A format of records, dressed in a shape made of the arguments.
template <class Shape, class... Arguments>
NewWriter records(const Options& options, Arguments&&... arguments) {
  return std::make_unique<RecordFormat>(options, std::make_unique<Shape>(std::forward<Arguments>(arguments)...));
}

/// A format of whole documents.
template <class Shape, class... Arguments>
NewWriter documents(const Options& options, Arguments&&... arguments) {
  return std::make_unique<DocumentFormat>(options.filter,
                                          std::make_unique<Shape>(std::forward<Arguments>(arguments)...));
}

constexpr auto kFormats = std::to_array<Format>({
    {.name = "jsonl",
     .suffixes = {".jsonl", ".ndjson"},
     .purpose = Purpose::records,
     .content = Content::records,
     .new_writer = [](const Options& it) -> NewWriter { return records<JsonShape>(it, JsonFrame::lines, it.colour); },
     .has_explanations = true},
    {.name = "json",
     .suffixes = {".json"},
     .purpose = Purpose::records,
     .content = Content::records,
     .new_writer = [](const Options& it) -> NewWriter { return records<JsonShape>(it, JsonFrame::array, it.colour); },
     .has_explanations = true},
    {.name = "csv",
     .suffixes = {".csv"},
     .purpose = Purpose::records,
     .content = Content::one_kind,
     .new_writer = [](const Options& it) -> NewWriter { return records<RowShape>(it, kCsv, it); }},
    {.name = "tsv",
     .suffixes = {".tsv"},
     .purpose = Purpose::records,
     .content = Content::one_kind,
     .new_writer = [](const Options& it) -> NewWriter { return records<RowShape>(it, kTsv, it); }},
    {.name = "geojson",
     .suffixes = {".geojson"},
     .purpose = Purpose::sums,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter { return documents<GeojsonShape>(it, it.labels); }},
    {.name = "conll",
     .suffixes = {".conll"},
     .purpose = Purpose::annotation,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter { return documents<ConllShape>(it, it.tags, it.labels); }},
    {.name = "brat",
     .suffixes = {".ann"},
     .purpose = Purpose::annotation,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter { return documents<BratShape>(it, it.labels); }},
    {.name = "spacy",
     .suffixes = {},
     .purpose = Purpose::annotation,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter { return documents<SpacyShape>(it, it.labels); }},
    {.name = "doccano",
     .suffixes = {},
     .purpose = Purpose::annotation,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter { return documents<DoccanoShape>(it, it.labels); }},
    {.name = "label-studio",
     .suffixes = {},
     .purpose = Purpose::annotation,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter {
       return documents<LabelStudioShape>(it, it.labels, it.version);
     }},
    {.name = "w3c",
     .suffixes = {},
     .purpose = Purpose::annotation,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter { return documents<WebAnnotationShape>(it, it.labels); }},
    {.name = "gexf",
     .suffixes = {".gexf"},
     .purpose = Purpose::sums,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter {
       return documents<NetworkShape>(it, NetworkFormat::gexf, it.together, it.labels);
     }},
    {.name = "graphml",
     .suffixes = {".graphml"},
     .purpose = Purpose::sums,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter {
       return documents<NetworkShape>(it, NetworkFormat::graphml, it.together, it.labels);
     }},
    {.name = "html",
     .suffixes = {".html"},
     .purpose = Purpose::sums,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter { return documents<HtmlShape>(it); }},
    {.name = "sqlite",
     .suffixes = {".sqlite", ".sqlite3"},
     .purpose = Purpose::database,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter { return documents<SqliteShape>(it, it); },
     .is_database = true},
    {.name = "table",
     .suffixes = {},
     .purpose = Purpose::reading,
     .content = Content::one_kind,
     .new_writer = [](const Options& it) -> NewWriter { return records<TableShape>(it, it); }},
    {.name = "highlight",
     .suffixes = {},
     .purpose = Purpose::reading,
     .content = Content::document,
     .new_writer = [](const Options& it) -> NewWriter { return documents<HighlightShape>(it, it.colour, it.labels); }},
});

/// By Purpose: what the formats of that purpose do.
constexpr auto kVerbs = std::to_array<std::string_view>(
    {"", " sum up all documents", " annotate text", " adds to a database", " are to be read"});

template <class Condition>
std::vector<std::string_view> names_of(Condition&& condition) {
  std::vector<std::string_view> names;
  for (const Format& format : kFormats) {
    if (condition(format)) names.push_back(format.name);
  }
  return names;
}

/// `a, b, c`; two of a sentence as `a and b`.
std::string joined(const std::vector<std::string_view>& names, bool is_sentence) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += is_sentence && names.size() == 2 ? " and " : ", ";
    list += name;
  }
  return list;
}

std::string named(const Format& format) {
  return "--format " + std::string(format.name);
}

constexpr auto kCompressed = std::to_array<std::string_view>({".gz", ".bz2", ".xz", ".zst"});

bool is_compressed(std::string_view file) {
  return std::ranges::any_of(kCompressed, [&](std::string_view suffix) { return file.ends_with(suffix); });
}

}  // namespace

std::span<const Format> formats() {
  return kFormats;
}

std::vector<std::string_view> format_names() {
  return names_of([](const Format&) { return true; });
}

std::string formats_by_purpose() {
  std::string list;
  for (std::size_t purpose = 0; purpose < kVerbs.size(); ++purpose) {
    const auto names = names_of([&](const Format& it) { return it.purpose == static_cast<Purpose>(purpose); });
    if (!list.empty()) list += "; ";
    list.append(joined(names, !kVerbs[purpose].empty())).append(kVerbs[purpose]);
  }
  return list;
}

const Format* format_of_name(std::string_view name) {
  const auto* const found = std::ranges::find(kFormats, name, &Format::name);
  return found == kFormats.end() ? nullptr : found;
}

const Format* format_of_file(std::string_view name) {
  for (const std::string_view compressed : kCompressed) {
    if (name.ends_with(compressed)) name.remove_suffix(compressed.size());
  }
  for (const Format& format : kFormats) {
    for (const std::string_view suffix : format.suffixes) {
      if (!suffix.empty() && name.ends_with(suffix)) return &format;
    }
  }
  return nullptr;
}

void check_format(const Format& format, const OutputOptions& options) {
  if (format.content == Content::one_kind && options.emitted_kinds() > 1)
    throw UsageError(named(format) + " is one table (expected one kind of record after --emit)");
  const bool asks_for_records = !options.emit_mentions || options.emitted_kinds() > 1 || options.byte_offsets ||
                                options.utf16_offsets || options.source_offsets || options.context ||
                                !options.keep.empty();
  if (asks_for_records && !format.has_records())
    throw UsageError(named(format) + " writes no records (--emit, --offsets, --context and --keep go with " +
                     joined(names_of([](const Format& it) { return it.has_records(); }), false) + ")");
  if (!format.is_database) return;
  if (options.file.empty()) throw UsageError(named(format) + " writes a database (expected its file after --output)");
  if (is_compressed(options.file))
    throw UsageError(options.file + ": a database is not compressed (expected a name such as news.sqlite)");
}

bool shows_language(const Format& format, const OutputOptions& options) {
  return options.emit_documents || !format.has_records();
}

}  // namespace gazet::output
