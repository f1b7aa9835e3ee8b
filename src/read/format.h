// SPDX-License-Identifier: Apache-2.0
//
// One table of the formats that can be read. A row says how a format shows itself, how an open source of it is cut into
// pieces, and how a piece becomes documents; `--from`, the help, the guess and the reader are made from the rows.

#ifndef GAZET_READ_FORMAT_H_
#define GAZET_READ_FORMAT_H_

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "source/options.h"

namespace gazet::read {

class DocumentSink;
class PieceSource;
struct OpenSource;
struct Options;
struct Whole;

struct Format {
  /// As --from calls it.
  std::string_view name;
  /// What the names of its files end with.
  std::span<const std::string_view> suffixes;
  /// What HTTP calls it, without parameters and in lower case.
  std::span<const std::string_view> media_types;
  /// False as soon as the first bytes, of which there may be only a few, show that it cannot be this format. Null: it
  /// does not show in its first bytes at all.
  bool (*may_begin)(std::string_view begin);
  /// True when it is: asked with FormatGuess::kShown bytes, or all there are; of a format that shows in its first line,
  /// with that line.
  bool (*shows)(std::string_view begin);
  bool shows_in_first_line;
  /// Cuts an open source into pieces; `options` outlives it.
  std::unique_ptr<PieceSource> (*pieces)(OpenSource source, const Options& options, const Format& format);
  /// Of a format that is read whole: hands the documents of `whole` to `sink`. Never throws on account of the bytes.
  void (*read)(const std::string& source, const Whole& whole, const Options& options, DocumentSink& sink);
  /// Likewise: which of the options limits its bytes.
  std::size_t Options::*longest;
  /// Likewise: at most how many of its bytes are text, found out much faster than by reading them. Null: all may be.
  std::size_t (*text_bytes)(std::string_view bytes);
};

/// All of them, in the order in which content is asked for them. What no other is, is the first: plain text.
[[nodiscard]] std::span<const Format> formats();

/// The format that --from calls so; null for none.
[[nodiscard]] const Format* format_called(std::string_view name);

/// What the name's suffix says, one that says how it is compressed left out; null when it says nothing.
[[nodiscard]] const Format* format_of_name(std::string_view name);

/// What HTTP calls the format; null for what gazet does not read.
[[nodiscard]] const Format* format_of_media_type(std::string_view type);

/// What there is a reader for.
[[nodiscard]] source::Readable readable_formats();

}  // namespace gazet::read

#endif  // GAZET_READ_FORMAT_H_
