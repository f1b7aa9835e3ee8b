// SPDX-License-Identifier: Apache-2.0

#include "page/text.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace gazet::page {
namespace {

/// White space as Unicode has it. Readers take a no-break space for a space, and so does who collapses white space.
constexpr bool is_white_space(char32_t code_point) {
  return code_point == ' ' || (code_point >= '\t' && code_point <= '\r') || code_point == 0x85 || code_point == 0xA0 ||
         code_point == 0x1680 || (code_point >= 0x2000 && code_point <= 0x200A) || code_point == 0x2028 ||
         code_point == 0x2029 || code_point == 0x202F || code_point == 0x205F || code_point == 0x3000;
}

/// Bytes at the beginning that go as they are.
std::size_t plain_size(std::string_view markup) {
  std::size_t size = 0;
  while (size < markup.size()) {
    const char byte = markup[size];
    if (static_cast<unsigned char>(byte) >= 0x80 || byte == '&' || text::is_ascii_space(byte)) break;
    ++size;
  }
  return size;
}

}  // namespace

void TextWriter::append(std::string_view markup, html::Within within) {
  auto source = static_cast<std::size_t>(markup.data() - page_.data());
  while (!markup.empty()) {
    std::size_t size = plain_size(markup);
    if (size > 0) {
      put(markup.substr(0, size), source, size);
    } else if (markup.front() == '&') {
      reference_.clear();
      size = html::read_reference(markup, within, reference_);
      if (size == 0) {
        put(markup.substr(0, size = 1), source, 1);
      } else if (is_white_space(text::decode(reference_, 0).code_point)) {
        note_space(source, size);
      } else {
        put(reference_, source, size);
      }
    } else {
      const text::Decoded next = text::decode(markup, 0);
      size = next.size;
      if (is_white_space(next.code_point)) {
        note_space(source, size);
      } else {
        put(markup.substr(0, size), source, size);
      }
    }
    source += size;
    markup.remove_prefix(size);
  }
}

void TextWriter::note_space(std::size_t source, std::size_t size) {
  if (is_space_ && space_.end == source) {
    space_.end += size;
  } else if (!is_space_) {
    is_space_ = true;
    space_ = {source, source + size};
  }
}

void TextWriter::put_white_space() {
  if (to_.size() > begin_ && breaks_ > 0) {
    to_.append(static_cast<std::size_t>(breaks_), '\n');
    if (runs_ != nullptr) runs_->add(static_cast<std::size_t>(breaks_), 1, 0);
  } else if (to_.size() > begin_ && is_space_) {
    to_ += ' ';
    if (runs_ != nullptr) {
      runs_->continue_at(space_.begin);
      runs_->add(1, 1, space_.size());
    }
  }
  breaks_ = 0;
  is_space_ = false;
}

void TextWriter::put(std::string_view text, std::size_t source, std::size_t size) {
  put_white_space();
  to_.append(text);
  if (runs_ == nullptr) return;
  runs_->continue_at(source);
  if (text.size() == size) {
    runs_->add(size, 1, 1);
  } else {
    runs_->add(1, text.size(), size);
  }
}

void append_block(const html::Tree& tree, const std::vector<NodeFacts>& facts, const Block& block, TextWriter& writer) {
  for (html::NodeIndex i = block.first; i <= block.last; ++i) {
    const html::Node& node = tree.nodes[i];
    if (facts[i].is_hidden) continue;
    if (node.is_text && !node.is_raw) writer.append(node.text(), html::Within::text);
    if (!node.is_text && node.tag == html::Tag::br) writer.line_break();
  }
  writer.end_paragraph();
}

std::string visible_text(const html::Tree& tree, const std::vector<NodeFacts>& facts, const Block& block) {
  std::string text;
  TextWriter writer(tree.page, text, nullptr);
  append_block(tree, facts, block, writer);
  return text;
}

}  // namespace gazet::page
