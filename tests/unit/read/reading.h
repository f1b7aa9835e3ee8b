// SPDX-License-Identifier: Apache-2.0
//
// Sources without files, and all that is read from them at once.

#ifndef GAZET_TESTS_UNIT_READ_READING_H_
#define GAZET_TESTS_UNIT_READ_READING_H_

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gazet/error.h"
#include "read/document_reader.h"
#include "read/reader.h"
#include "support/fake_stream.h"

namespace support {

/// What was read: documents, faults and the replaced bytes.
class Collected : public gazet::read::DocumentSink {
 public:
  void document(gazet::Document&& document, std::size_t replaced_bytes) override {
    documents.push_back(std::move(document));
    replaced += replaced_bytes;
  }
  void fault(gazet::read::Fault&& fault) override { faults.push_back(std::move(fault)); }

  /// The messages, with their places.
  [[nodiscard]] std::vector<std::string> messages() const {
    std::vector<std::string> all;
    for (const gazet::read::Fault& fault : faults) all.push_back(gazet::to_string(fault.diagnostic));
    return all;
  }

  /// The windows of all documents, joined.
  [[nodiscard]] std::string text() const {
    std::string all;
    for (const gazet::Document& document : documents) all += document.text;
    return all;
  }

  std::vector<gazet::Document> documents;
  std::vector<gazet::read::Fault> faults;
  std::size_t replaced = 0;
};

inline Collected read_all(gazet::read::Reader& reader) {
  Collected collected;
  gazet::read::DocumentReader documents(reader.options());
  while (std::optional<gazet::read::Piece> piece = reader.next()) documents.read(std::move(*piece), collected);
  return collected;
}

/// The bytes as a source called `name`.
inline Collected read_bytes(const std::string& name, const std::string& bytes, const gazet::read::Options& options = {},
                            std::size_t step = std::numeric_limits<std::size_t>::max(), bool drips = false) {
  gazet::read::Reader reader({{name, {}}}, options, [&](const gazet::source::Source&) {
    return std::make_unique<FakeStream>(bytes, step, drips);
  });
  return read_all(reader);
}

}  // namespace support

#endif  // GAZET_TESTS_UNIT_READ_READING_H_
