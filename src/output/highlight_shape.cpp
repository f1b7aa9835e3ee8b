// SPDX-License-Identifier: Apache-2.0

#include "output/highlight_shape.h"

#include <string_view>

#include "output/colours.h"
#include "output/record_shape.h"
#include "output/valid_text.h"

namespace gazet::output {

void HighlightShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  to += '\n';
  write_name(document, to);
  const std::string_view text = document.text;
  std::size_t behind = 0;
  for (const Mention* mention : flat_mentions(extraction)) {
    append_harmless(text.substr(behind, mention->span.begin - behind), to);
    write_mention(*mention, text.substr(mention->span.begin, mention->span.size()), to);
    behind = mention->span.end;
  }
  append_harmless(text.substr(behind), to);
  if (!text.ends_with('\n')) to += '\n';
}

std::unique_ptr<Assembly> HighlightShape::assembly() const {
  // The line before the first document is none between two.
  return std::make_unique<FrameAssembly>(Frame{.head = {}, .tail = {}, .replaces = 1});
}

void HighlightShape::write_name(const Document& document, std::string& to) const {
  if (colour_) to += kBold;
  to += "== ";
  append_harmless(valid_text(document.id), to);
  to += " ==";
  if (colour_) to += kPlain;
  to += '\n';
}

void HighlightShape::write_mention(const Mention& mention, std::string_view surface, std::string& to) const {
  to += colour_ ? colour_of_type(to_string(type_of(mention.subtype))) : "[";
  append_harmless(surface, to);
  if (colour_) {
    to += kPlain;
  } else {
    to.append("](").append(label_of(mention.subtype, labels_)).append(")");
  }
}

}  // namespace gazet::output
