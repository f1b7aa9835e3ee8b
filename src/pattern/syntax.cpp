// SPDX-License-Identifier: Apache-2.0

#include "pattern/syntax.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace gazet::pattern {

namespace {

using Kind = Node::Kind;

constexpr std::size_t kMaxDepth = 100;
constexpr std::size_t kMaxCount = 1000;  // RE2's own limit

Node of_kind(Kind kind) {
  Node node;
  node.kind = kind;
  return node;
}

Node characters(std::vector<CharacterRange> ranges) {
  Node node = of_kind(Kind::character);
  node.ranges = std::move(ranges);
  return node;
}

bool is_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Recursive descent, one function a rule of the grammar. Each returns nothing when the pattern is outside.
class Parser {
 public:
  explicit Parser(std::string_view pattern) : pattern_(pattern) {}

  std::optional<Syntax> parse() {
    any_case_ = accept("(?i)");
    auto root = alternatives();
    if (!root || offset_ != pattern_.size()) return std::nullopt;
    return Syntax{std::move(*root), any_case_};
  }

 private:
  [[nodiscard]] bool at_end() const { return offset_ == pattern_.size(); }
  [[nodiscard]] char peek() const { return at_end() ? '\0' : pattern_[offset_]; }

  bool accept(std::string_view what) {
    if (!pattern_.substr(offset_).starts_with(what)) return false;
    offset_ += what.size();
    return true;
  }

  char32_t next() {
    const auto decoded = text::decode(pattern_, offset_);
    offset_ += decoded.size;
    return decoded.code_point;
  }

  std::optional<Node> alternatives() {
    Node all = of_kind(Kind::alternatives);
    do {
      auto branch = sequence();
      if (!branch) return std::nullopt;
      all.children.push_back(std::move(*branch));
    } while (accept("|"));
    if (all.children.size() > 1) return all;
    return std::move(all.children.front());
  }

  std::optional<Node> sequence() {
    Node all = of_kind(Kind::sequence);
    while (!at_end() && peek() != '|' && peek() != ')') {
      auto item = repetition();
      if (!item) return std::nullopt;
      all.children.push_back(std::move(*item));
    }
    return all;
  }

  std::optional<Node> repetition() {
    auto item = atom();
    if (!item) return std::nullopt;
    const auto count = this->count();
    if (!count) return item;
    accept("?");  // lazy: the same strings
    // RE2 takes a** as a*, but a{2}{3} and the like are left to it.
    if (this->count()) return std::nullopt;
    Node repeated = of_kind(Kind::repetition);
    repeated.least = count->first;
    repeated.most = count->second;
    if (repeated.least > kMaxCount || repeated.most < repeated.least) return std::nullopt;
    repeated.children.push_back(std::move(*item));
    return repeated;
  }

  using Count = std::pair<std::size_t, std::size_t>;

  std::optional<Count> count() {
    if (accept("?")) return Count{0, 1};
    if (accept("*")) return Count{0, Node::kUnbounded};
    if (accept("+")) return Count{1, Node::kUnbounded};
    const std::size_t begin = offset_;
    if (accept("{")) {
      if (const auto bounds = braced_count()) return bounds;
      offset_ = begin;  // not a count: a brace like any character
    }
    return std::nullopt;
  }

  std::optional<Count> braced_count() {
    const auto least = number();
    if (!least) return std::nullopt;
    if (accept("}")) return Count{*least, *least};
    if (!accept(",")) return std::nullopt;
    if (accept("}")) return Count{*least, Node::kUnbounded};
    const auto most = number();
    if (!most || !accept("}")) return std::nullopt;
    return Count{*least, *most};
  }

  /// To RE2 a number with a zero in front is none, and the brace before it like any character.
  std::optional<std::size_t> number() {
    if (peek() < '0' || peek() > '9') return std::nullopt;
    const bool has_more = offset_ + 1 < pattern_.size() && pattern_[offset_ + 1] >= '0' && pattern_[offset_ + 1] <= '9';
    if (peek() == '0' && has_more) return std::nullopt;
    std::size_t value = 0;
    while (peek() >= '0' && peek() <= '9') {
      value = value * 10 + static_cast<std::size_t>(pattern_[offset_++] - '0');
      if (value > kMaxCount) return std::nullopt;
    }
    return value;
  }

  std::optional<Node> atom() {
    switch (peek()) {
      case '(':
        return group();
      case '[':
        return character_class();
      case '\\':
        return escape();
      case '*':
      case '+':
      case '?':
        return std::nullopt;
      case '.':
        ++offset_;
        return of_kind(Kind::any);
      case '{':
        if (count()) return std::nullopt;  // a count of nothing
        return literal(next());
      case '^':
      case '$':
        ++offset_;
        return of_kind(Kind::assertion);
      default:
        return literal(next());
    }
  }

  /// NUL is left outside: it has no place in a name.
  static std::optional<Node> literal(char32_t c) {
    if (c == 0) return std::nullopt;
    return characters({{c, c}});
  }

  std::optional<Node> group() {
    ++offset_;
    if (accept("?") && !group_flags()) return std::nullopt;
    if (++depth_ > kMaxDepth) return std::nullopt;
    auto inner = alternatives();
    --depth_;
    if (!inner || !accept(")")) return std::nullopt;
    return inner;
  }

  bool group_flags() {
    if (accept(":")) return true;
    if (accept("i:")) return any_case_ = true;
    if (!accept("P<")) return false;
    const std::size_t close = pattern_.find('>', offset_);
    if (close == std::string_view::npos) return false;
    offset_ = close + 1;
    return true;
  }

  std::optional<Node> escape() {
    ++offset_;
    if (at_end()) return std::nullopt;
    const char32_t c = next();
    if (c == 'b' || c == 'B' || c == 'A' || c == 'z') return of_kind(Kind::assertion);
    if (auto set = named_set(c)) return set;
    return escaped_literal(c);
  }

  static std::optional<Node> escaped_literal(char32_t c) {
    if (c >= 0x80 || is_letter_or_digit(c)) return std::nullopt;
    return literal(c);
  }

  /// What \d and its kind stand for, after the letter was read.
  std::optional<Node> named_set(char32_t c) {
    if (c == 'd') return characters({{'0', '9'}});
    if (c == 's') return characters({{' ', ' '}});
    if (c == 'w') return characters({{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}});
    if (c == 'D' || c == 'W' || c == 'S') return of_kind(Kind::any);
    if ((c != 'p' && c != 'P') || at_end()) return std::nullopt;
    if (!accept("{")) {
      next();
      return of_kind(Kind::any);
    }
    const std::size_t close = pattern_.find('}', offset_);
    if (close == std::string_view::npos) return std::nullopt;
    offset_ = close + 1;
    return of_kind(Kind::any);
  }

  std::optional<Node> character_class() {
    ++offset_;
    const bool negated = accept("^");
    Node set = of_kind(Kind::character);
    bool first = true;
    while (first || peek() != ']') {
      if (!class_item(set)) return std::nullopt;
      first = false;
    }
    ++offset_;
    if (set.kind == Kind::any) set.ranges.clear();
    if (negated && set.kind == Kind::character) set.ranges = all_but(std::move(set.ranges));
    return set;
  }

  static std::vector<CharacterRange> all_but(std::vector<CharacterRange> excluded) {
    constexpr char32_t kLast = 0x10FFFF;
    std::sort(excluded.begin(), excluded.end(),
              [](const CharacterRange& a, const CharacterRange& b) { return a.first < b.first; });
    std::vector<CharacterRange> left;
    char32_t next = 1;
    for (const CharacterRange& range : excluded) {
      if (next < range.first) left.push_back({next, range.first - 1});
      next = std::max(next, static_cast<char32_t>(range.last + 1));
    }
    if (next <= kLast) left.push_back({next, kLast});
    return left;
  }

  /// Adds one character, range or named set; a set too big to list makes the whole class one.
  bool class_item(Node& set) {
    if (at_end() || pattern_.substr(offset_).starts_with("[:")) return false;
    if (peek() == '\\') {
      const std::size_t begin = offset_++;
      if (at_end()) return false;
      if (const auto named = named_set(next())) {
        if (named->kind == Kind::any) set.kind = Kind::any;
        set.ranges.insert(set.ranges.end(), named->ranges.begin(), named->ranges.end());
        return true;
      }
      offset_ = begin;
    }
    return class_range(set);
  }

  bool class_range(Node& set) {
    const auto first = class_character();
    if (!first) return false;
    set.ranges.push_back({*first, *first});
    if (peek() != '-' || pattern_.substr(offset_).starts_with("-]")) return true;
    ++offset_;
    const auto last = class_character();
    if (!last || *last < *first) return false;
    set.ranges.back().last = *last;
    return true;
  }

  std::optional<char32_t> class_character() {
    const bool escaped = accept("\\");
    if (at_end()) return std::nullopt;
    const char32_t c = next();
    if (c == 0 || (escaped && (c >= 0x80 || is_letter_or_digit(c)))) return std::nullopt;
    return c;
  }

  std::string_view pattern_;
  std::size_t offset_ = 0;
  std::size_t depth_ = 0;
  bool any_case_ = false;
};

}  // namespace

std::optional<Syntax> parse(std::string_view pattern) {
  if (!text::is_valid(pattern)) return std::nullopt;
  return Parser(pattern).parse();
}

}  // namespace gazet::pattern
