// SPDX-License-Identifier: Apache-2.0

#include "pattern/first_bytes.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "pattern/syntax.h"
#include "text/utf8.h"

namespace gazet::pattern {

namespace {

constexpr std::size_t kAscii = 0x80;
constexpr std::size_t kBytes = 256;

/// More spaces than that need not be counted.
constexpr std::size_t kMostSpaces = 3;

std::size_t lead_byte(char32_t c) {
  std::string bytes;
  text::append(bytes, c);
  return static_cast<unsigned char>(bytes.front());
}

void set_range(ByteSet& bytes, std::size_t first, std::size_t last) {
  for (std::size_t byte = first; byte <= last; ++byte) bytes.set(byte);
}

/// What a stretch of the pattern begins with, whether it may be nothing, so that what is beside it counts too, whether
/// it may end with a space, and how many spaces it has at least.
struct Edges {
  ByteSet bytes;
  bool may_be_empty = false;
  bool may_end_with_space = false;
  std::size_t least_spaces = 0;
};

/// Reads the edges of nodes, and notes what may stand behind a space in any of them.
class EdgeFinder {
 public:
  Edges of(const Node& node) {
    switch (node.kind) {
      case Node::Kind::character:
        return of_character(node);
      case Node::Kind::any:
        return {ByteSet().set(), false, true, 0};
      case Node::Kind::assertion:
        return {{}, true, false, 0};
      case Node::Kind::sequence:
        return of_sequence(node);
      case Node::Kind::alternatives:
        return of_alternatives(node);
      case Node::Kind::repetition:
        break;
    }
    return of_repetition(node);
  }

  [[nodiscard]] const ByteSet& after_space() const { return after_space_; }

 private:
  Edges of_sequence(const Node& node) {
    Edges all{{}, true, false, 0};
    for (const Node& child : node.children) {
      const Edges next = of(child);
      if (all.may_end_with_space) after_space_ |= next.bytes;
      if (all.may_be_empty) all.bytes |= next.bytes;
      all.may_end_with_space = next.may_end_with_space || (next.may_be_empty && all.may_end_with_space);
      all.may_be_empty = all.may_be_empty && next.may_be_empty;
      all.least_spaces = std::min(all.least_spaces + next.least_spaces, kMostSpaces);
    }
    return all;
  }

  Edges of_alternatives(const Node& node) {
    Edges any;
    any.least_spaces = kMostSpaces;
    for (const Node& child : node.children) {
      const Edges next = of(child);
      any.least_spaces = std::min(any.least_spaces, next.least_spaces);
      any.bytes |= next.bytes;
      any.may_be_empty = any.may_be_empty || next.may_be_empty;
      any.may_end_with_space = any.may_end_with_space || next.may_end_with_space;
    }
    return any;
  }

  Edges of_repetition(const Node& node) {
    if (node.most == 0) return {{}, true, false, 0};
    Edges repeated = of(node.children.front());
    if (node.most > 1 && repeated.may_end_with_space) after_space_ |= repeated.bytes;
    repeated.may_be_empty = repeated.may_be_empty || node.least == 0;
    repeated.least_spaces = std::min(repeated.least_spaces * node.least, kMostSpaces);
    return repeated;
  }

  /// A space in a class may be \s: then the other white space counts too.
  static Edges of_character(const Node& node) {
    Edges any;
    for (const CharacterRange& range : node.ranges) {
      set_range(any.bytes, lead_byte(range.first), lead_byte(range.last));
      if (range.first > U' ' || U' ' > range.last) continue;
      set_range(any.bytes, '\t', '\r');
      any.may_end_with_space = true;
    }
    const bool is_space = node.ranges.size() == 1 && node.ranges[0].first == U' ' && node.ranges[0].last == U' ';
    any.least_spaces = is_space ? 1 : 0;
    return any;
  }

  ByteSet after_space_;
};

/// Beyond ASCII the other case of a letter may have any lead byte; U+212A is a "k", U+017F an "s".
ByteSet with_other_cases(ByteSet bytes) {
  set_range(bytes, kAscii, kBytes - 1);
  for (std::size_t i = 0; i < 26; ++i) {
    if (!bytes.test('A' + i) && !bytes.test('a' + i)) continue;
    bytes.set('A' + i).set('a' + i);
  }
  return bytes;
}

/// A letter beyond ASCII may stand for one of ASCII.
bool begins_beyond_ascii(const ByteSet& bytes) {
  for (std::size_t byte = kAscii; byte < kBytes; ++byte) {
    if (bytes.test(byte)) return true;
  }
  return false;
}

ByteSet in_any_case(const ByteSet& bytes) {
  return begins_beyond_ascii(bytes) ? ByteSet().set() : with_other_cases(bytes);
}

}  // namespace

FirstBytes first_bytes(std::string_view pattern, bool any_case) {
  const auto syntax = parse(pattern);
  if (!syntax) return {ByteSet().set(), ByteSet().set(), 0};
  EdgeFinder finder;
  const Edges match = finder.of(syntax->root);
  const std::size_t least_spaces = match.may_end_with_space ? 0 : match.least_spaces;
  if (!any_case && !syntax->any_case) return {match.bytes, finder.after_space(), least_spaces};
  return {in_any_case(match.bytes), in_any_case(finder.after_space()), least_spaces};
}

}  // namespace gazet::pattern
