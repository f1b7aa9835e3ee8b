// SPDX-License-Identifier: Apache-2.0

#include "learn/beginnings.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace gazet::learn {
namespace {

/// What stands before the name; most often nothing.
constexpr auto kBefore = std::to_array<std::string_view>(
    {"",         "\u201C",   "Amid ",  "",        "\"",          "Former ", "- ",      "Analysis: ",
     "#",        "Perhaps ", "",       "\u2014 ", "Meanwhile, ", "\u2018",  "Inside ", "Filed under: ",
     "Source: ", "US-",      "Paris/", "3) ",     "Behind "});

/// What stands behind it, one copy in so many.
constexpr auto kBehind = std::to_array<std::string_view>({" 2024", "-based", " 2023", "/Paris", "-US"});
constexpr std::uint32_t kBehindEvery = 7;

constexpr std::size_t kLongestSentence = 300;

class Beginnings {
 public:
  explicit Beginnings(const GoldDocument& gold) : gold_(gold), copy_(gold) {
    copy_.document.text.clear();
    copy_.document.title.clear();
    copy_.mentions.clear();
  }

  void add(std::size_t first) {
    const std::string_view text = gold_.document.text;
    const Span name = gold_.mentions[first].span;
    const std::size_t end =
        std::min({text.find_first_of(".!?\n", name.end), name.begin + kLongestSentence, text.size()});
    if (end <= name.end || end == name.begin + kLongestSentence) return;
    std::string& to = copy_.document.text;
    to += kBefore[count_ % kBefore.size()];
    const std::size_t begin = to.size();
    to += text.substr(name.begin, name.size());
    const std::string_view behind = count_ % kBehindEvery == 1 ? kBehind[count_ / kBehindEvery % kBehind.size()] : "";
    to.append(behind).append(text.substr(name.end, end - name.end)).append(count_ % 3 == 0 ? "\n\n" : ". ");
    for (std::size_t i = first; i < gold_.mentions.size() && gold_.mentions[i].span.end <= end; ++i) {
      const Span span = gold_.mentions[i].span;
      const std::size_t move = span.begin >= name.end ? behind.size() : 0;
      if (i > first && span.begin < name.end) continue;
      copy_.mentions.push_back(gold_.mentions[i]);
      copy_.mentions.back().span = {begin + (span.begin - name.begin) + move, begin + (span.end - name.begin) + move};
    }
    ++count_;
  }

  [[nodiscard]] std::optional<GoldDocument> copy() && {
    if (count_ == 0) return std::nullopt;
    return std::move(copy_);
  }

 private:
  const GoldDocument& gold_;
  GoldDocument copy_;
  std::uint32_t count_ = 0;
};

}  // namespace

std::optional<GoldDocument> sentences_from_names(const GoldDocument& gold, std::uint32_t every) {
  Beginnings beginnings(gold);
  for (std::size_t i = 0; i < gold.mentions.size(); ++i) {
    const GoldMention& mention = gold.mentions[i];
    const bool is_name = mention.name_class <= NameClass::organisation && !mention.is_optional &&
                         gold.annotated[static_cast<std::size_t>(mention.name_class)];
    if (is_name && (mention.span.begin + i) % every == 0) beginnings.add(i);
  }
  return std::move(beginnings).copy();
}

}  // namespace gazet::learn
