// SPDX-License-Identifier: Apache-2.0
//
// Every format but text and JSONL of whatever bytes come; the first byte says which. Read at once and read bit by bit
// must be the same, texts must be valid, and every character must lead to a place within the source.

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

class Log : public read::DocumentSink {
 public:
  explicit Log(std::size_t source_size) : source_size_(source_size) {}

  void document(Document&& document, std::size_t /*replaced*/) override {
    for (const std::string* text :
         {&document.text, &document.id, &document.title, &document.url, &document.published}) {
      if (!text::is_valid(*text)) std::abort();
    }
    if (document.source_map) check_places(document);
    lines.push_back(document.id + '=' + document.text);
  }
  void fault(read::Fault&& fault) override { lines.push_back(to_string(fault.diagnostic)); }

  std::vector<std::string> lines;

 private:
  void check_places(const Document& document) const {
    for (std::size_t at = 0; at < document.text.size();) {
      const std::size_t size = text::decode(document.text, at).size;
      const Span source = document.source_map->source_span({at, at + size});
      if (source.begin > source.end || source.end > source_size_) std::abort();
      at += size;
    }
  }

  std::size_t source_size_;
};

std::vector<std::string> lines_of(std::string_view bytes, const read::Options& options, std::size_t step) {
  // A table that drips in is in the encoding that its beginning tells; others are not told in bits.
  const bool drips = options.format != read::format_called("csv") && options.format != read::format_called("tsv");
  read::Reader reader({{"f", ""}}, options,
                      [&](const source::Source&) { return std::make_unique<BytesStream>(bytes, step, drips); });
  read::DocumentReader documents(options);
  // The offsets of JSON count in strings, which are never longer than the source.
  Log log(bytes.size());
  while (std::optional<read::Piece> piece = reader.next()) documents.read(std::move(*piece), log);
  return std::move(log.lines);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::string_view kSelectors = "hxmbcvj";
  const read::Format* const kFormats[] = {
      read::format_called("html"), read::format_called("xml"), read::format_called("mail"), read::format_called("mbox"),
      read::format_called("csv"),  read::format_called("tsv"), read::format_called("json")};
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  read::Options options;
  const std::size_t selected = kSelectors.find(static_cast<char>(data[0]));
  options.format = kFormats[selected == std::string_view::npos ? data[0] % std::size(kFormats) : selected];
  options.title_field = "title";
  options.keep = {"url"};
  options.source_offsets = true;
  const std::vector<std::string> whole = lines_of(bytes, options, size + 1);
  if (lines_of(bytes, options, 5) != whole) std::abort();
  options.format = nullptr;
  static_cast<void>(lines_of(bytes, options, 3));
  return 0;
}
