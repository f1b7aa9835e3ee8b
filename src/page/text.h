// SPDX-License-Identifier: Apache-2.0
//
// From the page's markup to text: references replaced, white space collapsed, with the way back to the page.

#ifndef GAZET_PAGE_TEXT_H_
#define GAZET_PAGE_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "markup/html/reference.h"
#include "markup/html/tree.h"
#include "page/blocks.h"
#include "text/offset_runs.h"

namespace gazet::page {

namespace html = markup::html;

/// Writes one text after the other. White space, a no-break space among it, becomes one space and none at the ends;
/// line breaks stay, at most two in a row.
class TextWriter {
 public:
  /// `runs`, unless null, is told which bytes of the page each byte of the text came from. Appends to `to`.
  TextWriter(std::string_view page, std::string& to, text::OffsetRuns* runs)
      : page_(page), to_(to), runs_(runs), begin_(to.size()) {}

  /// More of the text that is being written; views the page.
  void append(std::string_view markup, html::Within within);
  void line_break() { breaks_ += breaks_ < 2 ? 1 : 0; }

  /// Ends the text: what is appended next begins behind an empty line, if there was a text.
  void end_paragraph() { breaks_ = 2; }

 private:
  void put_white_space();
  void put(std::string_view text, std::size_t source, std::size_t size);
  void note_space(std::size_t source, std::size_t size);

  std::string_view page_;
  std::string& to_;
  text::OffsetRuns* runs_;
  std::size_t begin_;      ///< of `to`
  int breaks_ = 0;         ///< line breaks to be written before the next character
  bool is_space_ = false;  ///< else a space to be written
  Span space_;             ///< where it stands in the page
  std::string reference_;
};

void append_block(const html::Tree& tree, const std::vector<NodeFacts>& facts, const Block& block, TextWriter& writer);

[[nodiscard]] std::string visible_text(const html::Tree& tree, const std::vector<NodeFacts>& facts, const Block& block);

}  // namespace gazet::page

#endif  // GAZET_PAGE_TEXT_H_
