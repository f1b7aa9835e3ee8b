// SPDX-License-Identifier: Apache-2.0
//
// The cues of dictionaries/, read without the gazetteer room: what the patterns are worth shows on lines only.

#ifndef GAZET_TESTS_ARTICLE_DICTIONARY_CUES_H_
#define GAZET_TESTS_ARTICLE_DICTIONARY_CUES_H_

#include <string>
#include <vector>

#include "article/cue.h"

namespace gazet::article {

/// The patterns of dictionaries/`name`, slashes taken off.
[[nodiscard]] std::vector<Cue> dictionary_cues(const std::string& name);

}  // namespace gazet::article

#endif  // GAZET_TESTS_ARTICLE_DICTIONARY_CUES_H_
