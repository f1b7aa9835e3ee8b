// SPDX-License-Identifier: Apache-2.0
//
// Random patterns over a tiny alphabet, and every short text of that alphabet: the obvious way to know what a pattern
// stands for is to try all texts.

#ifndef GAZET_TESTS_PATTERN_RANDOM_PATTERN_H_
#define GAZET_TESTS_PATTERN_RANDOM_PATTERN_H_

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace gazet::pattern {

/// A pattern of at most `depth` nested groups whose literals are out of `alphabet`.
[[nodiscard]] std::string random_pattern(std::mt19937& random, std::string_view alphabet, int depth);

/// All strings of 1 to `longest` characters of `alphabet`.
[[nodiscard]] std::vector<std::string> all_texts(std::string_view alphabet, std::size_t longest);

}  // namespace gazet::pattern

#endif  // GAZET_TESTS_PATTERN_RANDOM_PATTERN_H_
