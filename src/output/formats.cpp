// SPDX-License-Identifier: Apache-2.0

#include "output/formats.h"

#include <string>
#include <utility>

#include "gazet/error.h"
#include "output/brat_shape.h"
#include "output/coloured_shape.h"
#include "output/conll_shape.h"
#include "output/doccano_shape.h"
#include "output/document_format.h"
#include "output/geojson_shape.h"
#include "output/highlight_shape.h"
#include "output/html_shape.h"
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

struct Suffix {
  std::string_view suffix;
  Format format;
};

constexpr auto kSuffixes = std::to_array<Suffix>({
    {".jsonl", Format::jsonl},
    {".ndjson", Format::jsonl},
    {".json", Format::json},
    {".csv", Format::csv},
    {".tsv", Format::tsv},
    {".geojson", Format::geojson},
    {".conll", Format::conll},
    {".ann", Format::brat},
    {".gexf", Format::gexf},
    {".graphml", Format::graphml},
    {".html", Format::html},
    {".sqlite", Format::sqlite},
    {".sqlite3", Format::sqlite},
});

std::string name_of(Format format) {
  return std::string(kFormatNames[static_cast<std::size_t>(format)]);
}

/// How records are dressed; nothing for JSON Lines.
std::unique_ptr<RecordShape> record_shape(Format format, const OutputOptions& options) {
  switch (format) {
    case Format::json:
      return std::make_unique<ArrayShape>(options.colour);
    case Format::table:
      return std::make_unique<TableShape>(options);
    case Format::csv:
      return std::make_unique<RowShape>(kCsv, options);
    case Format::tsv:
      return std::make_unique<RowShape>(kTsv, options);
    default:
      if (!options.colour) return nullptr;
      return std::make_unique<ColouredShape>();
  }
}

/// Nothing for formats of records.
std::unique_ptr<DocumentShape> document_shape(Format format, const OutputOptions& options) {
  const LabelSet labels = options.labels;
  switch (format) {
    case Format::geojson:
      return std::make_unique<GeojsonShape>(labels);
    case Format::conll:
      return std::make_unique<ConllShape>(options.tags, labels);
    case Format::brat:
      return std::make_unique<BratShape>(labels);
    case Format::spacy:
      return std::make_unique<SpacyShape>(labels);
    case Format::doccano:
      return std::make_unique<DoccanoShape>(labels);
    case Format::label_studio:
      return std::make_unique<LabelStudioShape>(labels, options.version);
    case Format::w3c:
      return std::make_unique<WebAnnotationShape>(labels);
    case Format::gexf:
      return std::make_unique<NetworkShape>(NetworkFormat::gexf, options.together, labels);
    case Format::graphml:
      return std::make_unique<NetworkShape>(NetworkFormat::graphml, options.together, labels);
    case Format::html:
      return std::make_unique<HtmlShape>();
    case Format::highlight:
      return std::make_unique<HighlightShape>(options.colour, labels);
    case Format::sqlite:
      return std::make_unique<SqliteShape>(options);
    default:
      return nullptr;
  }
}

bool is_compressed(std::string_view file) {
  return file.ends_with(".gz") || file.ends_with(".zst");
}

/// One kind of record only.
bool is_table(Format format) {
  return format == Format::csv || format == Format::tsv || format == Format::table;
}

/// True where --emit, --keep, --offsets and --context mean something.
bool has_records(Format format) {
  return format == Format::jsonl || format == Format::json || is_table(format);
}

}  // namespace

std::optional<Format> format_of_file(std::string_view name) {
  for (const std::string_view compressed : {".gz", ".bz2", ".xz", ".zst"}) {
    if (name.ends_with(compressed)) name.remove_suffix(compressed.size());
  }
  for (const auto& [suffix, format] : kSuffixes) {
    if (name.ends_with(suffix)) return format;
  }
  return std::nullopt;
}

void check_format(Format format, const OutputOptions& options) {
  if (is_table(format) && options.emitted_kinds() > 1)
    throw UsageError("--format " + name_of(format) + " is one table (expected one kind of record after --emit)");
  const bool asks_for_records = !options.emit_mentions || options.emitted_kinds() > 1 || options.byte_offsets ||
                                options.utf16_offsets || options.source_offsets || options.context ||
                                !options.keep.empty();
  if (asks_for_records && !has_records(format))
    throw UsageError(
        "--format " + name_of(format) +
        " writes no records (--emit, --offsets, --context and --keep go with jsonl, json, csv, tsv, table)");
  if (format != Format::sqlite) return;
  if (options.file.empty()) throw UsageError("--format sqlite writes a database (expected its file after --output)");
  if (is_compressed(options.file))
    throw UsageError(options.file + ": a database is not compressed (expected a name such as news.sqlite)");
}

bool shows_language(Format format, const OutputOptions& options) {
  return options.emit_documents || !has_records(format);
}

std::unique_ptr<Writer> new_writer(Format format, OutputOptions options) {
  if (auto shape = document_shape(format, options))
    return std::make_unique<DocumentFormat>(options.filter, std::move(shape));
  auto shape = record_shape(format, options);
  return std::make_unique<RecordFormat>(std::move(options), std::move(shape));
}

}  // namespace gazet::output
