// SPDX-License-Identifier: Apache-2.0

#include "pattern/shapes.h"

#include <algorithm>
#include <string_view>

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

/// One shape for all of them: a gap, with the separators kept that stand at the outer edges of each.
Shapes summary(const Shapes& all) {
  std::string shape(1, kGap);
  if (std::all_of(all.begin(), all.end(), begins_apart)) shape.insert(0, 1, ' ');
  if (std::all_of(all.begin(), all.end(), ends_apart)) shape += ' ';
  return {shape};
}

std::string joined(const std::string& left, const std::string& right) {
  const bool two_gaps = !left.empty() && left.back() == kGap && !right.empty() && right.front() == kGap;
  return left + right.substr(two_gaps ? 1 : 0);
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
    return all.size() > limits_.count ? summary(all) : all;
  }

  [[nodiscard]] Shapes product(Shapes left, Shapes right) const {
    while (left.size() * right.size() > limits_.count) {
      Shapes& bigger = left.size() > right.size() ? left : right;
      bigger = summary(bigger);
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

  /// Not at all, once, or a first and a last time with anything between: what matters are the words at both ends.
  [[nodiscard]] Shapes abridged(const Shapes& once, const Node& node) const {
    Shapes all;
    if (node.least == 0) all.insert("");
    if (node.least <= 1) all.insert(once.begin(), once.end());
    if (node.most > 1) all.merge(product(product(once, gap()), once));
    return all.size() > limits_.count ? summary(all) : all;
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
