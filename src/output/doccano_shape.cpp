// SPDX-License-Identifier: Apache-2.0

#include "output/doccano_shape.h"

#include "output/json_text.h"
#include "output/offset_walker.h"

namespace gazet::output {

void DoccanoShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  OffsetWalker walker(document, false);
  JsonText json(to);
  json.raw(R"({"text":)");
  json.quoted(document.text);
  json.raw(R"(,"label":[)");
  std::string_view between = "[";
  for (const Mention& mention : extraction.mentions) {
    const auto [begin, end] = walker.at(mention.span);
    json.raw(between);
    json.number(begin.code_points);
    json.raw(",");
    json.number(end.code_points);
    json.raw(",");
    json.quoted(label_of(mention.subtype, labels_));
    json.raw("]");
    between = ",[";
  }
  json.raw(R"(],"doc":)");
  json.quoted_bytes(document.id);
  json.raw("}\n");
}

}  // namespace gazet::output
