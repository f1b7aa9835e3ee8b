// SPDX-License-Identifier: Apache-2.0

#include "output/record_writer.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "output/kept_fields.h"
#include "output/mention_records.h"
#include "output/valid_text.h"

namespace gazet::output {
namespace {

class EntityRecords : public RecordStream<EntityRecord> {
 public:
  EntityRecords(const DocumentTally& tally, const OutputOptions& options)
      : entities_(tally.entities()),
        labels_(options.labels),
        doc_(valid_text(tally.document().id)),
        kept_(kept_fields(tally.document(), kKeys<EntityRecord>)) {
    record_.extras = extras_of(options);
    record_.doc = doc_;
    record_.kept = kept_;
  }

  const EntityRecord* next() override {
    if (next_ == entities_.size()) return nullptr;
    const EntityTally& tally = entities_[next_++];
    record_.entity = tally.entity ? &*tally.entity : nullptr;
    record_.name = tally.entity ? tally.entity->name : std::string_view(tally.surface);
    record_.subtype = tally.subtype;
    record_.label = label_of(tally.subtype, labels_);
    record_.count = tally.count;
    record_.first_start = tally.first_start;
    record_.score = tally.score;
    record_.link = tally.link;
    return &record_;
  }

 private:
  const std::vector<EntityTally>& entities_;
  LabelSet labels_;
  std::string doc_;
  std::vector<KeptField> kept_;
  std::size_t next_ = 0;
  EntityRecord record_;
};

/// A stream of one.
class OneDocument : public RecordStream<DocumentRecord> {
 public:
  explicit OneDocument(const DocumentRecord& record) : record_(&record) {}

  const DocumentRecord* next() override { return std::exchange(record_, nullptr); }

 private:
  const DocumentRecord* record_;
};

}  // namespace

RecordWriter::RecordWriter(OutputOptions options, std::unique_ptr<const RecordShape> shape)
    : options_(std::move(options)), shape_(std::move(shape)) {}

std::size_t RecordWriter::write_mentions(const Document& document, const Extraction& extraction,
                                         std::string& to) const {
  if (!options_.emit_mentions) {
    const auto is_wanted = [&](const Mention& mention) { return options_.filter.accepts(mention); };
    return static_cast<std::size_t>(std::ranges::count_if(extraction.mentions, is_wanted));
  }
  if (extraction.mentions.empty()) return 0;
  MentionRecords records(document, extraction, options_);
  shape_->write(records, to);
  return records.count();
}

std::uint64_t RecordWriter::write_summary(const DocumentTally& tally, std::string& to) const {
  if (tally.empty()) return 0;
  std::uint64_t count = 0;
  if (options_.emit_entities) {
    EntityRecords records(tally, options_);
    shape_->write(records, to);
    count += tally.entities().size();
  }
  if (!options_.emit_documents) return count;
  const std::vector<CountryShare> countries = tally.focus();
  DocumentRecord record;
  record.language = tally.language();
  record.characters = tally.code_points();
  record.mentions = tally.mentions();
  record.entities = tally.entities().size();
  record.countries = countries;
  write_document(record, tally.document(), to);
  return count + 1;
}

std::uint64_t RecordWriter::write_failure(std::string_view doc, std::string_view source, std::string_view message,
                                          std::string& to) const {
  if (!options_.emit_documents) return 0;
  Document document;
  document.id = doc;
  document.source = source;
  const std::string error = valid_text(message);
  DocumentRecord record;
  record.error = error;
  write_document(record, document, to);
  return 1;
}

/// What the document says of itself, and all that is the same for all.
void RecordWriter::write_document(DocumentRecord record, const Document& document, std::string& to) const {
  const std::string doc = valid_text(document.id);
  const std::string source = valid_text(document.source);
  const std::vector<KeptField> kept = kept_fields(document, kKeys<DocumentRecord>);
  record.extras = extras_of(options_);
  record.doc = doc;
  record.source = source;
  record.kept = kept;
  record.title = document.title;
  record.published = document.published;
  record.url = document.url;
  record.gazetteer = options_.gazetteer;
  record.version = options_.version;
  OneDocument records(record);
  shape_->write(records, to);
}

}  // namespace gazet::output
