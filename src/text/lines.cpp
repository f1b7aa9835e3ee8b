// SPDX-License-Identifier: Apache-2.0

#include "text/lines.h"

#include <algorithm>
#include <cstddef>

namespace gazet::text {
namespace {

/// The widest column that text is wrapped at: line printers had 132.
constexpr std::size_t kWidestWrap = 132;

struct Line {
  std::size_t begin;
  std::size_t end;  ///< without LF or CR LF
  std::size_t next;
};

Line line_at(std::string_view text, std::size_t begin) {
  const std::size_t line_feed = std::min(text.find('\n', begin), text.size());
  const bool carriage_return = line_feed > begin && text[line_feed - 1] == '\r';
  return {begin, carriage_return ? line_feed - 1 : line_feed, std::min(line_feed + 1, text.size())};
}

bool is_blank(std::string_view text, const Line& line) {
  return text.substr(line.begin, line.end - line.begin).find_first_not_of(" \t") == std::string_view::npos;
}

std::size_t first_word_size(std::string_view text, const Line& line) {
  const std::size_t end = text.substr(line.begin, line.end - line.begin).find_first_of(" \t");
  return end == std::string_view::npos ? line.end - line.begin : end;
}

/// Adds the soft line ends of one paragraph.
void add_soft_ends(std::string_view text, const std::vector<Line>& paragraph, std::vector<std::uint32_t>& ends) {
  std::size_t width = 0;
  for (const Line& line : paragraph) width = std::max(width, line.end - line.begin);
  if (width > kWidestWrap) return;
  for (std::size_t i = 0; i + 1 < paragraph.size(); ++i) {
    const Line& line = paragraph[i];
    const std::size_t joined = line.end - line.begin + 1 + first_word_size(text, paragraph[i + 1]);
    if (joined > width) ends.push_back(static_cast<std::uint32_t>(line.next - 1));
  }
}

}  // namespace

std::vector<std::uint32_t> soft_line_ends(std::string_view text) {
  std::vector<std::uint32_t> ends;
  std::vector<Line> paragraph;
  for (std::size_t begin = 0; begin < text.size();) {
    const Line line = line_at(text, begin);
    begin = line.next;
    if (!is_blank(text, line)) {
      paragraph.push_back(line);
      if (begin < text.size()) continue;
    }
    if (paragraph.size() > 1) add_soft_ends(text, paragraph, ends);
    paragraph.clear();
  }
  return ends;
}

}  // namespace gazet::text
