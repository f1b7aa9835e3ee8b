// SPDX-License-Identifier: Apache-2.0
//
// gazet import: the lists of others into a dictionary.

#ifndef GAZET_CLI_COMMAND_IMPORT_H_
#define GAZET_CLI_COMMAND_IMPORT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/option_groups.h"

namespace gazet::cli {

enum class ImportFormat : std::uint8_t { geonames, wikidata, opensanctions, spacy_patterns };

struct ImportOptions {
  CommonOptions common;
  FileOptions file;
  std::vector<std::string> operands;  ///< the format, then the files
  std::vector<std::string> features;
  std::uint32_t min_population = 0;
  std::vector<std::string> languages;
  std::vector<std::string> classes;  ///< dictionaries
  bool no_persons = false;
  std::string source;  ///< empty: what the importer calls itself
};

[[nodiscard]] flags::Syntax describe_import(ImportOptions& options);
void check_import(const ImportOptions& options);
[[nodiscard]] ExitStatus run_import(const ImportOptions& options, Session& session);

using ImportSteps = CommandSteps<ImportOptions, describe_import, check_import, run_import>;

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_IMPORT_H_
