// SPDX-License-Identifier: Apache-2.0
//
// The formats, a row each: what --format takes, what the suffix of a file says, what a format can show and who writes
// it. Help, completion, the guess by suffix and the writer are made from this table.

#ifndef GAZET_OUTPUT_FORMATS_H_
#define GAZET_OUTPUT_FORMATS_H_

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/options.h"
#include "output/writer.h"

namespace gazet::output {

/// What a format is for; the order is that of the help.
enum class Purpose : std::uint8_t { records, sums, annotation, database, reading };

/// What a format writes of a document: records of all kinds, those of one kind, or the document as a whole.
enum class Content : std::uint8_t { records, one_kind, document };

struct Format {
  std::string_view name;
  std::array<std::string_view, 2> suffixes;  ///< of files; empty where there are fewer
  Purpose purpose;
  Content content;

  /// The options are as check_format() wants them.
  std::unique_ptr<Writer> (*new_writer)(const OutputOptions& options);

  bool has_explanations = false;  ///< records may hold why a name was read as it was
  bool is_database = false;       ///< the writer itself writes OutputOptions::file

  /// True where --emit, --keep, --offsets and --context mean something.
  [[nodiscard]] constexpr bool has_records() const { return content != Content::document; }
};

/// All of them; the first is the one that is written where nothing tells another.
[[nodiscard]] std::span<const Format> formats();

/// By Format.
[[nodiscard]] std::vector<std::string_view> format_names();

/// The formats by what they are for, in a few words.
[[nodiscard]] std::string formats_by_purpose();

/// Null when no format has that name.
[[nodiscard]] const Format* format_of_name(std::string_view name);

/// What the suffix of a file to be written says, one for compression behind it not counted; null when it says nothing.
[[nodiscard]] const Format* format_of_file(std::string_view name);

/// Throws UsageError when the format cannot show what the options ask for.
void check_format(const Format& format, const OutputOptions& options);

/// True when what is written tells the language of articles.
[[nodiscard]] bool shows_language(const Format& format, const OutputOptions& options);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_FORMATS_H_
