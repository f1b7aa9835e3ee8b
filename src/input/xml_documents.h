// SPDX-License-Identifier: Apache-2.0
//
// Feeds and agencies' formats: the articles of an XML file become documents.

#ifndef GAZET_INPUT_XML_DOCUMENTS_H_
#define GAZET_INPUT_XML_DOCUMENTS_H_

#include <string>
#include <string_view>

#include "input/documents.h"
#include "input/options.h"
#include "input/piece.h"

namespace gazet::input {

/// Hands every article of the file to `sink`: RSS, Atom, NITF, NewsML-G2, NewsML 1; the text of any other vocabulary.
/// An article is called by its own id where there may be several, else `SOURCE:LINE`. Never throws on account of the
/// bytes.
void read_xml(const std::string& source, std::string_view bytes, const PageOrigin& origin, const InputOptions& options,
              DocumentSink& sink);

}  // namespace gazet::input

#endif  // GAZET_INPUT_XML_DOCUMENTS_H_
