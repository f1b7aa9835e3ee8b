// SPDX-License-Identifier: Apache-2.0

#include "pattern/opening.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <utility>

#include "text/utf8.h"

namespace gazet::pattern {

namespace {

constexpr std::size_t kMaxOpenings = 256;
constexpr std::size_t kMaxProduct = 256;
constexpr char32_t kMaxClass = 16;

/// What stands at the outer end of a stretch of the pattern, as UTF-8 counted from that end, and whether that is all.
/// One number, the outermost byte on top: patterns with long lists of words make thousands of these, and to sort them
/// takes most of the time.
class Opening {
 public:
  static constexpr std::size_t kMaxSize = 6;

  /// The empty string, which is all.
  constexpr Opening() = default;

  /// Anything may stand there.
  [[nodiscard]] static constexpr Opening anything() { return Opening(0); }

  [[nodiscard]] constexpr std::size_t size() const { return static_cast<std::size_t>(packed_ >> kSizeShift & 0xFU); }
  [[nodiscard]] constexpr bool whole() const { return (packed_ & kWhole) != 0; }

  /// The i-th byte, counted from the outer end.
  [[nodiscard]] constexpr char byte(std::size_t i) const { return static_cast<char>(packed_ >> (56 - 8 * i)); }

  /// This and what stands further inside, at most `length` bytes; this is whole and shorter.
  [[nodiscard]] constexpr Opening followed_by(Opening inner, std::size_t length) const {
    const std::size_t sum = size() + inner.size();
    const std::uint64_t text = (packed_ & kText) | ((inner.packed_ & kText) >> (8 * size()));
    return of(text, std::min(sum, length), inner.whole() && sum < length);
  }

  /// The outermost bytes of a longer one, of which it is not known any more what follows.
  [[nodiscard]] constexpr Opening cut(std::size_t length) const {
    return size() < length ? *this : of(packed_ & kText, length, false);
  }

  static constexpr Opening of_byte(char byte) {
    return of(std::uint64_t{static_cast<unsigned char>(byte)} << 56U, 1, true);
  }

  friend constexpr auto operator<=>(Opening, Opening) = default;

 private:
  static constexpr unsigned kSizeShift = 4;
  static constexpr std::uint64_t kWhole = 1;
  static constexpr std::uint64_t kText = ~std::uint64_t{0} << (64 - 8 * kMaxSize);

  constexpr explicit Opening(std::uint64_t packed) : packed_(packed) {}

  static constexpr Opening of(std::uint64_t text, std::size_t size, bool whole) {
    const std::uint64_t kept = size == 0 ? 0 : text & (~std::uint64_t{0} << (64 - 8 * size));
    return Opening(kept | (std::uint64_t{size} << kSizeShift) | (whole ? kWhole : 0));
  }

  std::uint64_t packed_ = kWhole;
};

/// Sorted, each once.
using Openings = std::vector<Opening>;

Openings sorted(Openings all) {
  if (!std::is_sorted(all.begin(), all.end())) std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

bool any_whole(const Openings& all) {
  return std::any_of(all.begin(), all.end(), [](const Opening& opening) { return opening.whole(); });
}

/// Takes the last bytes off the longest, until few enough remain.
Openings shortened(Openings all, std::size_t count) {
  for (std::size_t length = Opening::kMaxSize; all.size() > count; --length) {
    for (Opening& opening : all) opening = opening.cut(length - 1);
    all = sorted(std::move(all));
  }
  return all;
}

class OpeningFinder {
 public:
  OpeningFinder(std::size_t length, bool from_the_end)
      : length_(std::min(length, Opening::kMaxSize)), from_the_end_(from_the_end) {}

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
  static Openings anything() { return {Opening::anything()}; }

  [[nodiscard]] Openings of_character(const Node& node) const {
    Openings all;
    for (const auto& range : node.ranges) {
      if (range.last - range.first >= kMaxClass) return anything();
      for (char32_t c = range.first; c <= range.last; ++c) {
        all.emplace_back();
        append_character(c, all.back());
      }
    }
    return sorted(std::move(all));
  }

  [[nodiscard]] Openings of_sequence(const Node& node) const {
    const std::size_t count = node.children.size();
    Openings all = {Opening{}};
    for (std::size_t i = 0; i < count && any_whole(all); ++i) {
      const Node& child = node.children[from_the_end_ ? count - 1 - i : i];
      if (is_literal(child)) {
        for (Opening& opening : all) append_character(child.ranges.front().first, opening);
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

  /// To an opening that is whole; another one stays.
  void append_character(char32_t c, Opening& opening) const {
    std::string utf8;
    text::append(utf8, c);
    if (from_the_end_) std::reverse(utf8.begin(), utf8.end());
    for (const char byte : utf8) {
      if (opening.whole()) opening = opening.followed_by(Opening::of_byte(byte), length_);
    }
  }

  [[nodiscard]] Openings of_alternatives(const Node& node) const {
    Openings all;
    for (const auto& child : node.children) append(of(child), all);
    return shortened(sorted(std::move(all)), kMaxOpenings);
  }

  /// After as many rounds as bytes are asked for, further ones say nothing new.
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
    const auto is_whole = [](const Opening& opening) { return opening.whole(); };
    const auto whole = static_cast<std::size_t>(std::count_if(first.begin(), first.end(), is_whole));
    const Openings next = shortened(then, kMaxProduct / std::max<std::size_t>(whole, 1));
    Openings all;
    for (const Opening& a : first) {
      if (!a.whole()) all.push_back(a);
      for (const Opening& b : next) {
        if (a.whole()) all.push_back(a.followed_by(b, length_));
      }
    }
    return shortened(sorted(std::move(all)), kMaxOpenings);
  }

  std::size_t length_;
  bool from_the_end_;
};

/// Without what is left of a code point that was cut in two at the inner end.
std::string whole_characters(const Opening& opening, bool from_the_end) {
  std::string utf8;
  for (std::size_t i = 0; i < opening.size(); ++i) utf8 += opening.byte(i);
  if (!from_the_end) {
    utf8.resize(text::valid_prefix(utf8));
    return utf8;
  }
  std::reverse(utf8.begin(), utf8.end());
  while (!utf8.empty() && text::is_continuation(utf8.front())) utf8.erase(0, 1);
  return utf8;
}

std::optional<std::vector<std::string>> found(const Node& pattern, std::size_t bytes, bool from_the_end) {
  std::vector<std::string> all;
  for (const Opening& opening : OpeningFinder(bytes, from_the_end).of(pattern)) {
    all.push_back(whole_characters(opening, from_the_end));
    if (all.back().empty()) return std::nullopt;
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

std::optional<std::vector<std::string>> beginnings(const Node& pattern, std::size_t bytes) {
  return found(pattern, bytes, false);
}

std::optional<std::vector<std::string>> endings(const Node& pattern, std::size_t bytes) {
  return found(pattern, bytes, true);
}

}  // namespace gazet::pattern
