// SPDX-License-Identifier: Apache-2.0
//
// Sources without files, and all that is read from them at once.

#ifndef GAZET_TESTS_UNIT_INPUT_READING_H_
#define GAZET_TESTS_UNIT_INPUT_READING_H_

#include <algorithm>
#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "gazet/error.h"
#include "input/documents.h"
#include "input/reader.h"

namespace support {

/// Gives its bytes `step` at a time; with `drips` it says before each read that it would have to wait.
class FakeStream : public gazet::input::Stream {
 public:
  explicit FakeStream(std::string bytes, std::size_t step = std::numeric_limits<std::size_t>::max(), bool drips = false,
                      bool fails = false)
      : bytes_(std::move(bytes)), step_(step), drips_(drips), fails_(fails) {}

  std::size_t read(std::span<char> to) override {
    const std::size_t size = std::min({to.size(), step_, bytes_.size() - offset_});
    if (size == 0 && fails_) throw gazet::InputError("Input/output error");
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset_), size, to.begin());
    offset_ += size;
    return size;
  }

  bool is_ready() override { return !drips_; }

 private:
  std::string bytes_;
  std::size_t step_;
  bool drips_;
  bool fails_;
  std::size_t offset_ = 0;
};

/// What was read: documents, faults and the replaced bytes.
class Collected : public gazet::input::DocumentSink {
 public:
  void document(gazet::Document&& document, std::size_t replaced_bytes) override {
    documents.push_back(std::move(document));
    replaced += replaced_bytes;
  }
  void fault(gazet::input::Fault&& fault) override { faults.push_back(std::move(fault)); }

  /// The messages, with their places.
  [[nodiscard]] std::vector<std::string> messages() const {
    std::vector<std::string> all;
    for (const gazet::input::Fault& fault : faults) all.push_back(gazet::to_string(fault.diagnostic));
    return all;
  }

  /// The windows of all documents, joined.
  [[nodiscard]] std::string text() const {
    std::string all;
    for (const gazet::Document& document : documents) all += document.text;
    return all;
  }

  std::vector<gazet::Document> documents;
  std::vector<gazet::input::Fault> faults;
  std::size_t replaced = 0;
};

inline Collected read_all(gazet::input::Reader& reader) {
  Collected collected;
  gazet::input::DocumentReader documents(reader.options());
  while (std::optional<gazet::input::Piece> piece = reader.next()) documents.read(std::move(*piece), collected);
  return collected;
}

/// The bytes as a source called `name`.
inline Collected read_bytes(const std::string& name, const std::string& bytes,
                            const gazet::input::InputOptions& options = {},
                            std::size_t step = std::numeric_limits<std::size_t>::max(), bool drips = false) {
  gazet::input::Reader reader({{name, {}}}, options, [&](const gazet::input::Source&) {
    return std::make_unique<FakeStream>(bytes, step, drips);
  });
  return read_all(reader);
}

}  // namespace support

#endif  // GAZET_TESTS_UNIT_INPUT_READING_H_
