// SPDX-License-Identifier: Apache-2.0

#include "output/sqlite_shape.h"

#include "output/json_text.h"
#include "output/offset_walker.h"
#include "output/sqlite_database.h"

namespace gazet::output {
namespace {

/// Records of mentions and documents, with the key `record`, which tells them apart.
OutputOptions record_options(const OutputOptions& options) {
  OutputOptions own;
  own.emit_documents = true;
  own.labels = options.labels;
  own.filter = options.filter;
  own.gazetteer = options.gazetteer;
  own.version = options.version;
  return own;
}

void write_sentence(const Document& document, Span span, OffsetWalker& walker, JsonText& json) {
  const auto [begin, end] = walker.at(span);
  json.raw(R"({"record":"sentence","start":)");
  json.number(begin.code_points);
  json.raw(R"(,"end":)");
  json.number(end.code_points);
  json.raw(R"(,"text":)");
  json.quoted(std::string_view(document.text).substr(span.begin, span.size()));
  json.raw("}\n");
}

void write_sentences(const Document& document, const Extraction& extraction, std::string& to) {
  JsonText json(to);
  OffsetWalker walker(document, false);
  std::size_t begin = 0;
  for (const std::uint32_t end : extraction.sentence_ends) {
    write_sentence(document, {begin, end}, walker, json);
    begin = end;
  }
  if (begin < document.text.size()) write_sentence(document, {begin, document.text.size()}, walker, json);
}

class SqliteAssembly : public Assembly {
 public:
  SqliteAssembly(const std::string& file, bool replace) : database_(file, replace) {}

  void take(std::string_view written, std::string& /*to*/) override {
    while (!written.empty()) {
      const std::size_t end = written.find('\n');
      database_.add(written.substr(0, end));
      written.remove_prefix(end + 1);
    }
  }

  void end(std::string& /*to*/) override {}
  void complete() override { database_.complete(); }

 private:
  SqliteDatabase database_;
};

}  // namespace

SqliteShape::SqliteShape(const OutputOptions& options)
    : writer_(record_options(options)), file_(options.file), replace_(options.replace_file) {}

void SqliteShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  write_sentences(document, extraction, to);
  writer_.write_mentions(document, extraction, to);
  DocumentTally tally = writer_.new_tally();
  tally.add(document, extraction);
  writer_.write_summary(tally, to);
}

std::unique_ptr<Assembly> SqliteShape::assembly() const {
  return std::make_unique<SqliteAssembly>(file_, replace_);
}

}  // namespace gazet::output
