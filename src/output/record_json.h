// SPDX-License-Identifier: Apache-2.0
//
// A record as an object of JSON, as README.md of this room explains and record.schema.json defines it.

#ifndef GAZET_OUTPUT_RECORD_JSON_H_
#define GAZET_OUTPUT_RECORD_JSON_H_

#include <string_view>

#include "output/json_text.h"
#include "output/record.h"

namespace gazet::output {

/// Appends the record, without a line end. `first` is what stands before its own fields: `,"key":value`, or nothing.
void append_json(const MentionRecord& record, JsonText& json, std::string_view first = {});
void append_json(const EntityRecord& record, JsonText& json, std::string_view first = {});
void append_json(const DocumentRecord& record, JsonText& json, std::string_view first = {});

/// Appends one value of a record.
void append_json(Countries countries, JsonText& json);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_RECORD_JSON_H_
