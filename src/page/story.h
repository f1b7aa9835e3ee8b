// SPDX-License-Identifier: Apache-2.0
//
// The articles in an XML file: the items of RSS and Atom, the news items of NewsML-G2 and NewsML 1, the body of NITF;
// of any other vocabulary the whole of its text.

#ifndef GAZET_PAGE_STORY_H_
#define GAZET_PAGE_STORY_H_

#include <optional>
#include <string>
#include <vector>

#include "markup/xml/tree.h"

namespace gazet::page {

namespace xml = markup::xml;

/// Where the parts of an article stand.
struct Story {
  std::optional<xml::NodeIndex> title;
  std::vector<xml::NodeIndex> body;  ///< elements whose content is the text
  bool is_markup =
      false;  ///< the elements of the body are the text's own, as in NITF and XHTML; else text that may be HTML
  bool is_title_markup = false;  ///< likewise of the title
  std::string id;                ///< empty: the file's
  std::string published;
  std::string url;
  std::string language;
  xml::NodeIndex element = 0;  ///< all of it
};

[[nodiscard]] std::vector<Story> stories_of(const xml::Tree& tree);

/// True for an element of a body that is not the article's text: media and what is said of them, notes of the editors.
[[nodiscard]] bool is_aside(const xml::Node& element);

}  // namespace gazet::page

#endif  // GAZET_PAGE_STORY_H_
