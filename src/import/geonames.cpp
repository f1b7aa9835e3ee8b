// SPDX-License-Identifier: Apache-2.0

#include "import/geonames.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "gazetteer/cells.h"
#include "gazetteer/country_codes.h"
#include "import/geonames_layout.h"

namespace gazet::importers {
namespace {

using Cells = std::vector<std::string_view>;
using Id = std::uint32_t;

// Columns by GeoNames' readme.
constexpr std::size_t kPlaceId = 0;
constexpr std::size_t kPlaceName = 1;
constexpr std::size_t kPlaceAlternateNames = 3;
constexpr std::size_t kPlaceLat = 4;
constexpr std::size_t kPlaceLon = 5;
constexpr std::size_t kPlaceClass = 6;
constexpr std::size_t kPlaceCode = 7;
constexpr std::size_t kPlaceCountry = 8;
constexpr std::size_t kPlaceAdmin1 = 10;
constexpr std::size_t kPlacePopulation = 14;

constexpr std::size_t kNamePlaceId = 1;
constexpr std::size_t kNameLanguage = 2;
constexpr std::size_t kNameText = 3;
constexpr std::size_t kNameColumns = 8;

constexpr std::size_t kDivisionCode = 0;
constexpr std::size_t kDivisionName = 1;
constexpr std::size_t kDivisionId = 3;

constexpr std::size_t kCountryCode = 0;
constexpr std::size_t kCountryName = 4;
constexpr std::size_t kCountryPopulation = 7;
constexpr std::size_t kCountryId = 16;
constexpr std::size_t kCountryColumns = 17;

constexpr std::string_view kScheme = "geonames:";

/// What stands in the column of languages for texts that are no names.
constexpr std::string_view kNoLanguages[] = {"link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon"};

template <typename Number>
std::optional<Number> number(std::string_view cell) {
  Number value{};
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (cell.empty() || error != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

template <typename List>
bool contains(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::optional<Coordinates> coordinates(std::string_view lat_cell, std::string_view lon_cell) {
  const std::optional<double> lat = number<double>(lat_cell);
  const std::optional<double> lon = number<double>(lon_cell);
  const bool on_earth = lat && lon && *lat >= -90 && *lat <= 90 && *lon >= -180 && *lon <= 180;
  return on_earth ? std::optional(Coordinates{*lat, *lon}) : std::nullopt;
}

/// Populations beyond what a row holds are those of all the Earth.
std::uint32_t population(std::string_view cell) {
  return number<std::uint32_t>(cell).value_or(0);
}

std::string country(std::string_view code) {
  return gazetteer::is_country_code(code) ? std::string(code) : "";
}

gazetteer::Row row_of(Id id, std::string_view subtype, std::string_view name, std::string_view country_code) {
  gazetteer::Row row;
  row.id = std::string(kScheme) + std::to_string(id);
  row.subtype = *subtype_number(Type::place, subtype);
  row.name = name;
  row.country = country(country_code);
  return row;
}

class Geonames {
 public:
  Geonames(const GeonamesOptions& options, Session& session) : options_(options), session_(session) {}

  void import(const GeonamesFiles& files) {
    has_names_ = !files.alternate_names.empty();
    if (has_names_) {
      take_names_ = true;
      session_.silence(true);
      read_all(files);
      session_.silence(false);
      for (const std::string& file : files.alternate_names) {
        for_each_entry(file, kNameColumns, [&](const Cells& cells, std::size_t) { return take_name(cells); });
      }
      take_names_ = false;
    }
    read_all(files);
    write_named();
  }

 private:
  /// A country or division by the name that its own list gives it, which is shorter than that of the places' dump.
  struct Named {
    gazetteer::Row row;
    std::string file;
    std::size_t line = 0;
    bool is_written = false;
  };

  /// Places come last, for they have the coordinates of what the other lists name.
  void read_all(const GeonamesFiles& files) {
    read(files.countries, kCountryColumns, kCountryId, &Geonames::country_row, &Geonames::hold);
    read(files.divisions, kGeonamesDivisionColumns, kDivisionId, &Geonames::division_row, &Geonames::hold);
    read(files.places, kGeonamesPlaceColumns, kPlaceId, &Geonames::place_row, &Geonames::write_place);
  }

  /// The row of an entry, or nothing when it is not wanted.
  using ToRow = std::optional<gazetteer::Row> (Geonames::*)(const Cells&, Id) const;

  /// What becomes of the row, with the place it was read at.
  using UseRow = void (Geonames::*)(Id, gazetteer::Row, const std::string&, std::size_t);

  void read(const std::vector<std::string>& files, std::size_t columns, std::size_t id_column, ToRow to_row,
            UseRow use_row) {
    for (const std::string& file : files) {
      for_each_entry(file, columns, [&](const Cells& cells, std::size_t line) {
        const std::optional<Id> id = number<Id>(cells[id_column]);
        if (!id) return false;
        std::optional<gazetteer::Row> row = (this->*to_row)(cells, *id);
        if (take_names_) {
          if (row) names_.try_emplace(*id);
        } else if (row) {
          (this->*use_row)(*id, std::move(*row), file, line);
        } else {
          session_.leave_out();
        }
        return true;
      });
    }
  }

  void hold(Id id, gazetteer::Row row, const std::string& file, std::size_t line) {
    const auto [place, is_new] = named_of_.try_emplace(id, named_.size());
    if (is_new) named_.push_back({std::move(row), file, line});
  }

  void write_place(Id id, gazetteer::Row row, const std::string& file, std::size_t line) {
    const auto known = named_of_.find(id);
    if (known == named_of_.end()) return write(id, std::move(row), file, line);
    Named& named = named_[known->second];
    named.is_written = true;
    row.aliases.insert(row.aliases.begin(), row.name);
    row.name = named.row.name;
    if (row.population == 0) row.population = named.row.population;
    write(id, std::move(row), file, line);
  }

  /// Countries and divisions that no places' dump has.
  void write_named() {
    for (Named& named : named_) {
      if (named.is_written) continue;
      const Id id = *number<Id>(std::string_view(named.row.id).substr(kScheme.size()));
      write(id, std::move(named.row), named.file, named.line);
    }
  }

  void write(Id id, gazetteer::Row row, const std::string& file, std::size_t line) {
    if (const auto names = names_.find(id); names != names_.end()) {
      row.aliases.insert(row.aliases.end(), names->second.begin(), names->second.end());
    }
    row.source = options_.source;
    session_.add(std::move(row), file, line);
  }

  /// Calls `use(cells, line)` for all lines but comments, which says whether they made sense.
  template <typename Use>
  void for_each_entry(const std::string& file, std::size_t columns, Use use_entry) {
    Cells cells;
    session_.for_each_line(file, [&](std::string_view line, std::size_t number_of_line) {
      if (line.empty() || line.starts_with('#')) return;
      cells.clear();
      gazetteer::for_each_part(line, '\t', [&](std::string_view cell) { cells.push_back(cell); });
      if (cells.size() >= columns && use_entry(cells, number_of_line)) return;
      session_.fail(file, number_of_line,
                    cells.size() < columns
                        ? std::to_string(cells.size()) + " columns, expected " + std::to_string(columns)
                        : "no GeoNames identifier where one is expected");
    });
  }

  [[nodiscard]] std::optional<gazetteer::Row> place_row(const Cells& cells, Id id) const {
    const std::optional<SubtypeNumber> subtype = subtype_of_feature(cells[kPlaceClass], cells[kPlaceCode]);
    const std::uint32_t people = population(cells[kPlacePopulation]);
    const bool too_small = cells[kPlaceClass] == "P" && people < options_.min_population;
    const bool wanted = options_.classes.empty() || contains(options_.classes, cells[kPlaceClass]) ||
                        contains(options_.classes, cells[kPlaceCode]);
    if (!subtype || !wanted || too_small) return std::nullopt;
    gazetteer::Row row = row_of(id, subtype_name(*subtype), cells[kPlaceName], cells[kPlaceCountry]);
    row.coordinates = coordinates(cells[kPlaceLat], cells[kPlaceLon]);
    row.population = people;
    if (!cells[kPlaceAdmin1].empty()) row.note.append(cells[kPlaceCountry]).append(".").append(cells[kPlaceAdmin1]);
    if (!has_names_) {
      gazetteer::for_each_part(cells[kPlaceAlternateNames], ',',
                               [&](std::string_view name) { row.aliases.emplace_back(name); });
    }
    return row;
  }

  // Called through pointers to members, as place_row is, which needs the object.
  // NOLINTBEGIN(readability-convert-member-functions-to-static)
  [[nodiscard]] std::optional<gazetteer::Row> division_row(const Cells& cells, Id id) const {
    const std::string_view code = cells[kDivisionCode];
    // ML.07 or US.AL.001
    const std::string_view subtype = std::count(code.begin(), code.end(), '.') > 1 ? "admin2" : "admin1";
    gazetteer::Row row = row_of(id, subtype, cells[kDivisionName], code.substr(0, code.find('.')));
    row.note = code;
    return row;
  }

  [[nodiscard]] std::optional<gazetteer::Row> country_row(const Cells& cells, Id id) const {
    gazetteer::Row row = row_of(id, "country", cells[kCountryName], cells[kCountryCode]);
    row.population = population(cells[kCountryPopulation]);
    return row;
  }
  // NOLINTEND(readability-convert-member-functions-to-static)

  bool take_name(const Cells& cells) {
    const std::optional<Id> id = number<Id>(cells[kNamePlaceId]);
    if (!id) return false;
    const auto names = names_.find(*id);
    const std::string_view language = cells[kNameLanguage];
    const bool wanted = options_.languages.empty() || contains(options_.languages, language);
    if (names != names_.end() && wanted && !contains(kNoLanguages, language))
      names->second.emplace_back(cells[kNameText]);
    return true;
  }

  const GeonamesOptions& options_;
  Session& session_;
  bool has_names_ = false;   ///< alternate names have a file of their own
  bool take_names_ = false;  ///< the first of two readings
  std::unordered_map<Id, std::vector<std::string>> names_;
  std::vector<Named> named_;
  std::unordered_map<Id, std::size_t> named_of_;  ///< index into named_
};

}  // namespace

void import_geonames(const GeonamesFiles& files, const GeonamesOptions& options, Session& session) {
  Geonames(options, session).import(files);
}

}  // namespace gazet::importers
