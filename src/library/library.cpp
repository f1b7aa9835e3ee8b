// SPDX-License-Identifier: Apache-2.0

#include "gazet/library.h"

#include <dlfcn.h>

#include <system_error>
#include <utility>

#include "gazet/error.h"
#include "gazetteer/compiler.h"
#include "gazetteer/dictionary_reader.h"
#include "output/record_writer.h"

namespace gazet {
namespace {

/// The file that holds this code: the shared library, or the program it is linked into.
std::filesystem::path own_file() {
  Dl_info info = {};
  if (dladdr(reinterpret_cast<const void*>(&own_file), &info) == 0 || info.dli_fname == nullptr) return {};
  std::error_code failed;
  const auto path = std::filesystem::canonical(info.dli_fname, failed);
  return failed ? std::filesystem::path() : path;
}

}  // namespace

std::filesystem::path default_gazetteer() {
  const std::filesystem::path file = own_file();
  for (auto folder = file.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
    std::error_code no_access;
    auto path = folder / "share" / "gazet" / "default.gaz";
    if (std::filesystem::exists(path, no_access)) return path;
  }
  throw DictionaryError("no share/gazet/default.gaz in any folder above " + file.string());
}

Gazetteer compile_dictionaries(const std::vector<std::filesystem::path>& dictionaries) {
  std::vector<gazetteer::Row> rows;
  std::vector<Diagnostic> faults;
  for (const auto& path : dictionaries) gazetteer::read_dictionary_file(path.string(), rows, faults);
  if (!faults.empty()) throw DictionaryError(std::move(faults));
  return Gazetteer::from_bytes(gazetteer::compile_gazetteer(std::move(rows)), "dictionaries");
}

std::string mention_records(const Document& document, const Extraction& extraction) {
  output::OutputOptions options;
  options.filter.types[static_cast<std::size_t>(Type::person)] = true;
  std::string records;
  output::RecordWriter(options).write_mentions(document, extraction, records);
  return records;
}

}  // namespace gazet
