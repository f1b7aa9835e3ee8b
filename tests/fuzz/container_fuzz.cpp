// SPDX-License-Identifier: Apache-2.0
//
// Archives, compressed data and WARC of whatever bytes come: they end, within their limits, in valid UTF-8, and reading
// them whole or bit by bit gives the same documents.

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
  void document(Document&& document, std::size_t /*replaced*/) override {
    if (!text::is_valid(document.text) || !text::is_valid(document.id)) std::abort();
    if (document.origin.bytes == 0) documents.push_back(document.id + '=');
    documents.back() += document.text;
  }
  void fault(read::Fault&& /*fault*/) override {}

  std::vector<std::string> documents;
};

std::vector<std::string> lines_of(std::string_view bytes, std::size_t step) {
  read::Options options;
  options.sources.names.include = {"*"};
  options.sources.limits.unpacked = std::uint64_t{4} << 20U;
  read::Reader reader({{"f", ""}}, options,
                      [&](const source::Source&) { return std::make_unique<BytesStream>(bytes, step, false); });
  read::DocumentReader documents(options);
  Log log;
  while (std::optional<read::Piece> piece = reader.next()) documents.read(std::move(*piece), log);
  return std::move(log.documents);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::vector<std::string> whole = lines_of(bytes, size + 1);
  if (lines_of(bytes, 13) != whole) std::abort();
  return 0;
}
