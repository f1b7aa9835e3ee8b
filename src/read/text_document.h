// SPDX-License-Identifier: Apache-2.0
//
// What is known of a plain text before it is decoded.

#ifndef GAZET_READ_TEXT_DOCUMENT_H_
#define GAZET_READ_TEXT_DOCUMENT_H_

#include <string>

#include "gazet/document.h"
#include "read/options.h"
#include "read/piece.h"

namespace gazet::read {

/// The document but for its text. The fields to keep are there, as null.
[[nodiscard]] inline Document text_document_head(const std::string& source, const source::Origin& origin,
                                                 const Options& options) {
  Document head;
  head.id = source;
  head.source = source;
  head.url = origin.url;
  head.published = origin.published;
  head.language = options.language;
  for (const std::string& field : options.keep) head.kept.emplace_back(field, "null");
  return head;
}

}  // namespace gazet::read

#endif  // GAZET_READ_TEXT_DOCUMENT_H_
