// SPDX-License-Identifier: Apache-2.0
//
// JSONL of whatever bytes come: read at once and read bit by bit must be the same, windows must join to the text, and
// what simdjson's own parser takes for an object with a text must be a document with that text.

#include <simdjson.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazet/document.h"
#include "read/document_reader.h"
#include "read/reader.h"
#include "support/bytes_stream.h"
#include "text/utf8.h"

namespace {

using namespace gazet;
using support::BytesStream;

/// The documents' ids and texts, windows joined, and the faults.
class Log : public read::DocumentSink {
 public:
  void document(Document&& document, std::size_t /*replaced*/) override {
    if (!text::is_valid(document.text) || !text::is_valid(document.id)) std::abort();
    if (document.source_map) {
      const Span whole = document.source_map->source_span({0, document.text.size()});
      if (!document.text.empty() && whole.end > 6 * (document.origin.bytes + document.text.size())) std::abort();
    }
    if (document.origin.bytes == 0) lines.push_back(document.id + '=');
    lines.back() += document.text;
  }
  void fault(read::Fault&& fault) override { lines.push_back(to_string(fault.diagnostic)); }

  std::vector<std::string> lines;
};

std::vector<std::string> lines_of(std::string_view bytes, const read::Options& options, std::size_t step) {
  read::Reader reader({{"f", ""}}, options,
                      [&](const source::Source&) { return std::make_unique<BytesStream>(bytes, step, true); });
  read::DocumentReader documents(options);
  Log log;
  while (std::optional<read::Piece> piece = reader.next()) documents.read(std::move(*piece), log);
  return std::move(log.lines);
}

/// The text field of a line as simdjson's parser for whole documents sees it; of two fields of that name the last.
std::optional<std::string> text_of(std::string_view line) {
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  const simdjson::padded_string padded(line);
  if (parser.parse(padded).get(object) != simdjson::SUCCESS) return std::nullopt;
  std::optional<std::string> text;
  for (const simdjson::dom::key_value_pair field : object) {
    std::string_view value;
    if (field.key != "text") continue;
    text.reset();
    if (field.value.get(value) == simdjson::SUCCESS) text = value;
  }
  return text;
}

void compare_with_simdjson(std::string_view bytes) {
  read::Options options;
  options.format = read::format_called("jsonl");
  options.id_field = "no such field";
  const std::string line(bytes.substr(0, bytes.find('\n')));
  const std::optional<std::string> text = text_of(line);
  if (!text || line.starts_with("\xEF\xBB\xBF")) return;
  // gazet wants no deeper nesting than this.
  if (std::ranges::count(line, '[') + std::ranges::count(line, '{') > 500) return;
  if (lines_of(line, options, line.size()) != std::vector<std::string>{"f:1=" + *text}) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read::Options options;
  options.format = read::format_called("jsonl");
  options.title_field = "title";
  options.keep = {"url"};
  options.source_offsets = size % 2 == 0;
  const std::vector<std::string> whole = lines_of(bytes, options, size + 1);
  if (lines_of(bytes, options, 5) != whole) std::abort();
  options.max_document = 16;
  if (lines_of(bytes, options, 7) != whole) std::abort();
  options.format = nullptr;
  static_cast<void>(lines_of(bytes, options, 3));
  compare_with_simdjson(bytes);
  return 0;
}
