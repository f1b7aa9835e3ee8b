// SPDX-License-Identifier: Apache-2.0
//
// What the first bytes of a file show, in any encoding that writes ASCII as ASCII or as UTF-16.

#ifndef GAZET_READ_FIRST_BYTES_H_
#define GAZET_READ_FIRST_BYTES_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace gazet::read {

inline constexpr std::string_view kBlank = " \t\r\n";

/// The ASCII characters among the first `most` bytes, in lower case. NUL and all else is left out, so that UTF-16 reads
/// like UTF-8.
[[nodiscard]] std::string first_ascii(std::string_view bytes, std::size_t most = std::string_view::npos);

/// Markup from its root element on: behind comments, instructions and white space. Empty when that is not there.
[[nodiscard]] std::string_view root_of(std::string_view markup);

/// False as soon as the first character that is no space is no `<`.
[[nodiscard]] bool may_begin_markup(std::string_view begin);

/// `name: value` of a header, in lower case.
[[nodiscard]] bool is_header_line(std::string_view line);

}  // namespace gazet::read

#endif  // GAZET_READ_FIRST_BYTES_H_
