// SPDX-License-Identifier: Apache-2.0

#include "pattern/anchor.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "pattern/shapes.h"
#include "pattern/syntax.h"
#include "text/utf8.h"

namespace gazet::pattern {

namespace {

using Words = std::set<std::string>;

/// Few members, so that "[Mm]inistry" is two words but "[A-Z]" a gap.
constexpr ShapeLimits limits(Kept kept) {
  return {.class_size = 4, .count = 256, .kept = kept};
}

constexpr auto kFrequentWords = std::to_array<std::string_view>(
    {"a",   "al",  "an",  "and",  "as",  "at",  "by",  "da",  "de", "del", "der", "di",  "do",  "dos",  "du",  "el",
     "en",  "et",  "for", "from", "her", "his", "i",   "in",  "is", "its", "la",  "las", "le",  "les",  "los", "mr",
     "mrs", "new", "no",  "of",   "on",  "or",  "our", "the", "to", "und", "van", "von", "was", "with", "y"});
static_assert(std::is_sorted(kFrequentWords.begin(), kFrequentWords.end()));

/// Letters, digits and marks; of what is not ASCII all but Latin-1's signs and general punctuation.
bool is_word_character(char32_t c) {
  if (c < 0xC0) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  return c != 0xD7 && c != 0xF7 && (c < 0x2000 || c > 0x206F);
}

char32_t to_lower(char32_t c) {
  return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

/// How often a word is to be expected in news, roughly: what a pattern costs that has it as an anchor.
std::size_t cost(const std::string& word) {
  if (std::binary_search(kFrequentWords.begin(), kFrequentWords.end(), word)) return 100'000;
  const std::size_t letters = std::min<std::size_t>(text::count_code_points(word), 10);
  return 10 + (std::size_t{1} << (10 - letters));
}

/// The words of a shape that stand whole in every text of that shape. Anything but letters, digits and separators
/// spoils the word it touches: whether it belongs to it depends on what follows, or on folding.
class WholeWords {
 public:
  [[nodiscard]] static Words of(const std::string& shape) {
    WholeWords reader;
    for (std::size_t offset = 0; offset < shape.size();) {
      if (shape[offset] == kGap) {
        reader.spoil();
        ++offset;
        continue;
      }
      const auto decoded = text::decode(shape, offset);
      reader.take(to_lower(decoded.code_point));
      offset += decoded.size;
    }
    reader.separate();
    return std::move(reader.words_);
  }

 private:
  void take(char32_t c) {
    if (separates_words(c)) return separate();
    if (!is_word_character(c)) return spoil();
    text::append(word_, c);
    has_letter_ = has_letter_ || c >= 'a';
  }

  void separate() {
    if (whole_ && has_letter_) words_.insert(word_);
    word_.clear();
    whole_ = true;
    has_letter_ = false;
  }

  void spoil() { whole_ = false; }

  Words words_;
  std::string word_;
  bool whole_ = true;
  bool has_letter_ = false;
};

/// Words of which every shape holds one, and what they cost together.
struct Cover {
  std::vector<std::string> words;
  std::size_t cost = 0;
};

/// Weighted set cover, the greedy way: the word that covers the most shapes for its cost, until all are covered.
Cover cheapest_cover(std::vector<Words> shapes) {
  Cover chosen;
  while (!shapes.empty()) {
    std::map<std::string, std::size_t> coverage;
    for (const auto& words : shapes) {
      for (const auto& word : words) ++coverage[word];
    }
    const auto best = std::min_element(coverage.begin(), coverage.end(), [](const auto& a, const auto& b) {
      return cost(a.first) * b.second < cost(b.first) * a.second;
    });
    std::erase_if(shapes, [&](const Words& words) { return words.contains(best->first); });
    chosen.words.push_back(best->first);
    chosen.cost += cost(best->first);
  }
  std::sort(chosen.words.begin(), chosen.words.end());
  return chosen;
}

/// The cheapest words of which every match holds one, or none where a shape has none.
Cover cover(const Node& pattern, Kept kept) {
  std::vector<Words> words_of_shapes;
  for (const auto& shape : shapes(pattern, limits(kept))) {
    words_of_shapes.push_back(WholeWords::of(shape));
    if (words_of_shapes.back().empty()) return {};
  }
  return cheapest_cover(std::move(words_of_shapes));
}

}  // namespace

std::vector<std::string> anchors(std::string_view pattern) {
  const auto syntax = parse(pattern);
  if (!syntax) return {};
  Cover common = cover(syntax->root, Kept::common);
  Cover last = cover(syntax->root, Kept::last_words);
  const bool last_is_better = !last.words.empty() && (common.words.empty() || last.cost < common.cost);
  return std::move(last_is_better ? last : common).words;
}

}  // namespace gazet::pattern
