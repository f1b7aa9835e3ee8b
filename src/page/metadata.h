// SPDX-License-Identifier: Apache-2.0
//
// What a page says of itself where readers do not see it: meta elements, JSON-LD, the title of the window.

#ifndef GAZET_PAGE_METADATA_H_
#define GAZET_PAGE_METADATA_H_

#include <string>
#include <string_view>
#include <vector>

#include "markup/html/tree.h"

namespace gazet::page {

namespace html = markup::html;

/// Empty where the page says nothing.
struct Metadata {
  std::vector<html::NodeIndex> titles;  ///< elements that hold a title: the best first, meta elements and then `title`
  std::string byline;
  std::string published;
  std::string url;
  std::string language;
};

[[nodiscard]] Metadata metadata_of(const html::Tree& tree);

/// The title that the element holds (a meta's content, else its text), with its references replaced and white space
/// collapsed.
[[nodiscard]] std::string title_text(const html::Tree& tree, html::NodeIndex element);

/// Of a title the part that is not the name of the site: what stands before the last " | ", " - " or the like, when
/// that is longer than what follows.
[[nodiscard]] std::string_view without_site_name(std::string_view title);

}  // namespace gazet::page

#endif  // GAZET_PAGE_METADATA_H_
