// SPDX-License-Identifier: Apache-2.0
//
// How sources are to be read: which format, which fields, how much at a time.

#ifndef GAZET_INPUT_OPTIONS_H_
#define GAZET_INPUT_OPTIONS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/name_patterns.h"
#include "pattern/expression.h"

namespace gazet::input {

/// What a source holds. New formats go to the end.
enum class Format : std::uint8_t { text, jsonl, html, xml, mail, mbox, csv, tsv, json };

inline constexpr std::array<std::string_view, 9> kFormatNames = {"text", "jsonl", "html", "xml", "mail",
                                                                 "mbox", "csv",   "tsv",  "json"};

/// How much may be packed into one source; 0: any amount.
struct PackingLimits {
  std::uint64_t ratio = 200;                         ///< of what comes out to what is read
  std::uint64_t unpacked = std::uint64_t{1} << 40U;  ///< bytes that come out, on all levels together
  unsigned depth = 8;                                ///< containers within each other
};

struct InputOptions {
  std::optional<Format> format;            ///< nothing: guessed from the suffix, else from the content
  std::string id_field = "id";             ///< JSONL: the record's `doc`, a string or a number
  std::string text_field = "text";         ///< JSONL: the text, a string
  std::string title_field;                 ///< JSONL: the title that goes before the text; empty: none
  std::string language;                    ///< BCP 47; overrides what a document says of itself; empty: nothing
  std::vector<std::string> keep;           ///< fields to copy into Document::kept, `null` where a document lacks one
  std::size_t max_document = 8U << 20U;    ///< a text of more bytes is read in windows
  std::size_t window = 1U << 20U;          ///< bytes of a window; max_document where that is less
  std::size_t longest_line = 512U << 20U;  ///< JSONL: a longer line is a fault
  std::size_t longest_whole = 16U << 20U;  ///< HTML and all that is read whole: more bytes are a fault
  std::size_t longest_mail = 64U << 20U;   ///< likewise of one message, attachments and all
  std::shared_ptr<const pattern::Expression> split;  ///< text: a line that it matches parts two documents
  NamePatterns names;                                ///< of the files in folders and archives that are to be read
  PackingLimits limits;                              ///< of archives and compressed files
  bool source_offsets = false;  ///< fill Document::source_map where the text's bytes are not the source's
};

}  // namespace gazet::input

#endif  // GAZET_INPUT_OPTIONS_H_
