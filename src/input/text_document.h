// SPDX-License-Identifier: Apache-2.0
//
// What is known of a plain text before it is decoded.

#ifndef GAZET_INPUT_TEXT_DOCUMENT_H_
#define GAZET_INPUT_TEXT_DOCUMENT_H_

#include <string>

#include "gazet/document.h"
#include "input/options.h"
#include "input/piece.h"

namespace gazet::input {

/// The document but for its text. The fields to keep are there, as null.
[[nodiscard]] inline Document text_document_head(const std::string& source, const PageOrigin& origin,
                                                 const InputOptions& options) {
  Document head;
  head.id = source;
  head.source = source;
  head.url = origin.url;
  head.published = origin.published;
  head.language = options.language;
  for (const std::string& field : options.keep) head.kept.emplace_back(field, "null");
  return head;
}

}  // namespace gazet::input

#endif  // GAZET_INPUT_TEXT_DOCUMENT_H_
