// SPDX-License-Identifier: Apache-2.0
//
// Capitals: which letters of a string are, and whether one string's capitals satisfy another's.

#ifndef GAZET_TEXT_CASE_SHAPE_H_
#define GAZET_TEXT_CASE_SHAPE_H_

#include <string>
#include <string_view>

namespace gazet::text {

/// True when the string has a cased letter and none in lower case.
[[nodiscard]] bool is_all_capitals(std::string_view utf8);

/// True when the first character is a capital letter (or a title-case one).
[[nodiscard]] bool begins_with_capital(std::string_view utf8);

/// Does `written` have the capitals of `name`, whose folded letters it has? Letter by letter: a capital of the name
/// must be one in the text, except within a word that also has lower-case letters (McDonald, Mcdonald); a lower-case
/// letter of the name may be a capital at the beginning of a word (Ministry Of Health) and in a word written all in
/// capitals.
[[nodiscard]] bool has_capitals_of(std::string_view written, std::string_view name);

/// The same to the letter: every letter in the same case.
[[nodiscard]] bool has_same_case(std::string_view written, std::string_view name);

/// The string in capitals, of the same size: a letter whose capital takes more or fewer bytes stays as it is.
[[nodiscard]] std::string in_capitals(std::string_view utf8);

}  // namespace gazet::text

#endif  // GAZET_TEXT_CASE_SHAPE_H_
