// SPDX-License-Identifier: Apache-2.0

#include "output/record_json.h"

namespace gazet::output {
namespace {

/// How each type of value is written. Inlined into one straight run of appends for each kind of record: this is the hot
/// path of writing.
class JsonValues {
 public:
  explicit JsonValues(JsonText& json) : json_(json) {}

  template <class AnyField, class Value>
  [[gnu::always_inline]] void operator()(const AnyField& field, const Value& value) {
    json_.literal(field.json_key);
    write(value);
  }

 private:
  template <class Value>
  void write(const std::optional<Value>& value) {
    value ? write(*value) : json_.raw("null");
  }
  void write(Text text) { json_.quoted(text.utf8); }
  void write(Word word) { json_.word(word.name); }
  void write(Number number) { json_.number(number.value); }
  void write(Score score) { json_.score(score.value); }
  void write(Degrees degrees) { json_.degrees(degrees.value); }
  void write(Json json) { json_.raw(json.value); }
  void write(Countries countries) { append_json(countries, json_); }

  JsonText& json_;
};

template <class AnyRecord>
void append_any(const AnyRecord& record, std::string_view first, JsonText& json) {
  const std::size_t begin = json.begin_object();
  json.raw(first);
  for_each_value(record, JsonValues(json));
  for (const auto& [key, value] : record.kept) {
    json.raw(",");
    json.quoted(key);
    json.raw(":");
    json.raw(value);
  }
  json.end_object(begin);
}

}  // namespace

void append_json(const MentionRecord& record, JsonText& json, std::string_view first) {
  append_any(record, first, json);
}

void append_json(const EntityRecord& record, JsonText& json, std::string_view first) {
  append_any(record, first, json);
}

void append_json(const DocumentRecord& record, JsonText& json, std::string_view first) {
  append_any(record, first, json);
}

void append_json(Countries countries, JsonText& json) {
  json.raw("[");
  std::string_view between;
  for (const auto& [country, share] : countries) {
    json.raw(between);
    json.raw(R"({"country":)");
    json.quoted(country);
    json.raw(R"(,"score":)");
    json.score(share);
    json.raw("}");
    between = ",";
  }
  json.raw("]");
}

}  // namespace gazet::output
