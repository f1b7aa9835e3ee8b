// SPDX-License-Identifier: Apache-2.0

#include "output/formats.h"

#include <string>
#include <utility>

#include "gazet/error.h"
#include "output/record_format.h"
#include "output/row_shape.h"

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
});

std::string name_of(Format format) {
  return std::string(kFormatNames[static_cast<std::size_t>(format)]);
}

}  // namespace

std::optional<Format> format_of_file(std::string_view name) {
  for (const std::string_view compressed : {".gz", ".zst"}) {
    if (name.ends_with(compressed)) name.remove_suffix(compressed.size());
  }
  for (const auto& [suffix, format] : kSuffixes) {
    if (name.ends_with(suffix)) return format;
  }
  return std::nullopt;
}

void check_format(Format format, const OutputOptions& options) {
  const bool is_table = format == Format::csv || format == Format::tsv;
  if (is_table && options.emitted_kinds() > 1)
    throw UsageError("--format " + name_of(format) + " is one table (expected one kind of record after --emit)");
}

std::unique_ptr<Writer> new_writer(Format format, OutputOptions options) {
  std::unique_ptr<RecordShape> shape;
  switch (format) {
    case Format::jsonl:
      break;
    case Format::json:
      shape = std::make_unique<ArrayShape>();
      break;
    case Format::csv:
      shape = std::make_unique<RowShape>(kCsv, options);
      break;
    case Format::tsv:
      shape = std::make_unique<RowShape>(kTsv, options);
      break;
  }
  return std::make_unique<RecordFormat>(std::move(options), std::move(shape));
}

}  // namespace gazet::output
