// SPDX-License-Identifier: Apache-2.0
//
// Which two letters are a country: ISO 3166-1 alpha-2, and XK, by which newspapers' sources know Kosovo.

#ifndef GAZET_GAZETTEER_COUNTRY_CODES_H_
#define GAZET_GAZETTEER_COUNTRY_CODES_H_

#include <string_view>

namespace gazet::gazetteer {

/// True for an assigned code in capitals, and for XK.
[[nodiscard]] bool is_country_code(std::string_view code);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_COUNTRY_CODES_H_
