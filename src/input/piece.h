// SPDX-License-Identifier: Apache-2.0
//
// What the Reader hands over: a stretch of a source that can be worked on without the rest of it. As little as possible
// is done to it before, since reading is serial and the workers are not.

#ifndef GAZET_INPUT_PIECE_H_
#define GAZET_INPUT_PIECE_H_

#include <cstddef>
#include <string>
#include <variant>

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

/// A whole plain text, not yet decoded.
struct PlainText {
  Bytes bytes;
};

/// What is known of a page from elsewhere, such as the answer of a server.
struct PageOrigin {
  std::string charset;
  std::string url;
  std::string published;
};

/// A whole source or member of a format that is read whole, not yet decoded.
struct Whole {
  Format format = Format::html;
  Bytes bytes;
  PageOrigin origin;  ///< what is known of it from elsewhere
};

struct Piece {
  std::string source;
  /// Nothing; documents to be read by a DocumentReader; or one Document that the Reader had to read itself, since it
  /// is longer than max_document: a window of it.
  std::variant<std::monostate, JsonLines, PlainText, Whole, Document, Fault> content;
  std::size_t replaced = 0;  ///< bytes of `content`, a Document, that fitted no encoding
  bool flush = false;        ///< nothing more is ready: what was made of this piece and those before should go out now
};

/// True when the document is read in windows and this is one of them.
[[nodiscard]] inline bool is_window(const Document& document) {
  return document.continues || document.origin.bytes > 0;
}

}  // namespace gazet::input

#endif  // GAZET_INPUT_PIECE_H_
