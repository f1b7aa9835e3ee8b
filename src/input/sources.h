// SPDX-License-Identifier: Apache-2.0
//
// What the arguments of the command line stand for: files, the texts in folders, standard input.

#ifndef GAZET_INPUT_SOURCES_H_
#define GAZET_INPUT_SOURCES_H_

#include <span>
#include <string>
#include <vector>

#include "gazet/error.h"

namespace gazet::input {

/// One file, pipe or device to read.
struct Source {
  std::string name;     ///< as given; `a/1.txt` of a file under the folder `a`; `-` for standard input
  std::string problem;  ///< why it cannot be read; empty when nothing is known against it

  friend bool operator==(const Source&, const Source&) = default;
};

struct SourceList {
  /// In the order of the arguments. What is missing has its place too: the Reader reports it there.
  std::vector<Source> sources;
  std::vector<Diagnostic> warnings;  ///< a folder in which there is nothing to read
};

/// Folders are searched for *.txt and *.jsonl with all their folders, but for linked ones; what they hold is sorted by
/// name, bytewise. No arguments: standard input. Never throws on account of the files.
[[nodiscard]] SourceList find_sources(std::span<const std::string> arguments);

}  // namespace gazet::input

#endif  // GAZET_INPUT_SOURCES_H_
