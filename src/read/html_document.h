// SPDX-License-Identifier: Apache-2.0
//
// A page becomes a document: headline, an empty line, and the paragraphs of the article, each behind an empty line.

#ifndef GAZET_READ_HTML_DOCUMENT_H_
#define GAZET_READ_HTML_DOCUMENT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "gazet/document.h"
#include "read/options.h"
#include "read/piece.h"

namespace gazet::read {

/// Fills in `document`, which has its id, its source and what options say. Returns how many bytes fitted no encoding.
/// Throws InputError when the page has more tags and texts than a tree holds, and nothing else on account of the bytes.
std::size_t read_page(std::string_view bytes, const source::Origin& origin, const Options& options, Document& document);

/// Throws InputError unless all of the markup is in its tree, which holds at most so many tags and texts.
void demand_whole(bool is_whole, std::size_t most_nodes);

/// The encoding that the page's first bytes declare; empty when they declare none or it cannot be true.
[[nodiscard]] std::string declared_charset(std::string_view page);

}  // namespace gazet::read

#endif  // GAZET_READ_HTML_DOCUMENT_H_
