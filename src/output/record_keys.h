// SPDX-License-Identifier: Apache-2.0
//
// The keys of each kind of record, those included that only some options add: names a kept field cannot have.

#ifndef GAZET_OUTPUT_RECORD_KEYS_H_
#define GAZET_OUTPUT_RECORD_KEYS_H_

#include <array>
#include <string_view>

namespace gazet::output {

inline constexpr auto kMentionKeys = std::to_array<std::string_view>({
    "record",     "doc",   "start",  "end",      "start_byte", "end_byte", "start_utf16", "end_utf16", "start_source",
    "end_source", "text",  "type",   "subtype",  "label",      "name",     "id",          "country",   "lat",
    "lon",        "score", "method", "sentence", "section",    "context",  "explanation",
});

inline constexpr auto kEntityKeys = std::to_array<std::string_view>({
    "record",
    "doc",
    "id",
    "name",
    "type",
    "subtype",
    "label",
    "country",
    "lat",
    "lon",
    "count",
    "first_start",
    "score",
});

inline constexpr auto kDocumentKeys = std::to_array<std::string_view>({
    "record",
    "doc",
    "source",
    "title",
    "published",
    "url",
    "language",
    "characters",
    "mentions",
    "entities",
    "countries",
    "gazetteer",
    "version",
    "status",
    "error",
});

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_RECORD_KEYS_H_
