// SPDX-License-Identifier: Apache-2.0
//
// The options that several commands share, one struct and one table of flags a group. The functions bind the flags to
// the fields of the struct, which must outlive parsing.

#ifndef GAZET_CLI_OPTION_GROUPS_H_
#define GAZET_CLI_OPTION_GROUPS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/log.h"
#include "flags/flag.h"
#include "read/options.h"

namespace gazet::cli {

/// Messages: every command.
struct CommonOptions {
  bool quiet = false;
  bool verbose = false;
  LogFormat log_format = LogFormat::text;
};

[[nodiscard]] flags::BoundFlags common_flags(CommonOptions& options);

/// Throws UsageError when they contradict each other.
void check(const CommonOptions& options);

void configure(Log& log, const CommonOptions& options);

/// What is read, and how many at once: every command that reads articles.
struct SourceOptions {
  std::vector<std::string> sources;  ///< as given; none: standard input
  read::Options format;
  std::optional<std::uint64_t> limit;  ///< records
  unsigned jobs = 0;                   ///< 0: one a core
  std::string files_from;              ///< a file with further sources; `-`: standard input; empty: none
  bool null_separated = false;         ///< the names in it end with NUL
  bool list_sources = false;
  bool stop_at_failure = false;
  bool unordered = false;
  bool progress = false;
  bool resume = false;
};

[[nodiscard]] flags::BoundFlags input_flags(SourceOptions& options);

/// Throws UsageError when a source is an address.
void check(const SourceOptions& options);

/// Which names are known: every command that looks for names.
struct GazetteerOptions {
  std::string gazetteer;                  ///< empty: the one that was installed with the program
  std::vector<std::string> dictionaries;  ///< each overrides those before it
  std::vector<std::string> entities;      ///< NAME or NAME=TYPE; override them all
  std::vector<std::string> deny;          ///< files of ids and surface forms
  std::vector<std::string> allow;         ///< likewise; none: everything
  std::string weights;                    ///< a weights file; empty: those of the gazetteer
  bool no_default = false;
};

[[nodiscard]] flags::BoundFlags gazetteer_flags(GazetteerOptions& options);

/// Throws UsageError when they leave no gazetteer at all, or an entity is none.
void check(const GazetteerOptions& options);

/// Where the result goes: every command that makes more than a few lines.
struct FileOptions {
  std::string output = "-";  ///< `-`: standard output; empty: must be given
  bool overwrite = false;

  // Told by commands, not by flags.
  bool is_database = false;  ///< the writer itself writes the file, and nothing comes out of it
  bool is_coloured = false;  ///< what is written steers a terminal on purpose
};

[[nodiscard]] flags::BoundFlags output_flags(FileOptions& options);

}  // namespace gazet::cli

#endif  // GAZET_CLI_OPTION_GROUPS_H_
