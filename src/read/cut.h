// SPDX-License-Identifier: Apache-2.0
//
// Where a text that is too long is best cut.

#ifndef GAZET_READ_CUT_H_
#define GAZET_READ_CUT_H_

#include <cstddef>
#include <string_view>

#include "text/sentences.h"

namespace gazet::read {

/// Where to cut valid UTF-8 of more than `max` bytes: behind the last paragraph that ends within the second half of the
/// first `max` bytes; else behind a sentence, a word, a code point. Never 0, and above `max` only where that is less
/// than one code point. The half makes sure that a long text takes linear time.
[[nodiscard]] std::size_t find_cut(std::string_view text, std::size_t max, const text::SentenceFinder& sentences);

}  // namespace gazet::read

#endif  // GAZET_READ_CUT_H_
