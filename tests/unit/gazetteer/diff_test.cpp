// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/diff.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "gazetteer/rows.h"
#include "support/catch.h"

namespace gazet::gazetteer {
namespace {

using Strings = std::vector<std::string>;

std::string shown(const std::optional<EntityState>& state) {
  if (!state) return "none";
  std::string text(state->entity.id);
  for (const std::string_view name : state->names) text.append(text.empty() ? "" : " ").append(name);
  if (const std::string policy = to_string(state->policy); !policy.empty()) text += " [" + policy + "]";
  return text;
}

Strings changes(const std::string& before, const std::string& after) {
  const std::string header = "id|type|subtype|name|aliases|country|lat|lon|population|policy\n";
  Strings all;
  for_each_change(
      *tests::gazetteer_of(header + before), *tests::gazetteer_of(header + after),
      [&](const EntityChange& change) { all.push_back(shown(change.before) + " -> " + shown(change.after)); });
  return all;
}

/// Each line with as many cells as the header.
std::string rows(const std::string& text) {
  std::string filled;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    std::string line = text.substr(begin, end - begin);
    while (std::count(line.begin(), line.end(), '|') < 9) line += '|';
    filled += line + "\n";
    begin = end + 1;
  }
  return filled;
}

TEST_CASE("The same rows in another order are no change", "[gazetteer]") {
  const Strings lines = {"x:1|place|city|Gao|Gawgaw|ML|16.2|-0.05||common\n",
                         "x:2|place|city|Mopti||ML|||5\n",
                         "|organisation|igo|African Union|AU;/Union [A-Z]+ Africaine/\n",
                         "|organisation||/Ministry of [A-Z][a-z]+/\n",
                         "|cue|title|Gen||||||any-case\n",
                         "|cue|furniture|/Share this/\n"};
  const std::string ordered = std::accumulate(lines.begin(), lines.end(), std::string());
  const std::string turned = std::accumulate(lines.rbegin(), lines.rend(), std::string());
  CHECK(changes(rows(ordered), rows(turned)).empty());
  CHECK(changes(rows("x:1|place||Gao|A;B\n"), rows("x:1|place||Gao|B;A;Gao\n")).empty());
}

TEST_CASE("Entities are added, removed and changed by id", "[gazetteer]") {
  CHECK(changes(rows("x:1|place||Gao\nx:2|place||Mopti\n"), rows("x:2|place||Mopti\nx:3|place||Kati\n")) ==
        Strings{"x:1 Gao -> none", "none -> x:3 Kati"});
  const auto [before, after, change] = GENERATE(table<std::string, std::string, std::string>({
      {"x:1|place||Gao\n", "x:1|place||Gawgaw\n", "x:1 Gao -> x:1 Gawgaw"},
      {"x:1|place||Gao\n", "x:1|place||Gao|Gawgaw\n", "x:1 Gao -> x:1 Gao Gawgaw"},
      {"x:1|place||Gao\n", "x:1|place|city|Gao\n", "x:1 Gao -> x:1 Gao"},
      {"x:1|place||Gao\n", "x:1|place||Gao||ML\n", "x:1 Gao -> x:1 Gao"},
      {"x:1|place||Gao\n", "x:1|place||Gao|||1|2\n", "x:1 Gao -> x:1 Gao"},
      {"x:1|place||Gao|||1|2|5\n", "x:1|place||Gao|||1|2|6\n", "x:1 Gao -> x:1 Gao"},
      {"x:1|place||Gao\n", "x:1|place||Gao||||||common\n", "x:1 Gao -> x:1 Gao [common]"},
      {"x:1|place||Gao\n", "x:1|place||Gao||||||exact\n", "x:1 Gao -> x:1 Gao [exact]"},
      {"x:1|place||Gao\n", "x:1|place||Gao|/Ga[ow]+ Region/\n", "x:1 Gao -> x:1 /Ga[ow]+ Region/ Gao"},
      {"|place||Gao\n", "|place||Gao||ML\n", "gazet:place/gao Gao -> none"},
  }));
  CAPTURE(before, after);
  REQUIRE_FALSE(changes(rows(before), rows(after)).empty());
  CHECK(changes(rows(before), rows(after)).front() == change);
}

TEST_CASE("All that was removed at the end, and all that was added, is told", "[gazetteer]") {
  CHECK(changes(rows("x:1|place||Gao\nx:8|place||Kati\nx:9|place||Kidal\n"), rows("x:1|place||Gao\n")) ==
        Strings{"x:8 Kati -> none", "x:9 Kidal -> none"});
  CHECK(changes(rows("x:1|place||Gao\n"), rows("x:1|place||Gao\nx:8|place||Kati\nx:9|place||Kidal\n")) ==
        Strings{"none -> x:8 Kati", "none -> x:9 Kidal"});
}

TEST_CASE("What has no id is told by its names", "[gazetteer]") {
  CHECK(changes(rows("|organisation||/Ministry of [A-Z]+/\n|cue|title|Gen\n"),
                rows("|organisation||/Bureau of [A-Z]+/\n|cue|title|Col\n|cue|furniture|/Share/\n")) ==
        Strings{"none -> /Bureau of [A-Z]+/", "/Ministry of [A-Z]+/ -> none", "none -> Col", "Gen -> none",
                "none -> /Share/"});
}

}  // namespace
}  // namespace gazet::gazetteer
