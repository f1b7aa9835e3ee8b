// SPDX-License-Identifier: Apache-2.0
//
// What the Reader hands over: a stretch of a source that can be worked on without the rest of it. As little as possible
// is done to it before, since reading is serial and the workers are not.

#ifndef GAZET_READ_PIECE_H_
#define GAZET_READ_PIECE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "gazet/document.h"
#include "gazet/error.h"
#include "markup/csv.h"
#include "read/options.h"
#include "source/container.h"
#include "text/bytes.h"

namespace gazet::read {

/// A document or source that could not be read. It ends the document of that id if windows of it went before.
struct Fault {
  std::string doc;  ///< as the document would have been called
  std::string source;
  Diagnostic diagnostic;
};

/// Whole lines of a JSONL source, none longer than max_document.
struct JsonLines {
  text::Bytes bytes;
  std::size_t first_line = 1;
};

/// Where one of several documents in a text begins.
struct TextPart {
  std::size_t line = 0;    ///< number of its first line; 0: the text is one document
  std::size_t offset = 0;  ///< bytes of the source before it
};

/// A whole plain text, not yet decoded.
struct PlainText {
  text::Bytes bytes;
  source::Origin origin;
  TextPart part = {};
};

/// How far the reading of all sources has come; the same for the same sources, however they are read.
struct Position {
  std::uint64_t source = 0;  ///< sources before this one
  std::uint64_t leaf = 0;    ///< files in this source before this one, when it is an archive
  std::uint64_t mark = 0;    ///< what of this file is done: lines of JSONL and of tables, else pieces
  std::uint64_t bytes = 0;   ///< JSONL and tables: where the next line begins

  friend bool operator==(const Position&, const Position&) = default;
};

/// A whole source or member of a format that is read whole, not yet decoded.
struct Whole {
  const Format* format = nullptr;  ///< never null once it is filled in
  text::Bytes bytes;
  source::Origin origin;   ///< what is known of it from elsewhere
  std::size_t line = 0;    ///< of a message in a mailbox: where it begins
  std::size_t offset = 0;  ///< likewise, in bytes of the source
};

/// Whole rows of a table.
struct TableRows {
  std::shared_ptr<const markup::csv::Layout> layout;
  text::Bytes bytes;
  std::size_t first_line = 1;
  std::size_t offset = 0;  ///< of the bytes in the source
};

struct Piece {
  std::string source;
  /// Nothing; documents to be read by a DocumentReader; or one Document that the Reader had to read itself, since it
  /// is longer than max_document: a window of it.
  std::variant<std::monostate, JsonLines, PlainText, Whole, TableRows, Document, Fault> content;
  std::size_t replaced = 0;  ///< bytes of `content`, a Document, that fitted no encoding
  bool flush = false;        ///< nothing more is ready: what was made of this piece and those before should go out now
  /// Reading can begin again here. Set by the Reader; mark and bytes by formats that know better than to count pieces.
  std::optional<Position> after = std::nullopt;
  bool is_inside =
      false;  ///< `after` is that of a stretch of which more pieces follow: reading cannot begin again here
};

/// Nothing but the request to flush.
[[nodiscard]] inline Piece flush_piece() {
  Piece piece;
  piece.flush = true;
  return piece;
}

[[nodiscard]] inline bool is_flush(const Piece& piece) {
  return std::holds_alternative<std::monostate>(piece.content);
}

/// True when the document is read in windows and this is one of them.
[[nodiscard]] inline bool is_window(const Document& document) {
  return document.continues || document.origin.bytes > 0;
}

}  // namespace gazet::read

#endif  // GAZET_READ_PIECE_H_
