// SPDX-License-Identifier: Apache-2.0
//
// A text that holds several documents (--split), and the text that holds one: each calls the other's help.

#ifndef GAZET_READ_SPLIT_PIECES_H_
#define GAZET_READ_SPLIT_PIECES_H_

#include <memory>

#include "gazet/document.h"
#include "read/options.h"
#include "read/piece.h"
#include "read/piece_source.h"

namespace gazet::read {

/// The documents of one text: Options::split is set. `options` outlives it.
[[nodiscard]] std::unique_ptr<PieceSource> split_pieces(OpenSource source, const Options& options);

/// One text as one document, or windows of one, whatever Options::split says.
[[nodiscard]] std::unique_ptr<PieceSource> unparted_text_pieces(OpenSource source, const Options& options);

/// Names a document, or window, that is part of a text by the line where it begins, and lets its source offsets count
/// from the begin of the source.
void place_part(const TextPart& part, const Options& options, Document& document);

}  // namespace gazet::read

#endif  // GAZET_READ_SPLIT_PIECES_H_
