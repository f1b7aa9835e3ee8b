// SPDX-License-Identifier: Apache-2.0

#include "dictionary_cues.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace gazet::article {

namespace {

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> all;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '\t');) all.push_back(cell);
  return all;
}

std::string cell_of(const std::vector<std::string>& row, const std::vector<std::string>& header,
                    const std::string& column) {
  const auto index = static_cast<std::size_t>(std::find(header.begin(), header.end(), column) - header.begin());
  return index < row.size() ? row[index] : "";
}

}  // namespace

std::vector<Cue> dictionary_cues(const std::string& name) {
  std::ifstream file(std::string(GAZET_DICTIONARIES) + "/" + name);
  if (!file) throw std::runtime_error("cannot read " + name);
  std::vector<std::string> header;
  std::vector<Cue> cues;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const auto row = cells(line);
    if (header.empty()) {
      header = row;
      continue;
    }
    const std::string pattern = cell_of(row, header, "name");
    cues.push_back({pattern.substr(1, pattern.size() - 2), cell_of(row, header, "policy") == "any-case"});
  }
  return cues;
}

}  // namespace gazet::article
