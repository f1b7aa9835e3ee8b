// SPDX-License-Identifier: Apache-2.0

#include "output/json_shape.h"

#include "output/colours.h"
#include "output/record_json.h"

namespace gazet::output {
namespace {

/// What stands before each record: nobody knows which one is the first but who puts all in order.
std::string_view begin_of_record(JsonFrame frame) {
  return frame == JsonFrame::array ? "," : "";
}

template <class AnyRecord>
void append_lines(RecordStream<AnyRecord>& records, JsonFrame frame, std::string& to) {
  JsonText json(to);
  while (const AnyRecord* const record = records.next()) {
    json.raw(begin_of_record(frame));
    append_json(*record, json);
    json.raw("\n");
  }
}

template <class AnyRecord>
void append_coloured_lines(RecordStream<AnyRecord>& records, JsonFrame frame, std::string& to) {
  while (const AnyRecord* const record = records.next()) {
    std::string line;
    {
      JsonText json(line);
      append_json(*record, json);
    }
    to += begin_of_record(frame);
    append_coloured(line, to);
    to += '\n';
  }
}

}  // namespace

template <class AnyRecord>
void JsonShape::shape(RecordStream<AnyRecord>& records, std::string& to) const {
  colour_ ? append_coloured_lines(records, frame_, to) : append_lines(records, frame_, to);
}

template void JsonShape::shape(RecordStream<MentionRecord>& records, std::string& to) const;
template void JsonShape::shape(RecordStream<EntityRecord>& records, std::string& to) const;
template void JsonShape::shape(RecordStream<DocumentRecord>& records, std::string& to) const;

std::unique_ptr<Assembly> JsonShape::assembly() const {
  if (frame_ == JsonFrame::lines) return nullptr;
  // The first comma becomes the bracket.
  return std::make_unique<FrameAssembly>(Frame{.head = "[", .tail = "]\n", .replaces = 1});
}

}  // namespace gazet::output
