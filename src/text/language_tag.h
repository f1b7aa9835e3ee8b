// SPDX-License-Identifier: Apache-2.0
//
// What people and programs write for a language, as the one tag that stands for it.

#ifndef GAZET_TEXT_LANGUAGE_TAG_H_
#define GAZET_TEXT_LANGUAGE_TAG_H_

#include <string>
#include <string_view>

namespace gazet::text {

/// The BCP 47 tag (RFC 5646) that `written` stands for, in its usual case: `en` for `en`, `EN`, `eng` and `English`,
/// `en-US` for `en_us`, `zh-Hant-TW` for `zh-hant-tw`, `de` for `ger`. Tags are read without regard to case, with `_`
/// as
/// `-`; codes of ISO 639-2 and English names of languages are taken for the tag they stand for; an encoding or modifier
/// of a POSIX locale (`.UTF-8`, `@euro`) is left out. Empty for what names no language: `und`, `x-default`, `none`.
[[nodiscard]] std::string language_tag(std::string_view written);

/// The language alone: `en` of `en-US`. Expects a tag of language_tag().
[[nodiscard]] std::string_view primary_language(std::string_view tag);

}  // namespace gazet::text

#endif  // GAZET_TEXT_LANGUAGE_TAG_H_
