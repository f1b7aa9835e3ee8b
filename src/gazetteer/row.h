// SPDX-License-Identifier: Apache-2.0
//
// One row of a dictionary, as dictionaries/README.md describes it: an entity and the names it goes by, or a cue.

#ifndef GAZET_GAZETTEER_ROW_H_
#define GAZET_GAZETTEER_ROW_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/entity.h"
#include "gazetteer/policy.h"

namespace gazet::gazetteer {

struct Row {
  std::string id;                    ///< empty until give_ids() when the dictionary gives none
  SubtypeNumber subtype = 0;         ///< and so the type
  std::string name;                  ///< valid UTF-8 without control characters, never empty; may be a pattern
  std::vector<std::string> aliases;  ///< likewise
  std::string country;               ///< two capital letters, or empty
  std::optional<Coordinates> coordinates;
  std::uint32_t population = 0;  ///< 0 when unknown
  Policy policy;
  std::string source;
  std::string note;
  std::string file;      ///< the dictionary it stands in, as named by the user
  std::size_t line = 0;  ///< counted from 1
};

/// The columns of a dictionary.
enum class Column : std::uint8_t {
  id,
  type,
  subtype,
  name,
  aliases,
  country,
  lat,
  lon,
  population,
  policy,
  source,
  note
};

inline constexpr std::array<std::string_view, 12> kColumnNames = {
    "id", "type", "subtype", "name", "aliases", "country", "lat", "lon", "population", "policy", "source", "note"};

/// One line of a dictionary by column; a column that the file does not have is an empty cell.
class Cells {
 public:
  [[nodiscard]] std::string_view& operator[](Column column) { return cells_[static_cast<std::size_t>(column)]; }
  [[nodiscard]] std::string_view operator[](Column column) const { return cells_[static_cast<std::size_t>(column)]; }

 private:
  std::array<std::string_view, kColumnNames.size()> cells_;
};

/// The row that the cells (valid UTF-8) describe, without file and line. Each thing that is wrong with them is appended
/// to `faults`, together with what was expected; the row is whole only when nothing was.
[[nodiscard]] Row parse_row(const Cells& cells, std::vector<std::string>& faults);

/// Appends the row as a line with all columns in the order of kColumnNames, of which append_header() writes the header.
void append_row(std::string& tsv, const Row& row);
void append_header(std::string& tsv);

/// True for an identifier that a row may have: geonames:NUMBER, wikidata:QNUMBER or SCHEME:NAME without a space.
[[nodiscard]] bool is_id(std::string_view id);

/// True for a name or alias between slashes, which is an RE2 pattern.
[[nodiscard]] constexpr bool is_pattern(std::string_view name) {
  return name.size() > 2 && name.front() == '/' && name.back() == '/';
}

/// What stands between the slashes of such a name.
[[nodiscard]] constexpr std::string_view pattern_of(std::string_view name) {
  return name.substr(1, name.size() - 2);
}

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_ROW_H_
