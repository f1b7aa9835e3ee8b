// SPDX-License-Identifier: Apache-2.0
//
// Dumps in memory instead of files, read a few bytes at a time, and what an importer wrote and reported.

#ifndef GAZET_TESTS_UNIT_IMPORT_MEMORY_FILES_H_
#define GAZET_TESTS_UNIT_IMPORT_MEMORY_FILES_H_

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazet/error.h"
#include "gazetteer/dictionary_reader.h"
#include "import/session.h"
#include "source/stream.h"

class MemoryStream : public gazet::source::Stream {
 public:
  explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(std::span<char> to) override {
    const std::size_t size = std::min({to.size(), bytes_.size() - offset_, std::size_t{7}});
    std::copy_n(bytes_.data() + offset_, size, to.data());
    offset_ += size;
    return size;
  }

  bool is_ready() override { return true; }

 private:
  std::string bytes_;
  std::size_t offset_ = 0;
};

class MemoryFiles {
 public:
  MemoryFiles(std::initializer_list<std::pair<const std::string, std::string>> files) : files_(files) {}

  gazet::importers::ImportSeams seams() {
    return {[this](const std::string& name) -> std::unique_ptr<gazet::source::Stream> {
              const auto found = files_.find(name);
              if (found == files_.end()) throw gazet::InputError("No such file or directory");
              return std::make_unique<MemoryStream>(found->second);
            },
            [this](std::string_view tsv) { written += tsv; },
            [this](const gazet::Diagnostic& fault) { faults.push_back(to_string(fault)); }};
  }

  /// What was written, as a dictionary gives it; empty, and a fault more, when it is none.
  [[nodiscard]] std::vector<gazet::gazetteer::Row> rows() {
    std::vector<gazet::gazetteer::Row> rows;
    std::vector<gazet::Diagnostic> unreadable;
    gazet::gazetteer::read_dictionary(written, "written", rows, unreadable);
    for (const gazet::Diagnostic& fault : unreadable) faults.push_back(to_string(fault));
    return rows;
  }

  std::string written;
  std::vector<std::string> faults;

 private:
  std::map<std::string, std::string> files_;
};

using Strings = std::vector<std::string>;

#endif  // GAZET_TESTS_UNIT_IMPORT_MEMORY_FILES_H_
