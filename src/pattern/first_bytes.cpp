// SPDX-License-Identifier: Apache-2.0

#include "pattern/first_bytes.h"

#include <cstddef>
#include <string>

#include "pattern/syntax.h"
#include "text/utf8.h"

namespace gazet::pattern {

namespace {

constexpr std::size_t kAscii = 0x80;
constexpr std::size_t kBytes = 256;

std::size_t lead_byte(char32_t c) {
  std::string bytes;
  text::append(bytes, c);
  return static_cast<unsigned char>(bytes.front());
}

void set_range(ByteSet& bytes, std::size_t first, std::size_t last) {
  for (std::size_t byte = first; byte <= last; ++byte) bytes.set(byte);
}

/// What a stretch of the pattern begins with, and whether it may be nothing, so that what follows counts too.
struct Beginning {
  ByteSet bytes;
  bool may_be_empty = false;
};

Beginning beginning(const Node& node);

Beginning of_sequence(const Node& node) {
  Beginning all{{}, true};
  for (const Node& child : node.children) {
    const Beginning next = beginning(child);
    all.bytes |= next.bytes;
    if (!next.may_be_empty) return {all.bytes, false};
  }
  return all;
}

Beginning of_alternatives(const Node& node) {
  Beginning any;
  for (const Node& child : node.children) {
    const Beginning next = beginning(child);
    any.bytes |= next.bytes;
    any.may_be_empty = any.may_be_empty || next.may_be_empty;
  }
  return any;
}

/// A space in a class may be \s: then the other white space counts too.
Beginning of_character(const Node& node) {
  Beginning any;
  for (const CharacterRange& range : node.ranges) {
    set_range(any.bytes, lead_byte(range.first), lead_byte(range.last));
    if (range.first <= U' ' && U' ' <= range.last) set_range(any.bytes, '\t', '\r');
  }
  return any;
}

Beginning beginning(const Node& node) {
  switch (node.kind) {
    case Node::Kind::character:
      return of_character(node);
    case Node::Kind::any:
      return {ByteSet().set(), false};
    case Node::Kind::assertion:
      return {{}, true};
    case Node::Kind::sequence:
      return of_sequence(node);
    case Node::Kind::alternatives:
      return of_alternatives(node);
    case Node::Kind::repetition:
      break;
  }
  if (node.most == 0) return {{}, true};
  Beginning repeated = beginning(node.children.front());
  repeated.may_be_empty = repeated.may_be_empty || node.least == 0;
  return repeated;
}

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

}  // namespace

ByteSet first_bytes(std::string_view pattern, bool any_case) {
  const auto syntax = parse(pattern);
  if (!syntax) return ByteSet().set();
  const ByteSet bytes = beginning(syntax->root).bytes;
  if (!any_case && !syntax->any_case) return bytes;
  return begins_beyond_ascii(bytes) ? ByteSet().set() : with_other_cases(bytes);
}

}  // namespace gazet::pattern
