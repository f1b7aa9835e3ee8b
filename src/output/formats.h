// SPDX-License-Identifier: Apache-2.0
//
// The formats by name: what --format takes, what the suffix of a file says, and who writes them.

#ifndef GAZET_OUTPUT_FORMATS_H_
#define GAZET_OUTPUT_FORMATS_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "output/options.h"
#include "output/writer.h"

namespace gazet::output {

enum class Format : std::uint8_t {
  jsonl,
  json,
  csv,
  tsv,
  geojson,
  conll,
  brat,
  spacy,
  doccano,
  label_studio,
  w3c,
  gexf,
  graphml,
  html,
  sqlite,
  table,
  highlight,
};

/// By Format.
inline constexpr auto kFormatNames =
    std::to_array<std::string_view>({"jsonl", "json", "csv", "tsv", "geojson", "conll", "brat", "spacy", "doccano",
                                     "label-studio", "w3c", "gexf", "graphml", "html", "sqlite", "table", "highlight"});

/// What the suffix of a file to be written says, one for compression behind it not counted; nothing when it says
/// nothing.
[[nodiscard]] std::optional<Format> format_of_file(std::string_view name);

/// Throws UsageError when the format cannot show what the options ask for.
void check_format(Format format, const OutputOptions& options);

/// True when what is written tells the language of articles.
[[nodiscard]] bool shows_language(Format format, const OutputOptions& options);

/// The options are as check_format() wants them.
[[nodiscard]] std::unique_ptr<Writer> new_writer(Format format, OutputOptions options);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_FORMATS_H_
