// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/row.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <system_error>

#include "gazetteer/cells.h"
#include "text/ascii.h"

namespace gazet::gazetteer {
namespace {

using Faults = std::vector<std::string>;

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), text::is_ascii_digit);
}

bool is_scheme(std::string_view text) {
  return !text.empty() && text::is_ascii_small(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
    return text::is_ascii_small(c) || text::is_ascii_digit(c) || c == '_' || c == '.' || c == '-';
  });
}

std::string parse_id(std::string_view cell, Faults& faults) {
  if (!cell.empty() && !is_id(cell)) {
    faults.push_back("bad id " + in_quotes(cell) +
                     ", expected geonames:NUMBER, wikidata:QNUMBER or scheme:name without spaces");
  }
  return std::string(cell);
}

std::string subtypes_of(Type type) {
  std::vector<std::string_view> names;
  for (const Subtype& subtype : kSubtypes) {
    if (subtype.type == type) names.push_back(subtype.name);
  }
  return joined(names);
}

SubtypeNumber parse_subtype(std::string_view type_cell, std::string_view subtype_cell, Faults& faults) {
  const std::optional<Type> type = type_named(type_cell);
  if (!type) {
    faults.push_back(type_cell.empty()
                         ? "empty type, expected one of " + joined(kTypeNames)
                         : "unknown type " + in_quotes(type_cell) + " (allowed: " + joined(kTypeNames) + ")");
    return 0;
  }
  const std::optional<SubtypeNumber> subtype = subtype_number(*type, subtype_cell);
  if (!subtype) {
    faults.push_back("unknown subtype " + in_quotes(subtype_cell) + " of " + std::string(type_cell) +
                     " (allowed: " + subtypes_of(*type) + ")");
  }
  return subtype.value_or(SubtypeNumber{0});
}

/// What is wrong with a name or alias is appended; `what` says which it is.
void check_name(std::string_view name, std::string_view what, Faults& faults) {
  if (name.empty()) {
    faults.push_back("empty " + std::string(what));
  } else if (name == "//") {
    faults.push_back("empty pattern '//', expected an expression between the slashes");
  } else if (name.front() == '/' && !is_pattern(name)) {
    faults.push_back("pattern " + in_quotes(name) + " is not closed, expected a slash at its end");
  }
}

/// Where the alias at the beginning of `rest` ends. In a pattern `|` is an alternative, so it goes on to the slash
/// that stands at the end of the cell or before a `|`.
std::size_t alias_end(std::string_view rest) {
  if (!rest.starts_with('/')) return std::min(rest.find('|'), rest.size());
  for (std::size_t slash = rest.find('/', 1); slash != std::string_view::npos; slash = rest.find('/', slash + 1)) {
    if (slash + 1 == rest.size() || rest[slash + 1] == '|') return slash + 1;
  }
  return rest.size();
}

std::vector<std::string> parse_aliases(std::string_view cell, Faults& faults) {
  std::vector<std::string> aliases;
  if (cell.empty()) return aliases;
  for (bool more = true; more;) {
    const std::size_t end = alias_end(cell);
    aliases.emplace_back(trimmed(cell.substr(0, end)));
    check_name(aliases.back(), "alias", faults);
    more = end < cell.size();
    if (more) cell.remove_prefix(end + 1);
  }
  return aliases;
}

std::string parse_country(std::string_view cell, Faults& faults) {
  if (!cell.empty() && !(cell.size() == 2 && text::is_ascii_capital(cell[0]) && text::is_ascii_capital(cell[1]))) {
    faults.push_back("bad country " + in_quotes(cell) + ", expected two capital letters (ISO 3166-1 alpha-2)");
  }
  return std::string(cell);
}

double parse_degrees(std::string_view cell, std::string_view column, int limit, Faults& faults) {
  double degrees = 0;
  const char* const end = cell.data() + cell.size();
  const auto [stop, error] = std::from_chars(cell.data(), end, degrees, std::chars_format::fixed);
  // Written so that "nan", which from_chars takes, is out of range too.
  const bool in_range = degrees >= -limit && degrees <= limit;
  if (error != std::errc{} || stop != end || !in_range) {
    faults.push_back("bad " + std::string(column) + " " + in_quotes(cell) + ", expected degrees from -" +
                     std::to_string(limit) + " to " + std::to_string(limit));
  }
  return degrees;
}

std::optional<Coordinates> parse_coordinates(std::string_view lat, std::string_view lon, Faults& faults) {
  if (lat.empty() && lon.empty()) return std::nullopt;
  if (lat.empty()) faults.emplace_back("lon without lat, expected both or none");
  if (lon.empty()) faults.emplace_back("lat without lon, expected both or none");
  Coordinates coordinates;
  if (!lat.empty()) coordinates.lat = parse_degrees(lat, "lat", 90, faults);
  if (!lon.empty()) coordinates.lon = parse_degrees(lon, "lon", 180, faults);
  return coordinates;
}

std::uint32_t parse_population(std::string_view cell, Faults& faults) {
  std::uint32_t population = 0;
  if (cell.empty()) return population;
  const char* const end = cell.data() + cell.size();
  const auto [stop, error] = std::from_chars(cell.data(), end, population);
  if (error != std::errc{} || stop != end) {
    faults.push_back("bad population " + in_quotes(cell) + ", expected a whole number up to " +
                     std::to_string(std::numeric_limits<std::uint32_t>::max()));
  }
  return population;
}

/// At most 5 decimals and no zeros that say nothing.
void append_degrees(std::string& to, double degrees) {
  std::array<char, 32> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), degrees, std::chars_format::fixed, 5);
  std::string_view digits(buffer.data(), error == std::errc{} ? static_cast<std::size_t>(end - buffer.data()) : 0);
  while (digits.ends_with('0')) digits.remove_suffix(1);
  if (digits.ends_with('.')) digits.remove_suffix(1);
  to += digits == "-0" ? "0" : digits;
}

}  // namespace

bool is_id(std::string_view id) {
  const std::size_t colon = id.find(':');
  if (colon == std::string_view::npos || id.find(' ') != std::string_view::npos) return false;
  const std::string_view scheme = id.substr(0, colon);
  const std::string_view local = id.substr(colon + 1);
  if (scheme == "geonames") return is_number(local);
  if (scheme == "wikidata") return local.starts_with('Q') && is_number(local.substr(1));
  return is_scheme(scheme) && !local.empty();
}

Row parse_row(const Cells& cells, std::vector<std::string>& faults) {
  Row row;
  row.id = parse_id(cells[Column::id], faults);
  row.subtype = parse_subtype(cells[Column::type], cells[Column::subtype], faults);
  row.name = cells[Column::name];
  check_name(row.name, "name", faults);
  row.aliases = parse_aliases(cells[Column::aliases], faults);
  row.country = parse_country(cells[Column::country], faults);
  row.coordinates = parse_coordinates(cells[Column::lat], cells[Column::lon], faults);
  row.population = parse_population(cells[Column::population], faults);
  row.policy = parse_policy(cells[Column::policy], faults);
  const bool is_form = row.policy.role == Role::form_behind || row.policy.role == Role::form_before;
  if (is_form && type_of(row.subtype) != Type::organisation)
    faults.emplace_back("policy form-behind or form-before of another type than organisation");
  row.source = cells[Column::source];
  row.note = cells[Column::note];
  return row;
}

void append_header(std::string& tsv) {
  for (const std::string_view name : kColumnNames) {
    tsv += name;
    tsv += name == kColumnNames.back() ? '\n' : '\t';
  }
}

void append_row(std::string& tsv, const Row& row) {
  const auto cell = [&](std::string_view text) { tsv.append(text).push_back('\t'); };
  cell(row.id);
  cell(to_string(type_of(row.subtype)));
  cell(subtype_name(row.subtype));
  cell(row.name);
  for (std::size_t i = 0; i < row.aliases.size(); ++i) tsv.append(i == 0 ? "" : "|").append(row.aliases[i]);
  cell("");
  cell(row.country);
  if (row.coordinates) append_degrees(tsv, row.coordinates->lat);
  cell("");
  if (row.coordinates) append_degrees(tsv, row.coordinates->lon);
  cell("");
  cell(row.population == 0 ? "" : std::to_string(row.population));
  cell(to_string(row.policy));
  cell(row.source);
  tsv.append(row.note).push_back('\n');
}

}  // namespace gazet::gazetteer
