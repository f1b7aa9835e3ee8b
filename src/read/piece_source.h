// SPDX-License-Identifier: Apache-2.0
//
// What every format is to the Reader: something that cuts one open source into pieces. One such class a format.

#ifndef GAZET_READ_PIECE_SOURCE_H_
#define GAZET_READ_PIECE_SOURCE_H_

#include <memory>
#include <optional>
#include <string>

#include "read/options.h"
#include "read/piece.h"
#include "source/stream.h"
#include "text/bytes.h"

namespace gazet::read {

class PieceSource {
 public:
  virtual ~PieceSource() = default;

  /// The next piece; nothing at the end. Throws InputError when reading fails.
  virtual std::optional<Piece> next() = 0;
};

/// What a PieceSource begins with.
struct OpenSource {
  std::string name;        ///< valid UTF-8
  source::Stream& stream;  ///< outlives the PieceSource
  text::Bytes begin;       ///< what was read from the stream to guess the format
  source::Origin origin;   ///< what is known of it from what it stands in
  Position from;           ///< what is done already, where the format cares
};

// How open sources are cut, for the rows of the table of formats; `options` outlives the PieceSource.

/// Plain text; with Options::split the documents that it parts.
[[nodiscard]] std::unique_ptr<PieceSource> text_pieces(OpenSource source, const Options& options, const Format& format);

/// Lines of JSON, each a document.
[[nodiscard]] std::unique_ptr<PieceSource> jsonl_pieces(OpenSource source, const Options& options,
                                                        const Format& format);

/// A format that is read whole.
[[nodiscard]] std::unique_ptr<PieceSource> whole_pieces(OpenSource source, const Options& options,
                                                        const Format& format);

}  // namespace gazet::read

#endif  // GAZET_READ_PIECE_SOURCE_H_
