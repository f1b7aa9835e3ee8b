// SPDX-License-Identifier: Apache-2.0
//
// What every format is to the Reader: something that cuts one open source into pieces. One such class a format.

#ifndef GAZET_INPUT_PIECE_SOURCE_H_
#define GAZET_INPUT_PIECE_SOURCE_H_

#include <memory>
#include <optional>
#include <string>

#include "input/bytes.h"
#include "input/options.h"
#include "input/piece.h"
#include "input/stream.h"

namespace gazet::input {

class PieceSource {
 public:
  virtual ~PieceSource() = default;

  /// The next piece; nothing at the end. Throws InputError when reading fails.
  virtual std::optional<Piece> next() = 0;
};

/// What a PieceSource begins with.
struct OpenSource {
  std::string name;   ///< valid UTF-8
  Stream& stream;     ///< outlives the PieceSource
  Bytes begin;        ///< what was read from the stream to guess the format
  PageOrigin origin;  ///< what is known of it from what it stands in
  Position from;      ///< what is done already, where the format cares
};

/// One for each format; `options` outlives it.
[[nodiscard]] std::unique_ptr<PieceSource> text_pieces(OpenSource source, const InputOptions& options);
/// The documents of one text: InputOptions::split is set.
[[nodiscard]] std::unique_ptr<PieceSource> split_pieces(OpenSource source, const InputOptions& options);
[[nodiscard]] std::unique_ptr<PieceSource> jsonl_pieces(OpenSource source, const InputOptions& options);
[[nodiscard]] std::unique_ptr<PieceSource> mbox_pieces(OpenSource source, const InputOptions& options);
/// CSV, or TSV when it `is_tabbed`.
[[nodiscard]] std::unique_ptr<PieceSource> table_pieces(OpenSource source, const InputOptions& options, bool is_tabbed);
/// Those that are read whole.
[[nodiscard]] std::unique_ptr<PieceSource> whole_pieces(OpenSource source, const InputOptions& options, Format format);

/// Names a document, or window, that is part of a text by the line where it begins, and lets its source offsets count
/// from the begin of the source.
void place_part(const TextPart& part, const InputOptions& options, Document& document);

}  // namespace gazet::input

#endif  // GAZET_INPUT_PIECE_SOURCE_H_
