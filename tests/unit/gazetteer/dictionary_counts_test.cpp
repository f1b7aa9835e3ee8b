// SPDX-License-Identifier: Apache-2.0
//
// The dictionaries hold at least so many things of each kind. A thing is an id: further names and repeated rows do not
// count, and patterns are counted apart.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/entity.h"
#include "gazetteer/derived_id.h"
#include "gazetteer/dictionary_reader.h"
#include "gazetteer/row.h"
#include "support/catch.h"

namespace {

using gazet::gazetteer::Row;

std::vector<Row> all_rows() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(GAZET_DICTIONARIES)) {
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Row> rows;
  std::vector<gazet::Diagnostic> faults;
  for (const auto& file : files) gazet::gazetteer::read_dictionary_file(file.string(), rows, faults);
  gazet::gazetteer::give_ids(rows);
  return rows;
}

/// How many ids there are, by "type" and by "type/subtype"; "pattern" counts the patterns that name entities.
std::map<std::string, std::size_t> counts() {
  std::map<std::string, std::set<std::string>> ids;
  for (const Row& row : all_rows()) {
    const std::string type(to_string(gazet::type_of(row.subtype)));
    const bool is_pattern = gazet::gazetteer::is_pattern(row.name);
    if (is_pattern && type != "cue") ids["pattern"].insert(row.id);
    if (is_pattern) continue;
    ids[type].insert(row.id);
    ids[type + "/" + std::string(gazet::subtype_name(row.subtype))].insert(row.id);
  }
  std::map<std::string, std::size_t> sizes;
  for (const auto& [kind, members] : ids) sizes[kind] = members.size();
  return sizes;
}

}  // namespace

TEST_CASE("the dictionaries hold at least so many things of each kind", "[dictionaries]") {
  const std::map<std::string, std::size_t> found = counts();
  const auto sum = [&](const std::vector<std::string>& kinds) {
    std::size_t total = 0;
    for (const std::string& kind : kinds) total += found.contains(kind) ? found.at(kind) : 0;
    return total;
  };
  CHECK(sum({"place"}) >= 150'000);
  CHECK(sum({"place/continent", "place/region", "place/water", "place/landform", "place/island", "place/park",
             "place/facility", "place/site"}) >= 4'000);
  CHECK(sum({"group/nationality"}) >= 1'000);
  CHECK(sum({"group/people"}) >= 1'200);
  CHECK(sum({"group/religion"}) >= 250);
  CHECK(sum({"group/armed_group"}) >= 700);
  CHECK(sum({"group/party"}) >= 1'000);
  CHECK(sum({"organisation/igo"}) >= 600);
  CHECK(sum({"organisation/ngo", "organisation/think_tank"}) >= 500);
  CHECK(sum({"organisation/media"}) >= 1'000);
  CHECK(sum({"organisation/government", "organisation/parliament", "organisation/military", "organisation/police",
             "organisation/intelligence", "organisation/court"}) >= 1'200);
  CHECK(sum({"organisation/education"}) >= 600);
  CHECK(sum({"organisation/company"}) >= 4'000);
  CHECK(sum({"organisation/sport"}) >= 1'200);
  CHECK(sum({"pattern"}) >= 200);
  CHECK(sum({"cue/given_name"}) >= 5'000);
  CHECK(sum({"cue/surname"}) >= 5'000);
}
