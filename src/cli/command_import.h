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

[[nodiscard]] OptionGroups describe_import(ImportOptions& options);
void check_import(const ImportOptions& options);
[[nodiscard]] ExitStatus run_import(const ImportOptions& options, Session& session);

using ImportSteps = CommandSteps<ImportOptions, describe_import, check_import, run_import>;

inline constexpr Command kImportCommand = {
    .name = "import",
    .synopsis = "[OPTIONS] FORMAT FILE...",
    .summary = "make a dictionary of GeoNames, Wikidata, OpenSanctions or spaCy patterns",
    .description =
        "FORMAT is one of\n"
        "\n"
        "  geonames        the dumps allCountries, citiesN or a country's, with or without\n"
        "                  alternateNamesV2, admin1CodesASCII, admin2Codes and countryInfo, in any\n"
        "                  order; alternateNamesV2 has the others read twice\n"
        "  wikidata        the JSON dump, an item a line; --classes says which items are taken\n"
        "  opensanctions   entities.ftm.json\n"
        "  spacy-patterns  phrase patterns of spaCy's EntityRuler, one JSON object a line\n"
        "\n"
        "A FILE may be compressed (gzip, bzip2, xz, zstd); - is standard input. It is read line by\n"
        "line and never held. A line that cannot be read is reported, the rest is imported, and the\n"
        "exit status is 1.\n",
    .visit_options = ImportSteps::visit_options,
    .parse = ImportSteps::parse_job,
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_IMPORT_H_
