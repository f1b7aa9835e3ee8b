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

TEST_CASE("Classes of entities are ranked whatever their people", "[gazetteer]") {
  const auto prior_of = [](const std::string& row) {
    return prior(tests::rows_of("type|subtype|name|country|population\n" + row + "\n").front());
  };
  // A county is less than a village, and both than a lake or a force.
  CHECK(prior_of("place|admin2|Kent|US|2000000") < prior_of("place|city|Kent|US|100"));
  CHECK(prior_of("place|city|Volta|US|400000") < prior_of("place|water|Volta||"));
  CHECK(prior_of("place|water|Volta||") < prior_of("organisation|sport|Volta||"));
  CHECK(prior_of("organisation|sport|Volta||") < prior_of("place|admin1|Volta|AU|"));
  CHECK(prior_of("group|people|Volta||") == prior_of("organisation|sport|Volta||"));
  // A large city is better known than a state, one just below it is a town among others.
  CHECK(prior_of("place|city|Volta|US|500000") > prior_of("place|admin1|Volta|US|"));
  CHECK(prior_of("place|city|Volta|US|499999") < prior_of("place|admin1|Volta|US|"));
  // Where news does not use the bare names of divisions, one is a town of 50,000.
  CHECK(prior_of("place|admin1|Volta|ML|") < prior_of("place|city|Volta|ML|50100"));
  CHECK(prior_of("place|admin1|Volta|ML|") > prior_of("place|city|Volta|ML|49900"));
  CHECK(prior_of("place|city|Volta|ML|2000") > prior_of("place|city|Volta|ML|1000"));
  CHECK(prior_of("place|city|Volta|ML|8000000") > prior_of("place|city|Volta|ML|4000000"));
  CHECK(prior_of("place|continent|Volta||") == prior_of("place|country|Volta||"));
  CHECK(prior_of("person||Volta||") < prior_of("place|admin2|Volta|US|"));
}

}  // namespace
}  // namespace gazet::gazetteer
