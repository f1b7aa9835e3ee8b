// SPDX-License-Identifier: Apache-2.0

#include "read/document_reader.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "json/line.h"
#include "read/format.h"
#include "read/json_document.h"
#include "read/split_pieces.h"
#include "read/table.h"
#include "read/text_document.h"
#include "text/encoding.h"
#include "text/language_tag.h"
#include "text/source_map.h"

namespace gazet::read {
/// The formats: one function each.
class DocumentReader::Parts {
 public:
  explicit Parts(Options options) : options_(std::move(options)), parser_(field_names_of(options_)) {}

  void read(const std::string& source, const JsonLines& lines, DocumentSink& sink) {
    std::string_view rest = lines.bytes.view();
    for (std::size_t line = lines.first_line; !rest.empty(); ++line) {
      const std::size_t size = std::min(rest.find('\n'), rest.size());
      read_line(rest.substr(0, size), {source, line}, sink);
      rest.remove_prefix(std::min(size + 1, rest.size()));
    }
  }

  void read(const std::string& source, const PlainText& plain, DocumentSink& sink) const {
    Document document = text_document_head(source, plain.origin, options_);
    text::OffsetRuns runs;
    text::Decoder decoder(plain.origin.charset);
    decoder.decode(plain.bytes.view(), true, document.text, options_.source_offsets ? &runs : nullptr);
    if (options_.source_offsets && !decoder.is_verbatim()) {
      document.source_map = std::make_shared<text::RunsMap>(std::move(runs));
    }
    if (plain.part.line > 0) place_part(plain.part, options_, document);
    sink.document(std::move(document), decoder.replaced());
  }

  void read(const std::string& source, const TableRows& rows, DocumentSink& sink) const {
    read_table(source, rows, options_, sink);
  }

  void read(const std::string& source, const Whole& whole, DocumentSink& sink) const {
    whole.format->read(source, whole, options_, sink);
  }

 private:
  void read_line(std::string_view line, const LinePlace& place, DocumentSink& sink) {
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
    std::string problem = parser_.parse(line, fields_);
    if (!problem.empty()) {
      sink.fault(json_fault(fields_, place, std::move(problem)));
      return;
    }
    Document document = json_document_head(fields_, options_, place);
    text::OffsetRuns runs;
    document.text.reserve(document.title.size() + fields_.text.size());
    JsonText(fields_).append(std::numeric_limits<std::size_t>::max(), document.text,
                             options_.source_offsets ? &runs : nullptr);
    if (options_.source_offsets) document.source_map = std::make_shared<text::RunsMap>(std::move(runs));
    sink.document(std::move(document), fields_.broken);
  }

  Options options_;
  json::LineParser parser_;
  json::Fields fields_;
};

DocumentReader::DocumentReader(const Options& options) : parts_(std::make_unique<Parts>(options)) {}
DocumentReader::DocumentReader(DocumentReader&&) noexcept = default;
DocumentReader& DocumentReader::operator=(DocumentReader&&) noexcept = default;
DocumentReader::~DocumentReader() = default;

namespace {

/// Hands documents on with the tag that stands for what they call their language.
class TaggedLanguages : public DocumentSink {
 public:
  explicit TaggedLanguages(DocumentSink& next) : next_(next) {}

  void document(Document&& document, std::size_t replaced) override {
    document.language = text::language_tag(document.language);
    next_.document(std::move(document), replaced);
  }
  void fault(Fault&& fault) override { next_.fault(std::move(fault)); }

 private:
  DocumentSink& next_;
};

}  // namespace

void DocumentReader::read(Piece piece, DocumentSink& sink) {
  TaggedLanguages tagged(sink);
  if (const auto* lines = std::get_if<JsonLines>(&piece.content)) {
    parts_->read(piece.source, *lines, tagged);
  } else if (const auto* plain = std::get_if<PlainText>(&piece.content)) {
    parts_->read(piece.source, *plain, tagged);
  } else if (const auto* whole = std::get_if<Whole>(&piece.content)) {
    parts_->read(piece.source, *whole, tagged);
  } else if (const auto* rows = std::get_if<TableRows>(&piece.content)) {
    parts_->read(piece.source, *rows, tagged);
  } else if (auto* document = std::get_if<Document>(&piece.content)) {
    tagged.document(std::move(*document), piece.replaced);
  } else if (auto* fault = std::get_if<Fault>(&piece.content)) {
    tagged.fault(std::move(*fault));
  }
}

}  // namespace gazet::read
