// SPDX-License-Identifier: Apache-2.0

#include "cli/user_names.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "gazet/entity.h"
#include "gazetteer/cells.h"
#include "gazetteer/dictionary_reader.h"
#include "text/utf8.h"

namespace gazet::cli {
namespace {

bool is_emitted(const Subtype& subtype) {
  return subtype.type != Type::cue;
}

/// The type of that name, else the subtype of it: no two subtypes share one.
std::optional<Subtype> kind_named(std::string_view word) {
  for (const Subtype& subtype : kSubtypes) {
    const std::string_view name = subtype.name.empty() ? to_string(subtype.type) : subtype.name;
    if (is_emitted(subtype) && name == word) return subtype;
  }
  return std::nullopt;
}

[[noreturn]] void refuse(const std::string& entity, const std::string& why) {
  throw UsageError("--entity '" + entity + "': " + why);
}

}  // namespace

gazetteer::Row entity_row(const std::string& text) {
  const bool is_whole = gazetteer::is_pattern(text);
  const std::size_t sign = is_whole ? std::string::npos : text.rfind('=');
  const std::string name = text.substr(0, sign);
  const std::string word = sign == std::string::npos ? "organisation" : text.substr(sign + 1);
  const std::optional<Subtype> kind = kind_named(word);
  if (!kind) {
    refuse(text,
           "unknown type '" + word + "' (allowed: place, group, organisation, person, or a subtype such as city)");
  }
  // These would part the cells and lines of a dictionary.
  if (name.find_first_of("\t\r\n") != std::string::npos) refuse(text, "a tab or line end in the name");

  std::vector<gazetteer::Row> rows;
  std::vector<Diagnostic> faults;
  gazetteer::read_dictionary("type\tsubtype\tname\n" + std::string(to_string(kind->type)) + "\t" +
                                 std::string(kind->name) + "\t" + name + "\n",
                             "--entity", rows, faults);
  if (rows.empty()) refuse(text, faults.front().message);
  rows.front().line = 0;
  return std::move(rows.front());
}

void read_name_list(const std::string& path, std::vector<std::string>& lines, std::vector<Diagnostic>& faults) {
  std::ifstream file(path, std::ios::binary);
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    if (++number == 1 && line.starts_with(text::kUtf8Mark)) line.erase(0, text::kUtf8Mark.size());
    if (line.ends_with('\r')) line.pop_back();
    const std::string_view name = gazetteer::trimmed(line);
    if (name.empty() || name.starts_with('#')) continue;
    if (text::is_valid(name)) {
      lines.emplace_back(name);
    } else {
      faults.push_back({Severity::error, path, number, "invalid UTF-8, expected an id or a name"});
    }
  }
  // A folder opens like a file; reading it is what fails.
  if (!file.eof() || file.bad()) {
    faults.push_back({Severity::error, path, 0, "cannot be read: " + std::generic_category().message(errno)});
  }
}

}  // namespace gazet::cli
