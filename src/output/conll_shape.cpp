// SPDX-License-Identifier: Apache-2.0

#include "output/conll_shape.h"

#include "output/tokens.h"

namespace gazet::output {
namespace {

char tag_letter(const MentionToken& token, TagScheme scheme) {
  if (scheme == TagScheme::bioes && token.is_last) return token.is_first ? 'S' : 'E';
  return token.is_first ? 'B' : 'I';
}

void append_line(std::string_view word, const MentionToken& token, TagScheme scheme, LabelSet labels, std::string& to) {
  to += word;
  to += " _ _ ";
  if (token.mention == nullptr) {
    to += 'O';
  } else {
    to += tag_letter(token, scheme);
    to += '-';
    to += label_of(token.mention->subtype, labels);
  }
  to += '\n';
}

}  // namespace

void ConllShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  const std::string_view text = document.text;
  to += "-DOCSTART- -X- -X- O\n\n";
  auto sentence_end = extraction.sentence_ends.begin();
  bool is_open = false;
  for (const MentionToken& token : tokens_of(text, tokenizer_, flat_mentions(extraction))) {
    bool is_over = false;
    while (sentence_end != extraction.sentence_ends.end() && token.span.begin >= *sentence_end) {
      ++sentence_end;
      is_over = true;
    }
    // No reader expects a mention that goes on behind an empty line.
    const bool is_inside = token.mention != nullptr && !token.is_first;
    if (is_over && is_open && !is_inside) to += '\n';
    append_line(text.substr(token.span.begin, token.span.size()), token, scheme_, labels_, to);
    is_open = true;
  }
  if (is_open) to += '\n';
}

}  // namespace gazet::output
