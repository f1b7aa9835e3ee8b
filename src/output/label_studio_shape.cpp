// SPDX-License-Identifier: Apache-2.0

#include "output/label_studio_shape.h"

#include "output/json_text.h"
#include "output/offset_walker.h"
#include "output/record_shape.h"

namespace gazet::output {
namespace {

void write_region(const Mention& mention, std::size_t number, std::string_view label, const Document& document,
                  const SpanPositions& positions, JsonText& json) {
  json.raw(number == 0 ? R"({"id":"m)" : R"(,{"id":"m)");
  json.number(number);
  json.raw(R"(","from_name":"label","to_name":"text","type":"labels","value":{"start":)");
  json.number(positions.begin.code_points);
  json.raw(R"(,"end":)");
  json.number(positions.end.code_points);
  json.raw(R"(,"text":)");
  json.quoted(std::string_view(document.text).substr(mention.span.begin, mention.span.size()));
  json.raw(R"(,"labels":[)");
  json.quoted(label);
  json.raw("]}");
  if (mention.score) {
    json.raw(R"(,"score":)");
    json.score(*mention.score);
  }
  if (mention.entity) {
    json.raw(R"(,"meta":{"text":[)");
    json.quoted(mention.entity->id);
    json.raw("]}");
  }
  json.raw("}");
}

}  // namespace

void LabelStudioShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  OffsetWalker walker(document, false);
  JsonText json(to);
  json.raw(R"(,{"data":{"text":)");
  json.quoted(document.text);
  json.raw(R"(,"doc":)");
  json.quoted_bytes(document.id);
  json.raw(R"(},"predictions":[{"model_version":)");
  json.quoted("gazet " + version_);
  json.raw(R"(,"result":[)");
  std::size_t number = 0;
  for (const Mention& mention : extraction.mentions) {
    write_region(mention, number++, label_of(mention.subtype, labels_), document, walker.at(mention.span), json);
  }
  json.raw("]}]}\n");
}

std::unique_ptr<Assembly> LabelStudioShape::assembly() const {
  return std::make_unique<FrameAssembly>(Frame{.head = "[", .tail = "]\n", .replaces = 1});
}

}  // namespace gazet::output
