// SPDX-License-Identifier: Apache-2.0
//
// How sources are to be read: which format, which fields, how much at a time.

#ifndef GAZET_READ_OPTIONS_H_
#define GAZET_READ_OPTIONS_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "pattern/expression.h"
#include "read/format.h"
#include "source/options.h"

namespace gazet::read {

struct Options {
  const Format* format = nullptr;          ///< null: told from the suffix, else from the content
  std::string id_field = "id";             ///< JSONL: the record's `doc`, a string or a number
  std::string text_field = "text";         ///< JSONL: the text, a string
  std::string title_field;                 ///< JSONL: the title that goes before the text; empty: none
  std::string language;                    ///< BCP 47; overrides what a document says of itself; empty: nothing
  std::vector<std::string> keep;           ///< fields to copy into Document::kept, `null` where a document lacks one
  std::size_t max_document = 512U << 10U;  ///< a text of more bytes is read in windows
  std::size_t window = 512U << 10U;        ///< bytes of a window; max_document where that is less
  std::size_t longest_line = 512U << 20U;  ///< JSONL: a longer line is a fault
  std::size_t longest_whole = 16U << 20U;  ///< HTML and all that is read whole: more bytes are a fault
  std::size_t longest_mail = 64U << 20U;   ///< likewise of one message, attachments and all
  std::shared_ptr<const pattern::Expression> split;            ///< text: a line that it matches parts two documents
  source::Options sources = {.readable = readable_formats()};  ///< which files are opened
  bool source_offsets = false;  ///< fill Document::source_map where the text's bytes are not the source's
};

}  // namespace gazet::read

#endif  // GAZET_READ_OPTIONS_H_
