// SPDX-License-Identifier: Apache-2.0

#include "import/opensanctions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "gazetteer/country_codes.h"
#include "json/value.h"

namespace gazet::importers {
namespace {

using json::Value;

struct Schema {
  std::string_view name;
  Type type;
  std::string_view subtype;
};

constexpr auto kSchemas = std::to_array<Schema>({
    {"Organization", Type::organisation, ""},
    {"Company", Type::organisation, "company"},
    {"PublicBody", Type::organisation, "government"},
    {"LegalEntity", Type::organisation, ""},
    {"Person", Type::person, ""},
});

bool is_wikidata(std::string_view id) {
  return id.size() > 1 && id.front() == 'Q' && id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::string row_id(const std::string& id) {
  return (is_wikidata(id) ? "wikidata:" : "opensanctions:") + id;
}

/// Their codes are those of ISO in small letters, and some more, of which nothing is made.
std::string country_code(std::string code) {
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return gazetteer::is_country_code(code) ? code : std::string();
}

/// The country of the first of these properties that has exactly one value.
std::string country_of(const json::Value& properties) {
  for (const std::string_view property : {"country", "jurisdiction", "mainCountry"}) {
    std::vector<std::string> codes;
    properties[property].for_each_element([&](const json::Value& code) { codes.push_back(code.text()); });
    if (codes.size() == 1) return country_code(codes.front());
  }
  return {};
}

class Opensanctions {
 public:
  Opensanctions(const OpensanctionsOptions& options, Session& session) : options_(options), session_(session) {}

  void import(const std::string& file) {
    session_.for_each_line(file, [&](std::string_view line, std::size_t number) {
      if (!line.empty()) add(line, file, number);
    });
  }

 private:
  void add(std::string_view line, const std::string& file, std::size_t number) {
    const std::optional<json::Value> entity = json::Value::parse(line);
    if (!entity || !entity->is_object()) {
      session_.fail(file, number, "not a JSON object");
      return;
    }
    const std::string id = (*entity)["id"].text();
    const std::string schema_name = (*entity)["schema"].text();
    if (id.empty() || id.find(' ') != std::string::npos || schema_name.empty()) {
      session_.fail(file, number, "not an entity: expected id and schema");
      return;
    }
    const auto* const schema =
        std::find_if(kSchemas.begin(), kSchemas.end(), [&](const Schema& known) { return known.name == schema_name; });
    if (schema == kSchemas.end() || (schema->type == Type::person && !options_.persons)) {
      session_.leave_out();
    } else {
      session_.add(row_of(*entity, *schema, id), file, number);
    }
  }

  [[nodiscard]] gazetteer::Row row_of(const json::Value& entity, const Schema& schema, const std::string& id) const {
    const json::Value properties = entity["properties"];
    gazetteer::Row row;
    row.id = row_id(id);
    row.subtype = *subtype_number(schema.type, schema.subtype);
    row.name = entity["caption"].text();
    for (const std::string_view property : {"name", "alias", "abbreviation"}) {
      properties[property].for_each_element([&](const json::Value& name) { row.aliases.push_back(name.text()); });
    }
    if (row.name.empty() && !row.aliases.empty()) row.name = row.aliases.front();
    row.country = country_of(properties);
    row.source = options_.source;
    return row;
  }

  const OpensanctionsOptions& options_;
  Session& session_;
};

}  // namespace

void import_opensanctions(const std::vector<std::string>& files, const OpensanctionsOptions& options,
                          Session& session) {
  Opensanctions importer(options, session);
  for (const std::string& file : files) importer.import(file);
}

}  // namespace gazet::importers
