// SPDX-License-Identifier: Apache-2.0
//
// The named character references of HTML, as data.

#ifndef GAZET_MARKUP_HTML_REFERENCE_NAMES_H_
#define GAZET_MARKUP_HTML_REFERENCE_NAMES_H_

#include <string_view>

namespace gazet::markup::html {

/// One name behind the other: the name, `=`, or `!` when it counts without a semicolon too, the text it stands for in
/// UTF-8, and a zero byte.
[[nodiscard]] std::string_view reference_names();

}  // namespace gazet::markup::html

#endif  // GAZET_MARKUP_HTML_REFERENCE_NAMES_H_
