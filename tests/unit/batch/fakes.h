// SPDX-License-Identifier: Apache-2.0
//
// A writer whose output says all that a batch may get wrong, sources and sinks in memory.

#ifndef GAZET_TESTS_UNIT_BATCH_FAKES_H_
#define GAZET_TESTS_UNIT_BATCH_FAKES_H_

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/sink.h"
#include "batch/task.h"
#include "gazet/error.h"
#include "read/reader.h"

namespace support {

/// A "mention" for each capital letter A to Z of the text. A document that holds "throw" throws.
inline gazet::Extraction extract_letters(const gazet::Document& document) {
  if (document.text.find("throw") != std::string::npos) throw std::runtime_error("thrown");
  gazet::Extraction extraction;
  for (std::size_t i = 0; i < document.text.size(); ++i) {
    const char c = document.text[i];
    if (c == '.') extraction.sentence_ends.push_back(static_cast<std::uint32_t>(i + 1));
    if (c < 'A' || c > 'Z') continue;
    gazet::Mention mention;
    mention.span = {i, i + 1};
    mention.sentence = static_cast<std::uint32_t>(extraction.sentence_ends.size());
    extraction.mentions.push_back(mention);
  }
  return extraction;
}

/// A record for each mention, with its place in the whole text; one for each failure; and one after the last window.
class LetterWriter : public gazet::output::Writer {
 public:
  gazet::output::Written write(const gazet::Document& document, const gazet::Extraction& extraction,
                               std::string& to) const override {
    for (const gazet::Mention& mention : extraction.mentions) {
      to += document.id + ' ' + document.text[mention.span.begin] + ' ' +
            std::to_string(document.origin.bytes + mention.span.begin) + ' ' +
            std::to_string(document.first_sentence + mention.sentence) + '\n';
    }
    return {extraction.mentions.size(), extraction.mentions.size()};
  }

  gazet::output::Written write_window(const gazet::Document& document, const gazet::Extraction& extraction,
                                      std::string& to) override {
    gazet::output::Written written = write(document, extraction, to);
    if (!document.continues) {
      to += document.id + " ends\n";
      ++written.records;
    }
    return written;
  }

  gazet::output::Written write_failure(std::string_view doc, std::string_view /*source*/, std::string_view /*message*/,
                                       std::string& to) const override {
    to.append(doc).append(" failed\n");
    return {1, 0};
  }

  [[nodiscard]] std::string_view separator() const override { return parts; }

  std::string parts;
};

/// The writer must outlive it.
inline gazet::batch::Task task_of(LetterWriter& writer) {
  return {extract_letters, writer};
}

/// Keeps what is written; closes or fails once it holds more than so much.
class StringSink : public gazet::batch::Sink {
 public:
  [[nodiscard]] bool write(std::string_view records) override {
    if (written.size() >= fails_at) throw gazet::OutputError("full");
    if (written.size() >= closes_at) return false;
    written += records;
    return true;
  }
  [[nodiscard]] bool flush() override {
    flushed_at.push_back(written.size());
    return written.size() < closes_at;
  }

  std::string written;
  std::vector<std::size_t> flushed_at;
  std::size_t closes_at = static_cast<std::size_t>(-1);
  std::size_t fails_at = static_cast<std::size_t>(-1);
};

class StringStream : public gazet::source::Stream {
 public:
  StringStream(std::string bytes, std::size_t step, bool drips)
      : bytes_(std::move(bytes)), step_(step), drips_(drips) {}

  std::size_t read(std::span<char> to) override {
    const std::size_t size = std::min({to.size(), step_, bytes_.size() - offset_});
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset_), size, to.begin());
    offset_ += size;
    return size;
  }
  bool is_ready() override { return !drips_; }

 private:
  std::string bytes_;
  std::size_t step_;
  bool drips_;
  std::size_t offset_ = 0;
};

/// Named bytes. A name that begins with "missing" cannot be read.
using Files = std::vector<std::pair<std::string, std::string>>;

/// Reads the files as if they were there, `step` bytes at a time.
inline std::unique_ptr<gazet::read::Reader> reader_of(Files files, const gazet::read::Options& options = {},
                                                      std::size_t step = 100000, bool drips = false) {
  std::vector<gazet::source::Source> sources;
  for (const auto& [name, bytes] : files) {
    sources.push_back({name, name.starts_with("missing") ? "No such file or directory" : ""});
  }
  const auto open = [files = std::move(files), step, drips](const gazet::source::Source& source) {
    const auto file = std::ranges::find(files, source.name, &Files::value_type::first);
    return std::make_unique<StringStream>(file->second, step, drips);
  };
  return std::make_unique<gazet::read::Reader>(std::move(sources), options, open);
}

}  // namespace support

#endif  // GAZET_TESTS_UNIT_BATCH_FAKES_H_
