// SPDX-License-Identifier: Apache-2.0

#include "pattern/opening.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "pattern/syntax.h"
#include "text/utf8.h"

namespace gazet::pattern {

namespace {

constexpr std::size_t kMaxOpenings = 256;
constexpr std::size_t kMaxProduct = 256;
constexpr std::size_t kMaxClass = 16;
constexpr std::size_t kMaxLength = 8;

/// What stands at the outer end of a stretch of the pattern, counted from that end, and whether that is all. A plain
/// array: patterns with long lists of words make thousands of these.
struct Opening {
  std::array<char32_t, kMaxLength> text{};
  std::uint8_t size = 0;
  bool whole = true;

  friend bool operator==(const Opening&, const Opening&) = default;

  /// Some order or other, two characters at a time: to sort thousands of these takes most of the start.
  friend bool operator<(const Opening& a, const Opening& b) {
    using Pairs = std::array<std::uint64_t, kMaxLength / 2>;
    const auto pairs_a = std::bit_cast<Pairs>(a.text);
    const auto pairs_b = std::bit_cast<Pairs>(b.text);
    for (std::size_t i = 0; i < pairs_a.size(); ++i) {
      if (pairs_a[i] != pairs_b[i]) return pairs_a[i] < pairs_b[i];
    }
    return a.size != b.size ? a.size < b.size : a.whole < b.whole;
  }
};

/// Sorted, each once.
using Openings = std::vector<Opening>;

Openings sorted(Openings all) {
  if (!std::is_sorted(all.begin(), all.end())) std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

bool any_whole(const Openings& all) {
  return std::any_of(all.begin(), all.end(), [](const Opening& opening) { return opening.whole; });
}

Opening cut(Opening opening, std::size_t length) {
  if (opening.size < length) return opening;
  std::fill(opening.text.begin() + static_cast<std::ptrdiff_t>(length), opening.text.end(), U'\0');
  opening.size = static_cast<std::uint8_t>(length);
  opening.whole = false;
  return opening;
}

/// Takes the last characters off the longest, until few enough remain.
Openings shortened(Openings all, std::size_t count) {
  for (std::size_t length = kMaxLength; all.size() > count; --length) {
    for (Opening& opening : all) opening = cut(opening, length - 1);
    all = sorted(std::move(all));
  }
  return all;
}

class OpeningFinder {
 public:
  OpeningFinder(std::size_t length, bool from_the_end)
      : length_(std::min(length, kMaxLength)), from_the_end_(from_the_end) {}

  [[nodiscard]] Openings of(const Node& node) const {
    switch (node.kind) {
      case Node::Kind::character:
        return of_character(node);
      case Node::Kind::assertion:
        return {Opening{}};
      case Node::Kind::sequence:
        return of_sequence(node);
      case Node::Kind::alternatives:
        return of_alternatives(node);
      case Node::Kind::repetition:
        return of_repetition(node);
      case Node::Kind::any:
        break;
    }
    return anything();
  }

 private:
  static Openings anything() { return {Opening{{}, 0, false}}; }

  [[nodiscard]] static Openings of_character(const Node& node) {
    Openings all;
    for (const auto& range : node.ranges) {
      if (range.last - range.first >= kMaxClass) return anything();
      for (char32_t c = range.first; c <= range.last; ++c) all.push_back({{c}, 1, true});
    }
    return sorted(std::move(all));
  }

  [[nodiscard]] Openings of_sequence(const Node& node) const {
    const std::size_t count = node.children.size();
    Openings all = {Opening{}};
    for (std::size_t i = 0; i < count && any_whole(all); ++i) {
      const Node& child = node.children[from_the_end_ ? count - 1 - i : i];
      if (is_literal(child)) {
        append_character(child.ranges.front().first, all);
      } else {
        all = followed(all, of(child));
      }
    }
    return all;
  }

  static bool is_literal(const Node& node) {
    return node.kind == Node::Kind::character && node.ranges.size() == 1 &&
           node.ranges.front().first == node.ranges.front().last;
  }

  /// What followed() does, without making a list anew for every letter of every word.
  void append_character(char32_t c, Openings& all) const {
    for (Opening& opening : all) {
      if (!opening.whole) continue;
      opening.text[opening.size++] = c;
      opening.whole = opening.size < length_;
    }
  }

  [[nodiscard]] Openings of_alternatives(const Node& node) const {
    Openings all;
    for (const auto& child : node.children) append(of(child), all);
    return shortened(sorted(std::move(all)), kMaxOpenings);
  }

  /// After as many rounds as characters are asked for, further ones say nothing new.
  [[nodiscard]] Openings of_repetition(const Node& node) const {
    const Openings once = of(node.children.front());
    const std::size_t least = std::min(node.least, length_);
    const std::size_t most = std::min(node.most, length_);
    Openings all;
    Openings rounds = {Opening{}};
    for (std::size_t times = 0; times <= most; ++times) {
      if (times > 0) rounds = followed(rounds, once);
      const bool is_last = !any_whole(rounds);
      if (times >= least || is_last) append(rounds, all);
      if (is_last) break;
    }
    return shortened(sorted(std::move(all)), kMaxOpenings);
  }

  static void append(const Openings& more, Openings& all) { all.insert(all.end(), more.begin(), more.end()); }

  [[nodiscard]] Openings followed(const Openings& first, const Openings& then) const {
    const auto is_whole = [](const Opening& opening) { return opening.whole; };
    const auto whole = static_cast<std::size_t>(std::count_if(first.begin(), first.end(), is_whole));
    const Openings next = shortened(then, kMaxProduct / std::max<std::size_t>(whole, 1));
    Openings all;
    for (const Opening& a : first) {
      if (!a.whole) all.push_back(a);
      for (const Opening& b : next) {
        if (a.whole) all.push_back(joined(a, b));
      }
    }
    return shortened(sorted(std::move(all)), kMaxOpenings);
  }

  [[nodiscard]] Opening joined(Opening a, const Opening& b) const {
    const std::size_t size = std::min<std::size_t>(a.size + b.size, length_);
    std::copy_n(b.text.begin(), size - a.size, a.text.begin() + a.size);
    a.whole = b.whole && size < length_;
    a.size = static_cast<std::uint8_t>(size);
    return a;
  }

  std::size_t length_;
  bool from_the_end_;
};

/// At most that many bytes, without a code point cut in two, but at least one.
std::string first_whole(std::string_view utf8, std::size_t bytes) {
  std::size_t size = text::decode(utf8, 0).size;
  while (size < utf8.size() && size + text::decode(utf8, size).size <= bytes) size += text::decode(utf8, size).size;
  return std::string(utf8.substr(0, size));
}

std::string last_whole(std::string_view utf8, std::size_t bytes) {
  std::size_t begin = utf8.size() - text::decode_before(utf8, utf8.size()).size;
  while (begin > 0 && utf8.size() - begin + text::decode_before(utf8, begin).size <= bytes) {
    begin -= text::decode_before(utf8, begin).size;
  }
  return std::string(utf8.substr(begin));
}

std::optional<std::set<std::string>> found(std::string_view pattern, std::size_t bytes, bool from_the_end) {
  const auto syntax = parse(pattern);
  if (!syntax) return std::nullopt;
  std::set<std::string> all;
  for (Opening opening : OpeningFinder(bytes, from_the_end).of(syntax->root)) {
    if (opening.size == 0) return std::nullopt;
    if (from_the_end) std::reverse(opening.text.begin(), opening.text.begin() + opening.size);
    std::string utf8;
    for (std::size_t i = 0; i < opening.size; ++i) text::append(utf8, opening.text[i]);
    all.insert(from_the_end ? last_whole(utf8, bytes) : first_whole(utf8, bytes));
  }
  return all;
}

}  // namespace

std::optional<std::set<std::string>> beginnings(std::string_view pattern, std::size_t bytes) {
  return found(pattern, bytes, false);
}

std::optional<std::set<std::string>> endings(std::string_view pattern, std::size_t bytes) {
  return found(pattern, bytes, true);
}

}  // namespace gazet::pattern
