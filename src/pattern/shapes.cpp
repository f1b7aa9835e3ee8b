// SPDX-License-Identifier: Apache-2.0

#include "pattern/shapes.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace gazet::pattern {

namespace {

using Shapes = std::set<std::string>;

constexpr std::size_t kMaxUnrolled = 64;

bool begins_apart(const std::string& shape) {
  return !shape.empty() && shape.front() != kGap && separates_words(text::decode(shape, 0).code_point);
}

bool ends_apart(const std::string& shape) {
  return !shape.empty() && shape.back() != kGap && separates_words(text::decode_before(shape, shape.size()).code_point);
}

/// What all of them begin with, up to the first gap; never a part of a code point.
std::string_view common_begin(const Shapes& all) {
  std::string_view common = *all.begin();
  for (const std::string& shape : all) {
    const auto end = std::mismatch(common.begin(), common.end(), shape.begin(), shape.end()).first;
    common = common.substr(0, static_cast<std::size_t>(end - common.begin()));
  }
  common = common.substr(0, common.find(kGap));
  while (!common.empty() && static_cast<unsigned char>(common.back()) >= 0x80) common.remove_suffix(1);
  return common;
}

/// What all of them end with, from the last gap on and at most `size` bytes.
std::string_view common_end(const Shapes& all, std::size_t size) {
  std::string_view common = *all.begin();
  for (const std::string& shape : all) {
    const auto begin = std::mismatch(common.rbegin(), common.rend(), shape.rbegin(), shape.rend()).first;
    common.remove_prefix(static_cast<std::size_t>(common.rend() - begin));
  }
  if (common.size() > size) common.remove_prefix(common.size() - size);
  common = common.substr(common.rfind(kGap) + 1);
  while (!common.empty() && text::is_continuation(common.front())) common.remove_prefix(1);
  return common;
}

/// The shape without that many bytes at its ends.
std::string_view middle(std::string_view shape, std::size_t begin, std::size_t end) {
  return shape.substr(begin, shape.size() - begin - end);
}

/// The longest word with a space on either side in the middle of all of them, with its spaces; or nothing.
std::string common_word(const Shapes& all, std::size_t begin, std::size_t end) {
  const std::string_view first = middle(*all.begin(), begin, end);
  std::string_view longest;
  for (std::size_t from = first.find(' '), to = 0; from != std::string_view::npos; from = to) {
    to = first.find(' ', from + 1);
    if (to == std::string_view::npos) break;
    const std::string_view word = first.substr(from, to - from + 1);
    const bool is_in_all =
        word.find(kGap) == std::string_view::npos && std::ranges::all_of(all, [&](const auto& shape) {
          return middle(shape, begin, end).find(word) != std::string_view::npos;
        });
    if (is_in_all && word.size() > std::max<std::size_t>(longest.size(), 2)) longest = word;
  }
  return std::string(longest);
}

/// One shape for all of them: gaps between what all begin and end with and a word that all hold.
std::string one_for(const Shapes& all) {
  const auto shortest = std::min_element(
      all.begin(), all.end(), [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  std::string begin(common_begin(all));
  std::string end(common_end(all, shortest->size() - begin.size()));
  std::string word = common_word(all, begin.size(), end.size());
  if (!word.empty()) word += kGap;
  if (begin.empty() && std::all_of(all.begin(), all.end(), begins_apart)) begin = " ";
  if (end.empty() && std::all_of(all.begin(), all.end(), ends_apart)) end = " ";
  return begin + kGap + word + end;
}

/// A gap and the last `count` words of each.
Shapes last_words(const Shapes& all, std::size_t count) {
  Shapes last;
  for (const std::string& shape : all) {
    std::size_t begin = shape.size();
    for (std::size_t i = 0; i < count && begin != std::string::npos; ++i) {
      begin = begin < 2 ? std::string::npos : shape.rfind(' ', begin - 2);
    }
    last.insert(begin == std::string::npos ? shape : kGap + shape.substr(begin));
  }
  return last;
}

/// The last words of each, as many as halve the number of shapes; nothing where not even one word does.
Shapes last_words(const Shapes& all) {
  constexpr std::size_t kMostWords = 6;
  for (std::size_t count = kMostWords; count > 0; --count) {
    if (Shapes last = last_words(all, count); last.size() <= all.size() / 2) return last;
  }
  return {};
}

/// Whether a word stands whole in the shape: only letters, and nothing but separators beside it.
bool holds_word(const std::string& shape) {
  bool whole = true;
  bool any_letter = false;
  for (const char c : shape) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (byte >= 0x80 && c != kGap);
    if (byte < 0x80 && separates_words(byte)) {
      if (whole && any_letter) return true;
      whole = true;
      any_letter = false;
    } else if (is_letter) {
      any_letter = true;
    } else {
      whole = false;
    }
  }
  return whole && any_letter;
}

bool each_holds_word(const Shapes& all) {
  return std::all_of(all.begin(), all.end(), holds_word);
}

/// Which of two parts has to be summed up: the one of more shapes, but rather one that cannot help to find an anchor.
Shapes& lesser(Shapes& left, Shapes& right) {
  const bool left_helps = each_holds_word(left);
  if (left_helps != each_holds_word(right)) {
    Shapes& helpless = left_helps ? right : left;
    if (helpless.size() > 2) return helpless;
  }
  return left.size() > right.size() ? left : right;
}

/// One after the other. What stands between the last two gaps goes into them when it holds no word: shapes that differ
/// in nothing else are one.
std::string joined(const std::string& left, const std::string& right) {
  std::string both = left + right;
  const std::size_t second = left.size() + std::min(right.find(kGap), right.size());
  const std::size_t first = left.rfind(kGap);
  const bool between_gaps = first != std::string::npos && second < both.size();
  if (between_gaps && !holds_word(both.substr(first, second + 1 - first))) both.erase(first, second - first);
  return both;
}

class ShapeFinder {
 public:
  explicit ShapeFinder(const ShapeLimits& limits) : limits_(limits) {}

  [[nodiscard]] Shapes of(const Node& node) const {
    switch (node.kind) {
      case Node::Kind::character:
        return of_character(node);
      case Node::Kind::sequence:
        return of_sequence(node);
      case Node::Kind::alternatives:
        return of_alternatives(node);
      case Node::Kind::repetition:
        return of_repetition(node);
      case Node::Kind::any:
      case Node::Kind::assertion:
        break;
    }
    return gap();
  }

 private:
  static Shapes gap() { return {std::string(1, kGap)}; }

  [[nodiscard]] Shapes of_character(const Node& node) const {
    std::set<char32_t> members;
    for (const auto& range : node.ranges) {
      if (range.last - range.first >= limits_.class_size) return gap();
      for (char32_t c = range.first; c <= range.last; ++c) members.insert(c);
    }
    if (members.size() > limits_.class_size) {
      return std::all_of(members.begin(), members.end(), separates_words) ? Shapes{" "} : gap();
    }
    Shapes all;
    for (const char32_t c : members) {
      std::string character;
      text::append(character, c);
      all.insert(std::move(character));
    }
    return all;
  }

  [[nodiscard]] Shapes of_sequence(const Node& node) const {
    Shapes all = {""};
    for (const auto& child : node.children) all = product(std::move(all), of(child));
    return all;
  }

  [[nodiscard]] Shapes of_alternatives(const Node& node) const {
    Shapes all;
    for (const auto& child : node.children) all.merge(of(child));
    return all.size() > limits_.count ? summary(std::move(all)) : all;
  }

  [[nodiscard]] Shapes product(Shapes left, Shapes right) const {
    while (left.size() * right.size() > limits_.count) {
      Shapes& part = lesser(left, right);
      part = summary(std::move(part));
    }
    Shapes all;
    for (const auto& l : left) {
      for (const auto& r : right) all.insert(cut(joined(l, r)));
    }
    return all;
  }

  [[nodiscard]] std::string cut(std::string shape) const {
    if (shape.size() <= limits_.bytes) return shape;
    std::size_t end = limits_.bytes;
    while (end > 0 && text::is_continuation(shape[end])) --end;
    shape.resize(end);
    return joined(shape, std::string(1, kGap));
  }

  [[nodiscard]] Shapes of_repetition(const Node& node) const {
    const Shapes once = of(node.children.front());
    if (node.most <= kMaxUnrolled) {
      Shapes all = unrolled(once, node);
      if (all.size() <= limits_.count) return all;
    }
    return abridged(once, node);
  }

  [[nodiscard]] Shapes unrolled(const Shapes& once, const Node& node) const {
    Shapes all;
    Shapes power = {""};
    for (std::size_t times = 0; times <= node.most && all.size() <= limits_.count; ++times) {
      if (times >= node.least) all.insert(power.begin(), power.end());
      if (times < node.most) power = product(std::move(power), once);
    }
    return all;
  }

  /// Fewer shapes for all of them: one or, where that leaves their edges whole, the empty one and another.
  [[nodiscard]] Shapes summary(Shapes all) const {
    if (limits_.kept == Kept::last_words) {
      if (Shapes last = last_words(all); !last.empty()) return last;
    }
    if (all.size() <= 2 || all.erase("") == 0) return {one_for(all)};
    return {"", one_for(all)};
  }

  /// Not at all, once, or a first and a last time with anything between: what matters are the words at both ends.
  [[nodiscard]] Shapes abridged(const Shapes& once, const Node& node) const {
    Shapes all;
    if (node.least == 0) all.insert("");
    if (node.least <= 1) all.insert(once.begin(), once.end());
    if (node.most > 1) all.merge(product(product(once, gap()), once));
    return all.size() > limits_.count ? summary(std::move(all)) : all;
  }

  ShapeLimits limits_;
};

}  // namespace

bool separates_words(char32_t c) {
  constexpr std::u32string_view kSeparators = U" \t-/()[]\"&!?|\u00A0\u2010\u2011\u2013\u2014";
  return kSeparators.find(c) != std::u32string_view::npos;
}

std::set<std::string> shapes(const Node& node, const ShapeLimits& limits) {
  return ShapeFinder(limits).of(node);
}

}  // namespace gazet::pattern
