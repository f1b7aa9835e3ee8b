// SPDX-License-Identifier: Apache-2.0

#include "random_pattern.h"

#include <array>

namespace gazet::pattern {

namespace {

std::size_t below(std::mt19937& random, std::size_t limit) {
  return random() % limit;
}

std::string literal(std::mt19937& random, std::string_view alphabet) {
  const char c = alphabet[below(random, alphabet.size())];
  return c == '-' ? "\\-" : std::string(1, c);
}

std::string atom(std::mt19937& random, std::string_view alphabet, int depth) {
  const std::size_t choice = below(random, depth > 0 ? 10 : 7);
  if (choice < 4) return literal(random, alphabet);
  if (choice < 6) return "[" + literal(random, alphabet) + literal(random, alphabet) + "]";
  if (choice == 6) return std::array<const char*, 4>{".", "\\w", "\\s", "[^a]"}[below(random, 4)];
  return (choice == 7 ? "(" : "(?:") + random_pattern(random, alphabet, depth - 1) + ")";
}

std::string count(std::mt19937& random) {
  static constexpr std::array<const char*, 8> kCounts = {"?", "*", "+", "{2}", "{0,2}", "{1,}", "??", "{1,3}"};
  return below(random, 4) == 0 ? kCounts[below(random, kCounts.size())] : "";
}

}  // namespace

std::string random_pattern(std::mt19937& random, std::string_view alphabet, int depth) {
  std::string pattern;
  for (std::size_t items = 1 + below(random, 4); items > 0; --items) {
    pattern += atom(random, alphabet, depth);
    pattern += count(random);
  }
  if (below(random, 4) == 0) pattern += "|" + random_pattern(random, alphabet, depth - 1);
  return pattern;
}

std::vector<std::string> all_texts(std::string_view alphabet, std::size_t longest) {
  std::vector<std::string> texts = {""};
  for (std::size_t begin = 0, size = 1; size <= longest; ++size) {
    const std::size_t end = texts.size();
    for (; begin < end; ++begin) {
      for (const char c : alphabet) texts.push_back(texts[begin] + c);
    }
  }
  texts.erase(texts.begin());
  return texts;
}

}  // namespace gazet::pattern
