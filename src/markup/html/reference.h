// SPDX-License-Identifier: Apache-2.0
//
// Character references: `&amp;`, `&#233;`, `&#xE9;`.

#ifndef GAZET_MARKUP_HTML_REFERENCE_H_
#define GAZET_MARKUP_HTML_REFERENCE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gazet::markup::html {

enum class Within : std::uint8_t { text, attribute };

/// What stands at the beginning of `source`, an ampersand: how many of its bytes are a reference, 0 when it is none,
/// and what the reference stands for (valid UTF-8). As the HTML Standard reads them: numbers of no character become
/// U+FFFD, those of the C1 controls mean windows-1252, old names count without their semicolon.
[[nodiscard]] std::size_t read_reference(std::string_view source, Within within, std::string& to);

/// The whole of `source` with its references replaced.
[[nodiscard]] std::string without_references(std::string_view source, Within within);

}  // namespace gazet::markup::html

#endif  // GAZET_MARKUP_HTML_REFERENCE_H_
