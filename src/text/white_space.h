// SPDX-License-Identifier: Apache-2.0
//
// ASCII white space taken away where it means nothing.

#ifndef GAZET_TEXT_WHITE_SPACE_H_
#define GAZET_TEXT_WHITE_SPACE_H_

#include <string>
#include <string_view>

namespace gazet::text {

/// Each run of ASCII white space as one space, none at either end.
[[nodiscard]] std::string collapsed(std::string_view text);

}  // namespace gazet::text

#endif  // GAZET_TEXT_WHITE_SPACE_H_
