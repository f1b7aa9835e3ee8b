// SPDX-License-Identifier: Apache-2.0
//
// What the Reader hands over: a stretch of a source that can be worked on without the rest of it. As little as possible
// is done to it before, since reading is serial and the workers are not.

#ifndef GAZET_INPUT_PIECE_H_
#define GAZET_INPUT_PIECE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "gazet/document.h"
#include "gazet/error.h"
#include "input/bytes.h"
#include "input/options.h"

namespace gazet::input {

/// A document or source that could not be read. It ends the document of that id if windows of it went before.
struct Fault {
  std::string doc;  ///< as the document would have been called
  std::string source;
  Diagnostic diagnostic;
};

/// Whole lines of a JSONL source, none longer than max_document.
struct JsonLines {
  Bytes bytes;
  std::size_t first_line = 1;
};

/// What is known of a page from elsewhere, such as the answer of a server.
struct PageOrigin {
  std::string charset;
  std::string url;
  std::string published;
};

/// Where one of several documents in a text begins.
struct TextPart {
  std::size_t line = 0;    ///< number of its first line; 0: the text is one document
  std::size_t offset = 0;  ///< bytes of the source before it
};

/// A whole plain text, not yet decoded.
struct PlainText {
  Bytes bytes;
  PageOrigin origin;
  TextPart part = {};
};

/// How far the reading of all sources has come; the same for the same sources, however they are read.
struct Position {
  std::uint64_t source = 0;  ///< sources before this one
  std::uint64_t leaf = 0;    ///< files in this source before this one, when it is an archive
  std::uint64_t mark = 0;    ///< what of this file is done: lines of JSONL, else pieces
  std::uint64_t bytes = 0;   ///< JSONL: where the next line begins

  friend bool operator==(const Position&, const Position&) = default;
};

/// A whole source or member of a format that is read whole, not yet decoded.
struct Whole {
  Format format = Format::html;
  Bytes bytes;
  PageOrigin origin;       ///< what is known of it from elsewhere
  std::size_t line = 0;    ///< of a message in a mailbox: where it begins
  std::size_t offset = 0;  ///< likewise, in bytes of the source
};

/// What the first row of a table says of the others.
struct TableLayout {
  char separator = ',';
  bool is_quoting = true;          ///< quotes enclose fields
  std::vector<std::string> names;  ///< of the fields
  std::string encoding;            ///< as ICU calls it
};

/// Whole rows of a table.
struct TableRows {
  std::shared_ptr<const TableLayout> layout;
  Bytes bytes;
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

}  // namespace gazet::input

#endif  // GAZET_INPUT_PIECE_H_
