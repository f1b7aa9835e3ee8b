// SPDX-License-Identifier: Apache-2.0

#include "output/sqlite_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "output/digits.h"
#include "output/json_text.h"
#include "output/offset_walker.h"
#include "output/packed.h"
#include "output/record.h"
#include "output/record_json.h"
#include "output/sqlite_database.h"

namespace gazet::output {
namespace {

/// Records of mentions and documents.
OutputOptions record_options(const OutputOptions& options) {
  OutputOptions own;
  own.emit_documents = true;
  own.labels = options.labels;
  own.filter = options.filter;
  own.gazetteer = options.gazetteer;
  own.version = options.version;
  return own;
}

/// What follows in the packed bytes, behind a document's text and sentences.
enum class Part : std::uint8_t { mention, document };
enum class Kind : std::uint8_t { null, number, real, text };

/// Packs values as those of a row.
class RowPacker {
 public:
  explicit RowPacker(Packer& packer) : packer_(packer) {}

  template <class Value>
  void operator()(const std::optional<Value>& value) {
    if (value) return (*this)(*value);
    tag(Kind::null);
  }
  void operator()(Text text) { put(text.utf8); }
  void operator()(Word word) { put(word.name); }
  void operator()(Json json) { put(json.value); }
  void operator()(Number number) {
    tag(Kind::number);
    packer_.number(number.value);
  }
  // As the digits that other formats show, so that all say the same.
  void operator()(Score score) { put(hundredths(score.value) / 100.0); }
  void operator()(Degrees degrees) {
    constexpr double kShown = 100'000;
    put(static_cast<double>(std::llround(degrees.value * kShown)) / kShown);
  }
  void operator()(Countries countries) {
    std::string list;
    {
      JsonText json(list);
      append_json(countries, json);
    }
    put(list);
  }

 private:
  void tag(Kind kind) { packer_.number(static_cast<std::uint64_t>(kind)); }
  void put(double value) {
    tag(Kind::real);
    packer_.real(value);
  }
  void put(std::string_view text) {
    tag(Kind::text);
    packer_.text(text);
  }

  Packer& packer_;
};

/// Packs the values of a record under these keys.
template <class AnyRecord, std::size_t size>
void pack_row(const AnyRecord& record, const std::array<std::string_view, size>& columns, Packer& packer) {
  packer.number(size);
  RowPacker row(packer);
  for_each_value(record, [&](const auto& field, const auto& value) {
    if (std::ranges::find(columns, field.key) != columns.end()) row(value);
  });
}

/// `row` takes what pack_row() has packed.
void unpack_row(Unpacker& packed, SqliteRow& row) {
  row.clear();
  for (std::uint64_t left = packed.number(); left > 0; --left) {
    switch (static_cast<Kind>(packed.number())) {
      case Kind::null:
        row.emplace_back();
        break;
      case Kind::number:
        row.emplace_back(static_cast<std::int64_t>(packed.number()));
        break;
      case Kind::real:
        row.emplace_back(packed.real());
        break;
      case Kind::text:
        row.emplace_back(packed.text());
        break;
    }
  }
}

/// Records of mentions and documents as packed rows.
class RowsShape : public RecordShape {
 public:
  void write(RecordStream<MentionRecord>& records, std::string& to) const override {
    Packer packer(to);
    while (const MentionRecord* const record = records.next()) {
      packer.number(static_cast<std::uint64_t>(Part::mention));
      pack_row(*record, kMentionColumns, packer);
      if (record->entity != nullptr) {
        pack_row(*record, kEntityColumns, packer);
      } else {
        packer.number(0);
      }
    }
  }

  void write(RecordStream<DocumentRecord>& records, std::string& to) const override {
    Packer packer(to);
    while (const DocumentRecord* const record = records.next()) {
      packer.number(static_cast<std::uint64_t>(Part::document));
      pack_row(*record, kDocumentColumns, packer);
    }
  }

  /// Entities come with their mentions.
  void write(RecordStream<EntityRecord>& /*records*/, std::string& /*to*/) const override {}
};

/// The text, then of each sentence where it ends: in code points, in bytes.
void pack_sentences(const Document& document, const Extraction& extraction, Packer& packer) {
  packer.text(document.text);
  std::vector<std::size_t> ends(extraction.sentence_ends.begin(), extraction.sentence_ends.end());
  if (document.text.size() > (ends.empty() ? 0 : ends.back())) ends.push_back(document.text.size());
  packer.number(ends.size());
  OffsetWalker walker(document, false);
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    packer.number(walker.at({begin, end}).end.code_points);
    packer.number(end);
    begin = end;
  }
}

class SqliteAssembly : public Assembly {
 public:
  SqliteAssembly(const std::string& file, bool replace) : database_(file, replace) {}

  void take(std::string_view written, std::string& /*to*/) override {
    for (Unpacker packed(written); !packed.is_empty();) add_document(packed);
  }

  void end(std::string& /*to*/) override {}
  void complete() override { database_.complete(); }
  void discard() const override { database_.discard(); }

 private:
  void add_document(Unpacker& packed) {
    const std::string_view text = packed.text();
    add_sentences(text, packed);
    while (static_cast<Part>(packed.number()) == Part::mention) {
      unpack_row(packed, row_);
      unpack_row(packed, entity_);
      database_.add_mention(row_, entity_);
    }
    unpack_row(packed, row_);
    database_.add_document(row_, text);
  }

  void add_sentences(std::string_view text, Unpacker& packed) {
    std::uint64_t start = 0;
    std::size_t begin = 0;
    for (std::uint64_t left = packed.number(); left > 0; --left) {
      const std::uint64_t stop = packed.number();
      const auto end = static_cast<std::size_t>(packed.number());
      database_.add_sentence(start, stop, text.substr(begin, end - begin));
      start = stop;
      begin = end;
    }
  }

  SqliteDatabase database_;
  SqliteRow row_;
  SqliteRow entity_;
};

}  // namespace

SqliteShape::SqliteShape(const OutputOptions& options)
    : writer_(record_options(options), std::make_unique<RowsShape>()),
      file_(options.file),
      replace_(options.replace_file) {}

void SqliteShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  {
    Packer packer(to);
    pack_sentences(document, extraction, packer);
  }
  writer_.write_mentions(document, extraction, to);
  DocumentTally tally = writer_.new_tally();
  tally.add(document, extraction);
  writer_.write_summary(tally, to);
}

std::unique_ptr<Assembly> SqliteShape::assembly() const {
  return std::make_unique<SqliteAssembly>(file_, replace_);
}

}  // namespace gazet::output
