// SPDX-License-Identifier: Apache-2.0
//
// Colours of a terminal (ANSI's escape sequences), and the care that text needs before it goes there.

#ifndef GAZET_OUTPUT_COLOURS_H_
#define GAZET_OUTPUT_COLOURS_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace gazet::output {

inline constexpr std::string_view kPlain = "\x1B[0m";
inline constexpr std::string_view kBold = "\x1B[1m";

/// The colour of a type by its name, the same as in the html report: blue, yellow, green, magenta.
[[nodiscard]] std::string_view colour_of_type(std::string_view type);

/// Appends a line of JSON as jq colours it: keys blue, strings green, null grey, brackets bold.
void append_coloured(std::string_view json, std::string& to);

/// What becomes of escape sequences that set colours (SGR, as this room writes them).
enum class Colours : std::uint8_t { go, pass };

/// Appends valid UTF-8 so that it cannot steer a terminal: control characters and the marks that turn the direction of
/// writing become U+FFFD, but for line feeds and tabs, and carriage returns before line feeds, which go.
void append_harmless(std::string_view utf8, std::string& to, Colours colours = Colours::go);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_COLOURS_H_
