// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/prior.h"

#include <algorithm>
#include <string>
#include <vector>

#include "gazetteer/rows.h"
#include "support/catch.h"

namespace gazet::gazetteer {
namespace {

TEST_CASE("The likeliest entity of a name is the best known one", "[gazetteer]") {
  std::vector<Row> rows = tests::rows_of(
      "type|subtype|name|country|population\n"
      "place|admin2|Kent County|US|\n"
      "place|city|Gao Village|ML|900\n"
      "place|admin1|Gao Region|ML|\n"
      "place|city|Gao|ML|87000\n"
      "place|water|Zambezi||\n"
      "organisation|media|Reuters||\n"
      "place|admin1|Georgia|US|\n"
      "place|city|New York|US|8000000\n"
      "group|nationality|Malian|ML|\n"
      "place|country|Georgia|GE|\n");
  const std::vector<Row> expected = rows;
  std::reverse(rows.begin(), rows.end());
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return prior(a) < prior(b); });
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(rows[i].name == expected[i].name);
}

}  // namespace
}  // namespace gazet::gazetteer
