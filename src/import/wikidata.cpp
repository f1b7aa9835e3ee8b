// SPDX-License-Identifier: Apache-2.0

#include "import/wikidata.h"

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "json/value.h"

namespace gazet::importers {
namespace {

using json::Value;

constexpr std::string_view kItemScheme = "wikidata:";
constexpr std::string_view kEarth = "/entity/Q2";  // how the globe of coordinates on Earth ends

/// Calls `use(value)` with the value of each statement that says one and is not deprecated.
template <typename Use>
void for_each_value(const json::Value& claims, std::string_view property, Use use) {
  claims[property].for_each_element([&](const json::Value& statement) {
    const json::Value snak = statement["mainsnak"];
    if (statement["rank"].text() == "deprecated" || snak["snaktype"].text() != "value") return;
    use(snak["datavalue"]["value"], statement["rank"].text() == "preferred");
  });
}

std::optional<Coordinates> coordinates_of(const json::Value& claims) {
  std::optional<Coordinates> found;
  for_each_value(claims, "P625", [&](const json::Value& value, bool preferred) {
    const std::optional<double> lat = value["latitude"].number();
    const std::optional<double> lon = value["longitude"].number();
    const bool is_good = lat && lon && std::abs(*lat) <= 90 && std::abs(*lon) <= 180;
    if (is_good && value["globe"].text().ends_with(kEarth) && (!found || preferred)) found = Coordinates{*lat, *lon};
  });
  return found;
}

/// Amounts are written as strings with a sign: "+2460596".
std::uint32_t population_of(const json::Value& claims) {
  std::uint32_t population = 0;
  bool is_best = false;
  for_each_value(claims, "P1082", [&](const json::Value& value, bool preferred) {
    const std::string amount = value["amount"].text();
    std::uint32_t people = 0;
    const char* const end = amount.data() + amount.size();
    if (!amount.starts_with('+') || std::from_chars(amount.data() + 1, end, people).ptr != end) return;
    if (preferred || !is_best) population = people;
    is_best = is_best || preferred;
  });
  return population;
}

class Wikidata {
 public:
  Wikidata(const WikidataOptions& options, Session& session) : options_(options), session_(session) {
    for (std::size_t i = 0; i < options.classes.size(); ++i) {
      const gazetteer::Row& row = options.classes[i];
      if (!row.id.starts_with(kItemScheme)) continue;
      const std::string item = row.id.substr(kItemScheme.size());
      class_of_.try_emplace(item, i);
      if (subtype_name(row.subtype) == "country" && !row.country.empty()) country_of_.try_emplace(item, row.country);
    }
  }

  void import(const std::string& file) {
    session_.for_each_line(file, [&](std::string_view line, std::size_t number) {
      // The dump is one array: a bracket on the first and last line, a comma at the end of all others.
      if (line.ends_with(',')) line.remove_suffix(1);
      if (line.empty() || line == "[" || line == "]") return;
      add(line, file, number);
    });
  }

 private:
  void add(std::string_view line, const std::string& file, std::size_t number) {
    const std::optional<json::Value> item = json::Value::parse(line);
    if (!item || !item->is_object()) {
      session_.fail(file, number, "not a JSON object");
      return;
    }
    const std::string id = (*item)["id"].text();
    if (id.empty()) {
      session_.fail(file, number, "not an entity: expected an id");
      return;
    }
    const json::Value claims = (*item)["claims"];
    const std::optional<SubtypeNumber> subtype = id.front() == 'Q' ? subtype_of(claims) : std::nullopt;
    std::vector<std::string> names = subtype ? names_of(*item) : std::vector<std::string>();
    if (names.empty()) {
      session_.leave_out();
      return;
    }
    gazetteer::Row row;
    row.id = std::string(kItemScheme) + id;
    row.subtype = *subtype;
    row.name = names.front();
    row.aliases.assign(names.begin() + 1, names.end());
    row.country = country_code(claims);
    row.coordinates = coordinates_of(claims);
    row.population = population_of(claims);
    row.source = options_.source;
    session_.add(std::move(row), file, number);
  }

  /// That of the first of the classes given that the item is an instance of.
  [[nodiscard]] std::optional<SubtypeNumber> subtype_of(const json::Value& claims) const {
    std::size_t best = options_.classes.size();
    for_each_value(claims, "P31", [&](const json::Value& value, bool) {
      const auto found = class_of_.find(value["id"].text());
      if (found != class_of_.end() && found->second < best) best = found->second;
    });
    if (best == options_.classes.size()) return std::nullopt;
    return options_.classes[best].subtype;
  }

  /// The label in the first language that has one comes first.
  [[nodiscard]] std::vector<std::string> names_of(const json::Value& item) const {
    std::vector<std::string> names;
    const json::Value labels = item["labels"];
    for (const std::string& language : options_.languages) {
      std::string label = labels[language]["value"].text();
      if (!label.empty()) names.push_back(std::move(label));
    }
    if (names.empty()) return names;
    const json::Value aliases = item["aliases"];
    for (const std::string& language : options_.languages) {
      aliases[language].for_each_element([&](const json::Value& alias) { names.push_back(alias["value"].text()); });
    }
    return names;
  }

  /// The country, if there is one only; empty when no class row says its code.
  [[nodiscard]] std::string country_code(const json::Value& claims) const {
    std::vector<std::string> countries;
    for_each_value(claims, "P17", [&](const json::Value& value, bool) { countries.push_back(value["id"].text()); });
    if (countries.size() != 1) return {};
    const auto found = country_of_.find(countries.front());
    return found == country_of_.end() ? std::string() : found->second;
  }

  const WikidataOptions& options_;
  Session& session_;
  std::unordered_map<std::string, std::size_t> class_of_;
  std::unordered_map<std::string, std::string> country_of_;
};

}  // namespace

void import_wikidata(const std::vector<std::string>& files, const WikidataOptions& options, Session& session) {
  Wikidata importer(options, session);
  for (const std::string& file : files) importer.import(file);
}

}  // namespace gazet::importers
