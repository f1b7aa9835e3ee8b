// SPDX-License-Identifier: Apache-2.0

#include "output/record_writer.h"

#include <algorithm>
#include <utility>

#include "output/entity_keys.h"
#include "output/json_text.h"
#include "output/kept_fields.h"
#include "output/mention_records.h"
#include "output/record_keys.h"

namespace gazet::output {
namespace {

/// `{` and the record key, which is there only among records of several kinds.
void begin_record(std::string_view kind, const OutputOptions& options, JsonText& json) {
  json.raw("{");
  if (options.emitted_kinds() < 2) return;
  json.raw(R"("record":)");
  json.quoted(kind);
  json.raw(",");
}

void write_entity(const EntityTally& tally, const std::string& kind, JsonText& json) {
  json.raw(R"(,"id":)");
  json.quoted_or_null(tally.entity ? tally.entity->id : "");
  json.raw(R"(,"name":)");
  json.quoted(tally.entity ? tally.entity->name : tally.surface);
  json.raw(kind);
  write_location(tally.entity, json);
  json.raw(R"(,"count":)");
  json.number(tally.count);
  json.raw(R"(,"first_start":)");
  json.number(tally.first_start);
  json.raw(R"(,"score":)");
  tally.score ? json.score(*tally.score) : json.raw("null");
}

void write_description(const Document& document, const std::string& language, JsonText& json) {
  json.raw(R"("doc":)");
  json.quoted_bytes(document.id);
  json.raw(R"(,"source":)");
  json.quoted_bytes(document.source);
  json.raw(R"(,"title":)");
  json.quoted_or_null(document.title);
  json.raw(R"(,"published":)");
  json.quoted_or_null(document.published);
  json.raw(R"(,"url":)");
  json.quoted_or_null(document.url);
  json.raw(R"(,"language":)");
  json.quoted_or_null(language);
}

void write_countries(const std::vector<CountryShare>& countries, JsonText& json) {
  json.raw(R"(,"countries":[)");
  for (std::size_t i = 0; i < countries.size(); ++i) {
    json.raw(i == 0 ? R"({"country":)" : R"(,{"country":)");
    json.quoted(countries[i].country);
    json.raw(R"(,"score":)");
    json.score(countries[i].share);
    json.raw("}");
  }
  json.raw("]");
}

void write_origin(const OutputOptions& options, JsonText& json) {
  json.raw(R"(,"gazetteer":)");
  json.quoted_or_null(options.gazetteer);
  json.raw(R"(,"version":)");
  json.quoted_or_null(options.version);
}

}  // namespace

RecordWriter::RecordWriter(OutputOptions options) : options_(std::move(options)), kinds_(kind_keys(options_.labels)) {}

std::size_t RecordWriter::write_mentions(const Document& document, const Extraction& extraction,
                                         std::string& to) const {
  const auto is_wanted = [&](const Mention& mention) { return options_.filter.accepts(mention); };
  if (!options_.emit_mentions) {
    return static_cast<std::size_t>(std::ranges::count_if(extraction.mentions, is_wanted));
  }
  if (extraction.mentions.empty()) return 0;
  MentionRecords records(document, extraction, options_, kinds_);
  JsonText json(to);
  std::size_t count = 0;
  for (const Mention& mention : extraction.mentions) {
    if (!is_wanted(mention)) continue;
    records.write(mention, json);
    ++count;
  }
  return count;
}

void RecordWriter::write_summary(const DocumentTally& tally, std::string& to) const {
  if (tally.empty()) return;
  if (options_.emit_entities) write_entities(tally, to);
  if (options_.emit_documents) write_document(tally, to);
}

void RecordWriter::write_failure(std::string_view doc, std::string_view source, std::string_view message,
                                 std::string& to) const {
  if (!options_.emit_documents) return;
  Document document;
  document.id = doc;
  document.source = source;
  JsonText json(to);
  begin_record("document", options_, json);
  write_description(document, {}, json);
  json.raw(R"(,"characters":null,"mentions":0,"entities":0)");
  write_countries({}, json);
  write_origin(options_, json);
  json.raw(R"(,"status":"error","error":)");
  json.quoted_bytes(message);
  json.raw("}\n");
}

void RecordWriter::write_entities(const DocumentTally& tally, std::string& to) const {
  const std::string kept = kept_fields(tally.document(), kEntityKeys) + "}\n";
  JsonText json(to);
  for (const EntityTally& entity : tally.entities()) {
    begin_record("entity", options_, json);
    json.raw(R"("doc":)");
    json.quoted_bytes(tally.document().id);
    write_entity(entity, kinds_[entity.subtype], json);
    json.raw(kept);
  }
}

void RecordWriter::write_document(const DocumentTally& tally, std::string& to) const {
  const std::string kept = kept_fields(tally.document(), kDocumentKeys) + "}\n";
  JsonText json(to);
  begin_record("document", options_, json);
  write_description(tally.document(), tally.language(), json);
  json.raw(R"(,"characters":)");
  json.number(tally.code_points());
  json.raw(R"(,"mentions":)");
  json.number(tally.mentions());
  json.raw(R"(,"entities":)");
  json.number(tally.entities().size());
  write_countries(tally.focus(), json);
  write_origin(options_, json);
  json.raw(R"(,"status":"ok","error":null)");
  json.raw(kept);
}

}  // namespace gazet::output
