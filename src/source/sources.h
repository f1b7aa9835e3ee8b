// SPDX-License-Identifier: Apache-2.0
//
// What the arguments of the command line stand for: files, the texts in folders, standard input.

#ifndef GAZET_SOURCE_SOURCES_H_
#define GAZET_SOURCE_SOURCES_H_

#include <span>
#include <string>
#include <vector>

#include "gazet/error.h"
#include "source/options.h"

namespace gazet::source {

/// One file, pipe or device to read.
struct Source {
  std::string name;     ///< as given; `a/1.txt` of a file under the folder `a`; `-` for standard input
  std::string problem;  ///< why it cannot be read; empty when nothing is known against it

  friend bool operator==(const Source&, const Source&) = default;
};

struct SourceList {
  /// In the order of the arguments. What is missing has its place too: the Reader reports it there.
  std::vector<Source> sources;
  std::vector<Diagnostic> warnings;  ///< a folder in which there is nothing to read, a pipe or device in one
};

/// Folders are searched with all their folders, but for linked ones, for what the patterns want, else for what is
/// readable by its suffix, pipes and devices left out; what they hold is sorted by name, bytewise. An argument that is
/// no file but a pattern of the shell's kind stands for the files that fit it. Never throws on account of the files.
[[nodiscard]] SourceList find_sources(std::span<const std::string> arguments, const Options& options);

/// The arguments in a file (`-`: standard input), one a line or, if `is_null`, each ended by NUL. Throws InputError.
[[nodiscard]] std::vector<std::string> read_source_names(const std::string& file, bool is_null);

}  // namespace gazet::source

#endif  // GAZET_SOURCE_SOURCES_H_
