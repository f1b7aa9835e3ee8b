// SPDX-License-Identifier: Apache-2.0
//
// The kinds of record - mention, entity, document - with their keys, the order of these and the type of each: the one
// description that every format writes from. A field is a row of a table below; a format visits the fields of a record
// with one function for each type of value.

#ifndef GAZET_OUTPUT_RECORD_H_
#define GAZET_OUTPUT_RECORD_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "gazet/entity.h"
#include "gazet/mention.h"
#include "gazet/span.h"
#include "output/document_tally.h"
#include "output/kept_fields.h"
#include "output/offset_walker.h"

namespace gazet::output {

// The types of values. What may be null is an optional of one.

struct Text {
  std::string_view utf8;  ///< valid
};
struct Word {
  std::string_view name;  ///< of a closed list: ASCII, nothing in it to be escaped
};
struct Number {
  std::uint64_t value = 0;
};
struct Score {
  double value = 0;  ///< 0 to 1, shown with two decimals
};
struct Degrees {
  double value = 0;  ///< of latitude or longitude
};
struct Json {
  std::string_view value;  ///< JSON as it stands
};
using Countries = std::span<const CountryShare>;

/// Which of the fields that not every record has are there.
struct Extras {
  bool kind = false;  ///< the key `record`, where records of several kinds are written
  bool byte_offsets = false;
  bool utf16_offsets = false;
  bool source_offsets = false;
  bool context = false;
  bool explanation = false;
};

/// What all records have. Views of a record hold until the next one is made.
struct Record {
  Extras extras;
  std::string_view doc;  ///< valid UTF-8
  std::span<const KeptField> kept;
};

struct MentionRecord : Record {
  SpanPositions at;
  Span source;  ///< with extras.source_offsets
  std::string_view text;
  SubtypeNumber subtype = 0;
  std::string_view label;
  const Entity* entity = nullptr;  ///< null when none is known
  std::optional<float> score;
  std::optional<float> link;
  Method method = Method::name;
  std::uint64_t sentence = 0;
  Section section = Section::body;
  std::string_view context;      ///< with extras.context
  std::string_view explanation;  ///< JSON, with extras.explanation
};

struct EntityRecord : Record {
  std::string_view name;
  SubtypeNumber subtype = 0;
  std::string_view label;
  const Entity* entity = nullptr;  ///< null when none is known
  std::uint64_t count = 0;
  std::uint64_t first_start = 0;
  std::optional<float> score;
  std::optional<float> link;
};

struct DocumentRecord : Record {
  std::string_view source;
  std::string_view title;  ///< empty when there is none, as are those that follow
  std::string_view published;
  std::string_view url;
  std::string_view language;
  std::optional<std::uint64_t> characters;
  std::uint64_t mentions = 0;
  std::uint64_t entities = 0;
  Countries countries;
  std::string_view gazetteer;
  std::string_view version;
  std::optional<std::string_view> error;  ///< why the document could not be read
};

/// A key, known when compiling.
template <std::size_t size>
struct Key {
  // NOLINTNEXTLINE(google-explicit-constructor): a string literal is what a template's argument looks like.
  consteval Key(const char (&name)[size]) { std::copy_n(name, size, text); }
  char text[size] = {};
};

/// `,"key":`, as JSON has it before the value.
template <Key key>
inline constexpr auto kJsonKey = [] {
  constexpr std::size_t kSize = sizeof(key.text) - 1;
  std::array<char, kSize + 4> json = {',', '"'};
  std::copy_n(key.text, kSize, json.begin() + 2);
  json[kSize + 2] = '"';
  json[kSize + 3] = ':';
  return json;
}();

/// One key of a kind of record, and how its value is had.
template <class Get>
struct Field {
  std::string_view key;
  std::string_view json_key;  ///< `,"key":`
  bool Extras::*extra;        ///< null: every record has it
  Get get;
};

template <Key key, class Get>
constexpr Field<Get> field(Get get, bool Extras::*extra = nullptr) {
  return {{key.text, sizeof(key.text) - 1}, {kJsonKey<key>.data(), kJsonKey<key>.size()}, extra, get};
}

namespace fields {

constexpr std::optional<Text> text_or_null(std::string_view utf8) {
  return utf8.empty() ? std::nullopt : std::optional(Text{utf8});
}
constexpr std::optional<Word> word_or_null(std::string_view name) {
  return name.empty() ? std::nullopt : std::optional(Word{name});
}
constexpr std::optional<Score> score_or_null(std::optional<float> score) {
  return score ? std::optional(Score{*score}) : std::nullopt;
}
constexpr std::optional<Text> country_of(const Entity* entity) {
  return text_or_null(entity == nullptr ? "" : entity->country);
}
constexpr std::optional<Degrees> degrees_of(const Entity* entity, double Coordinates::*axis) {
  if (entity == nullptr || !entity->coordinates) return std::nullopt;
  return Degrees{*entity->coordinates.*axis};
}

}  // namespace fields

inline constexpr std::tuple kMentionFields = {
    field<"record">([](const MentionRecord&) { return Word{"mention"}; }, &Extras::kind),
    field<"doc">([](const MentionRecord& it) { return Text{it.doc}; }),
    field<"start">([](const MentionRecord& it) { return Number{it.at.begin.code_points}; }),
    field<"end">([](const MentionRecord& it) { return Number{it.at.end.code_points}; }),
    field<"start_byte">([](const MentionRecord& it) { return Number{it.at.begin.bytes}; }, &Extras::byte_offsets),
    field<"end_byte">([](const MentionRecord& it) { return Number{it.at.end.bytes}; }, &Extras::byte_offsets),
    field<"start_utf16">([](const MentionRecord& it) { return Number{it.at.begin.utf16_units}; },
                         &Extras::utf16_offsets),
    field<"end_utf16">([](const MentionRecord& it) { return Number{it.at.end.utf16_units}; }, &Extras::utf16_offsets),
    field<"start_source">([](const MentionRecord& it) { return Number{it.source.begin}; }, &Extras::source_offsets),
    field<"end_source">([](const MentionRecord& it) { return Number{it.source.end}; }, &Extras::source_offsets),
    field<"text">([](const MentionRecord& it) { return Text{it.text}; }),
    field<"type">([](const MentionRecord& it) { return Word{to_string(type_of(it.subtype))}; }),
    field<"subtype">([](const MentionRecord& it) { return fields::word_or_null(subtype_name(it.subtype)); }),
    field<"label">([](const MentionRecord& it) { return fields::word_or_null(it.label); }),
    field<"name">(
        [](const MentionRecord& it) { return fields::text_or_null(it.entity == nullptr ? "" : it.entity->name); }),
    field<"id">(
        [](const MentionRecord& it) { return fields::text_or_null(it.entity == nullptr ? "" : it.entity->id); }),
    field<"country">([](const MentionRecord& it) { return fields::country_of(it.entity); }),
    field<"lat">([](const MentionRecord& it) { return fields::degrees_of(it.entity, &Coordinates::lat); }),
    field<"lon">([](const MentionRecord& it) { return fields::degrees_of(it.entity, &Coordinates::lon); }),
    field<"score">([](const MentionRecord& it) { return fields::score_or_null(it.score); }),
    field<"link">([](const MentionRecord& it) { return fields::score_or_null(it.link); }),
    field<"method">([](const MentionRecord& it) { return Word{to_string(it.method)}; }),
    field<"sentence">([](const MentionRecord& it) { return Number{it.sentence}; }),
    field<"section">([](const MentionRecord& it) { return Word{to_string(it.section)}; }),
    field<"context">([](const MentionRecord& it) { return Text{it.context}; }, &Extras::context),
    field<"explanation">([](const MentionRecord& it) { return Json{it.explanation}; }, &Extras::explanation),
};

inline constexpr std::tuple kEntityFields = {
    field<"record">([](const EntityRecord&) { return Word{"entity"}; }, &Extras::kind),
    field<"doc">([](const EntityRecord& it) { return Text{it.doc}; }),
    field<"id">([](const EntityRecord& it) { return fields::text_or_null(it.entity == nullptr ? "" : it.entity->id); }),
    field<"name">([](const EntityRecord& it) { return Text{it.name}; }),
    field<"type">([](const EntityRecord& it) { return Word{to_string(type_of(it.subtype))}; }),
    field<"subtype">([](const EntityRecord& it) { return fields::word_or_null(subtype_name(it.subtype)); }),
    field<"label">([](const EntityRecord& it) { return fields::word_or_null(it.label); }),
    field<"country">([](const EntityRecord& it) { return fields::country_of(it.entity); }),
    field<"lat">([](const EntityRecord& it) { return fields::degrees_of(it.entity, &Coordinates::lat); }),
    field<"lon">([](const EntityRecord& it) { return fields::degrees_of(it.entity, &Coordinates::lon); }),
    field<"count">([](const EntityRecord& it) { return Number{it.count}; }),
    field<"first_start">([](const EntityRecord& it) { return Number{it.first_start}; }),
    field<"score">([](const EntityRecord& it) { return fields::score_or_null(it.score); }),
    field<"link">([](const EntityRecord& it) { return fields::score_or_null(it.link); }),
};

inline constexpr std::tuple kDocumentFields = {
    field<"record">([](const DocumentRecord&) { return Word{"document"}; }, &Extras::kind),
    field<"doc">([](const DocumentRecord& it) { return Text{it.doc}; }),
    field<"source">([](const DocumentRecord& it) { return Text{it.source}; }),
    field<"title">([](const DocumentRecord& it) { return fields::text_or_null(it.title); }),
    field<"published">([](const DocumentRecord& it) { return fields::text_or_null(it.published); }),
    field<"url">([](const DocumentRecord& it) { return fields::text_or_null(it.url); }),
    field<"language">([](const DocumentRecord& it) { return fields::text_or_null(it.language); }),
    field<"characters">(
        [](const DocumentRecord& it) { return it.characters ? std::optional(Number{*it.characters}) : std::nullopt; }),
    field<"mentions">([](const DocumentRecord& it) { return Number{it.mentions}; }),
    field<"entities">([](const DocumentRecord& it) { return Number{it.entities}; }),
    field<"countries">([](const DocumentRecord& it) { return it.countries; }),
    field<"gazetteer">([](const DocumentRecord& it) { return fields::text_or_null(it.gazetteer); }),
    field<"version">([](const DocumentRecord& it) { return fields::text_or_null(it.version); }),
    field<"status">([](const DocumentRecord& it) { return Word{it.error ? "error" : "ok"}; }),
    field<"error">([](const DocumentRecord& it) { return it.error ? std::optional(Text{*it.error}) : std::nullopt; }),
};

template <class Record>
constexpr const auto& fields_of() {
  if constexpr (std::is_same_v<Record, MentionRecord>) {
    return kMentionFields;
  } else if constexpr (std::is_same_v<Record, EntityRecord>) {
    return kEntityFields;
  } else {
    return kDocumentFields;
  }
}

/// Calls with each field of the kind of record, in order.
template <class Record, class Function>
constexpr void for_each_field(Function&& function) {
  std::apply([&](const auto&... each) { (function(each), ...); }, fields_of<Record>());
}

[[nodiscard]] constexpr bool is_there(bool Extras::*extra, const Extras& extras) {
  return extra == nullptr || extras.*extra;
}

/// Calls with each field that the record has and its value, in order; kept fields apart.
template <class Record, class Function>
void for_each_value(const Record& record, Function&& function) {
  for_each_field<Record>([&](const auto& field) {
    if (is_there(field.extra, record.extras)) function(field, field.get(record));
  });
}

/// All keys of a kind of record: names that no kept field can have.
template <class Record>
inline constexpr auto kKeys =
    std::apply([](const auto&... each) { return std::array<std::string_view, sizeof...(each)>{each.key...}; },
               fields_of<Record>());

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_RECORD_H_
